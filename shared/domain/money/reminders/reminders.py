"""Who is due for a reminder, of what, and why or why not: one pure rule for the run, the button and the forecast.

A stage is reached so many calendar days after the due date at the merchant (before it, if negative). A mail has the
text of the highest stage that an invoice has newly reached, and lists all that is left to pay in its currency (Q34). A
stage that was missed is made up for, and one below the highest is never sent.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from shared.domain.core.clock import day_in
from shared.domain.core.money import Amount
from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.reminders.reminder_facts import (
    Facts,
    OwedInvoice,
    Schedule,
    Sent,
    WhyLeftOut,
    WhyNot,
)
from shared.domain.money.reminders.reminder_times import BEFORE_RUN, may_send_again

# Sent, or nothing to send: then a stage that is reached is not waited for.
_ENDED = frozenset({None, WhyNot.NOT_DUE, WhyNot.ALL_STAGES_SENT, WhyNot.ALL_LEFT_OUT, WhyNot.NOTHING_OUTSTANDING})


class Plan(NamedTuple):
    """The reminder of a currency on a day. `why_not` is None if it is sent.

    `stage` counts from 1: the highest that an invoice has newly reached, 0 of what a member sends before any.
    `stages` is what `Sent` has after it. `next_days` are the next ones on which the rule may decide otherwise about an
    invoice; one without a day waits for a change. `owed` are all invoices in the currency.
    """

    currency: str
    invoices: tuple[OwedInvoice, ...] = ()
    total: Amount | None = None
    stage: int = 0
    left_out: Mapping[str, WhyLeftOut] = {}
    why_not: WhyNot | None = None
    stages: Mapping[str, int] = {}
    next_days: Mapping[str, date] = {}
    owed: tuple[str, ...] = ()

    @property
    def next_on(self) -> date | None:
        return min(self.next_days.values(), default=None)


def due_plan(
    schedule: Schedule,
    facts: Facts,
    invoices: Iterable[OwedInvoice],
    credit: Amount,
    sent: Sent,
    at: datetime,
    zone: str,
) -> Plan:
    """Return what a run sends at a moment, of invoices in the currency of `credit`."""
    today = day_in(zone, at)
    own, left_out = _sorted_out(invoices, credit.currency, today)
    counted = tuple(one for one in own if one.id not in left_out)
    reached = {one.id: _reached(schedule, facts, one, today) for one in counted}
    new = [reached[one.id] for one in counted if _is_new(schedule, one, reached[one.id], sent, today)]
    stages = {one.id: sent.stages.get(one.id, 0) for one in own}
    plan = Plan(credit.currency, counted, _total(counted, credit.currency), max(new, default=0), left_out)
    plan = plan._replace(owed=tuple(one.id for one in own))
    passed = {**stages, **{name: max(stages[name], number) for name, number in reached.items()}}
    why_not = _why_not(plan, own, facts, credit, today) or _why_no_stage(schedule, counted, new, stages)
    if why_not is None and sent.at and at - sent.at < BEFORE_RUN:
        why_not = WhyNot.TOO_SOON
    # What is only put off is looked at again the next day. What was missed meanwhile is passed.
    after = passed if why_not in _ENDED else stages
    plan = plan._replace(why_not=why_not, next_days=_next_days(schedule, facts, own, after, today))
    return plan._replace(stages={name: number for name, number in (stages if why_not else passed).items() if number})


def chosen_plan(
    schedule: Schedule,
    facts: Facts,
    invoices: Iterable[OwedInvoice],
    currency: str,
    sent: Sent,
    at: datetime,
    zone: str,
    *,
    chosen: Sequence[str] | None,
) -> Plan:
    """Return what a member sends by hand: all that is owed but for what is left out, or the invoices that they chose.

    A member may remind of what is not due yet, and of an invoice with a hold that they chose; never of what is being
    paid.
    """
    today = day_in(zone, at)
    own, left_out = _sorted_out(invoices, currency, today)
    if chosen is not None:
        left_out = {name: why for name, why in left_out.items() if why is WhyLeftOut.IN_FLIGHT or name not in chosen}
        left_out |= {one.id: WhyLeftOut.NOT_CHOSEN for one in own if one.id not in {*chosen, *left_out}}
    counted = tuple(one for one in own if one.id not in left_out)
    reached = {one.id: _reached(schedule, facts, one, today) for one in counted}
    stages = {one.id: max(sent.stages.get(one.id, 0), reached.get(one.id, 0)) for one in own}
    plan = Plan(currency, counted, _total(counted, currency), max(reached.values(), default=0), left_out)
    plan = plan._replace(
        stages={name: number for name, number in stages.items() if number},
        next_days=_next_days(schedule, facts, own, stages, today),
    )
    why_not = facts.why_not_on(today)
    if why_not is None and not counted:
        why_not = WhyNot.ALL_LEFT_OUT if own else WhyNot.NOTHING_OUTSTANDING
    if why_not is None and not may_send_again(sent.at, at):
        why_not = WhyNot.TOO_SOON
    return plan._replace(why_not=why_not)


def _sorted_out(
    invoices: Iterable[OwedInvoice], currency: str, today: date
) -> tuple[list[OwedInvoice], dict[str, WhyLeftOut]]:
    own = sorted((one for one in invoices if one.currency == currency), key=lambda one: (one.due_on, one.number))
    found = ((one.id, one.left_out_on(today)) for one in own)
    return own, {name: why for name, why in found if why}


def _total(invoices: Sequence[OwedInvoice], currency: str) -> Amount:
    return Amount(sum(one.balance.minor for one in invoices), currency)


def counted_from(schedule: Schedule, facts: Facts, invoice: OwedInvoice) -> date:
    """Return the day from which the days of the stages count."""
    # An invoice may be issued with a date that has passed, and be due before anybody has seen it.
    day = max(invoice.due_on, invoice.issued_on or invoice.due_on)
    if facts.reactivated_on and day < facts.reactivated_on:
        day = facts.reactivated_on
    if schedule.since and invoice.due_on < schedule.since:
        day = max(day, schedule.since - timedelta(days=schedule.first_after_due))
    return day


def _reached(schedule: Schedule, facts: Facts, invoice: OwedInvoice, today: date) -> int:
    """Return how many stages are reached on a day."""
    from_day = counted_from(schedule, facts, invoice)
    return sum(from_day + timedelta(days=days) <= today for days in schedule.days)


def _is_new(schedule: Schedule, invoice: OwedInvoice, reached: int, sent: Sent, today: date) -> bool:
    """Whether a stage is to be sent. One that announces a due date is not, once that has passed."""
    if reached <= sent.stages.get(invoice.id, 0):
        return False
    return schedule.days[reached - 1] > 0 or today <= invoice.due_on


def _why_not(plan: Plan, own: Sequence[OwedInvoice], facts: Facts, credit: Amount, today: date) -> WhyNot | None:
    if why_not := facts.why_not_on(today):
        return why_not
    if not own:
        return WhyNot.NOTHING_OUTSTANDING
    if not plan.invoices:
        return WhyNot.ALL_LEFT_OUT
    if plan.total is not None and credit.minor >= plan.total.minor:
        return WhyNot.COVERED_BY_CREDIT
    return None


def _why_no_stage(
    schedule: Schedule, counted: Sequence[OwedInvoice], new: Sequence[int], stages: Mapping[str, int]
) -> WhyNot | None:
    if new:
        return None
    ended = all(stages[one.id] >= len(schedule.days) for one in counted)
    return WhyNot.ALL_STAGES_SENT if ended else WhyNot.NOT_DUE


def _next_days(
    schedule: Schedule, facts: Facts, own: Sequence[OwedInvoice], stages: Mapping[str, int], today: date
) -> dict[str, date]:
    """Return the first day after today on which each invoice reaches a stage, or its hold is over if it has by then.

    What has reached one by then waits for the customer, who may be paused or archived, and is looked at each day.
    """
    tomorrow = today + timedelta(days=1)
    days = {}
    for one in own:
        passed = stages[one.id]
        # What is being paid, and a hold without an end, are looked at again once that has changed.
        if one.status is InvoiceStatus.PENDING or (one.hold and one.hold.until is None):
            continue
        if passed < len(schedule.days):
            day = counted_from(schedule, facts, one) + timedelta(days=schedule.days[passed])
            held = one.hold.until + timedelta(days=1) if one.hold and one.hold.until else day
            days[one.id] = max(day, tomorrow, held)
    return days
