"""Who is due for a reminder, of what, and why or why not: one pure rule that the run, the button and the forecast share.

A stage is reached so many calendar days after the due date at the merchant (before it, if negative). A mail has the text
of the highest stage that an invoice has newly reached, and lists all that is left to pay in its currency (Q34). A stage
that was missed is made up for, and one below the highest is never sent (no two mails at once).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from shared.domain.core.clock import day_in
from shared.domain.core.money import Amount
from shared.domain.customer.customer_fields import Delivery
from shared.domain.customer.customers import Customer, EmailHealth, Status
from shared.domain.money.invoices import OUTSTANDING, Invoice, InvoiceStatus
from shared.domain.money.reminder_holds import Hold, HoldKind

HOUR: Final = 9
# Of what a member sends by hand, in elapsed hours (Q34).
BETWEEN: Final = timedelta(hours=24)
# Before a run sends: less than a day, because a day of the clock change has 23 hours.
BEFORE_RUN: Final = timedelta(hours=20)


class WhyNot(StrEnum):
    """Why a customer gets no reminder in a currency."""

    ARCHIVED = "archived"
    INVOICES_PAUSED = "invoices_paused"
    PORTAL = "portal"
    SUPPRESSED = "suppressed"
    DECLINED = "declined"
    NO_ADDRESS = "no_address"
    REMINDERS_PAUSED = "reminders_paused"
    SWITCHED_OFF = "switched_off"
    NOTHING_OUTSTANDING = "nothing_outstanding"
    ALL_LEFT_OUT = "all_left_out"
    COVERED_BY_CREDIT = "covered_by_credit"
    NOT_DUE = "not_due"
    ALL_STAGES_SENT = "all_stages_sent"
    TOO_SOON = "too_soon"


class WhyLeftOut(StrEnum):
    """Why an invoice is not in a reminder of its customer."""

    IN_FLIGHT = "in_flight"
    EXCLUDED = "excluded"
    PAUSED = "paused"
    PROMISED = "promised"
    DISPUTED = "disputed"
    NOT_CHOSEN = "not_chosen"


_OF_HOLD = {
    HoldKind.EXCLUDED: WhyLeftOut.EXCLUDED,
    HoldKind.PAUSED: WhyLeftOut.PAUSED,
    HoldKind.PROMISED: WhyLeftOut.PROMISED,
    HoldKind.DISPUTED: WhyLeftOut.DISPUTED,
}
_NEVER_MAILED = frozenset({EmailHealth.BOUNCED, EmailHealth.COMPLAINED})


class Schedule(NamedTuple):
    """The days of the stages, ascending. `since` is the day when the merchant switched reminders on.

    What was due before that day begins with the first stage after the due date on that day, and goes on from there: the
    first run sends no last warnings of years.
    """

    days: tuple[int, ...]
    since: date | None = None

    @property
    def first_after_due(self) -> int:
        return next((days for days in self.days if days > 0), 0)


class Facts(NamedTuple):
    """What decides about a customer. `paused` is a hold on all of their reminders."""

    why_not: WhyNot | None
    paused: Hold | None = None
    reactivated_on: date | None = None

    @classmethod
    def of(cls, customer: Customer, *, paused: Hold | None, declined: bool, zone: str) -> "Facts":
        reactivated = getattr(customer, "reactivated_at", None)
        return cls(blocked(customer, declined=declined), paused, day_in(zone, reactivated) if reactivated else None)

    def why_not_on(self, day: date) -> WhyNot | None:
        if self.why_not:
            return self.why_not
        return WhyNot.REMINDERS_PAUSED if self.paused and self.paused.holds_on(day) else None


def blocked(customer: Customer, *, declined: bool) -> WhyNot | None:
    """Return why no reminder is mailed to a customer, in the order of Q23. `failed` is passing, so it blocks nothing."""
    if customer.status is Status.ARCHIVED:
        return WhyNot.ARCHIVED
    if customer.invoices_paused:
        return WhyNot.INVOICES_PAUSED
    if customer.invoice_delivery is Delivery.PORTAL:
        return WhyNot.PORTAL
    if customer.email_health in _NEVER_MAILED:
        return WhyNot.SUPPRESSED
    if declined:
        return WhyNot.DECLINED
    return None


class OwedInvoice(NamedTuple):
    """An issued invoice, as far as reminders are concerned."""

    id: str
    number: str
    balance: Amount
    due_on: date
    status: InvoiceStatus = InvoiceStatus.OPEN
    hold: Hold | None = None

    @classmethod
    def of(cls, invoice: Invoice) -> "OwedInvoice | None":
        """Return what is left to pay of an invoice, None if nothing is: it is paid, credited, cancelled, not issued."""
        if invoice.number is None or invoice.due_on is None or not is_owed(invoice):
            return None
        return cls(invoice.id, invoice.number, invoice.balance, invoice.due_on, invoice.status, invoice.reminder_hold)

    @property
    def currency(self) -> str:
        return self.balance.currency

    def left_out_on(self, day: date) -> WhyLeftOut | None:
        """Return why the invoice is in no reminder of a day. What is being paid needs none (Q3)."""
        if self.status is InvoiceStatus.PENDING:
            return WhyLeftOut.IN_FLIGHT
        if self.hold and self.hold.holds_on(day):
            return _OF_HOLD[self.hold.kind]
        return None

    def days_overdue(self, day: date) -> int:
        return max((day - self.due_on).days, 0)


def is_owed(invoice: Invoice) -> bool:
    return invoice.status in OUTSTANDING and invoice.balance.minor > 0


class Sent(NamedTuple):
    """What was sent in a currency: the last time, and how many stages of each invoice are passed."""

    at: datetime | None = None
    stages: Mapping[str, int] = {}


class Plan(NamedTuple):
    """The reminder of a currency on a day. `why_not` is None if it is sent.

    `stage` counts from 1: the highest that an invoice has newly reached, 0 of what a member sends before any.
    `stages` is what `Sent` has after it. `next_on` is the next day on which the rule may say something else.
    """

    currency: str
    invoices: tuple[OwedInvoice, ...] = ()
    total: Amount | None = None
    stage: int = 0
    left_out: Mapping[str, WhyLeftOut] = {}
    why_not: WhyNot | None = None
    stages: Mapping[str, int] = {}
    next_on: date | None = None


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
    following = _next_on(schedule, facts, own, stages | {one: max(stages[one], reached[one]) for one in reached}, today)
    if why_not := _why_not(plan, own, facts, credit, today) or _why_no_stage(schedule, counted, new, stages):
        waits = facts.why_not is not None or why_not is WhyNot.COVERED_BY_CREDIT
        kept = (
            _next_on(schedule, facts, own, stages, today) if waits or why_not is WhyNot.REMINDERS_PAUSED else following
        )
        return plan._replace(why_not=why_not, stages=stages, next_on=kept)
    if sent.at and at - sent.at < BEFORE_RUN:
        return plan._replace(why_not=WhyNot.TOO_SOON, stages=stages, next_on=today + timedelta(days=1))
    passed = {one.id: max(stages[one.id], reached.get(one.id, 0)) for one in own}
    return plan._replace(stages={name: number for name, number in passed.items() if number}, next_on=following)


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

    A member may remind of what is not due yet, of a customer who is archived, and of an invoice with a hold that they
    chose; never of what is being paid.
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
        next_on=_next_on(schedule, facts, own, stages, today),
    )
    why_not = facts.why_not if facts.why_not is not WhyNot.ARCHIVED else None
    if why_not is None and not counted:
        why_not = WhyNot.ALL_LEFT_OUT if own else WhyNot.NOTHING_OUTSTANDING
    if why_not is None and not may_send_again(sent.at, at):
        why_not = WhyNot.TOO_SOON
    return plan._replace(why_not=why_not)


def may_send_again(last: datetime | None, at: datetime) -> bool:
    """Return whether a member may send another reminder: 24 elapsed hours after the last one (Q34)."""
    return last is None or at - last >= BETWEEN


def run_instant(day: date, zone: str, hour: int = HOUR) -> datetime:
    """Return the moment of an hour at the merchant, in UTC."""
    from datetime import UTC
    from zoneinfo import ZoneInfo

    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def next_run(at: datetime, zone: str) -> datetime:
    """Return the next moment after `at` at which a run begins: 09:00 at the merchant."""
    today = day_in(zone, at)
    this = run_instant(today, zone)
    return this if this > at else run_instant(today + timedelta(days=1), zone)


def next_look(plans: Iterable[Plan], today: date) -> date | None:
    """Return the day on which a customer is to be looked at again: a block without an end is looked at every day."""
    days = [plan.next_on for plan in plans if plan.next_on]
    return max(min(days), today + timedelta(days=1)) if days else None


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
    day = invoice.due_on
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


def _next_on(
    schedule: Schedule, facts: Facts, own: Sequence[OwedInvoice], stages: Mapping[str, int], today: date
) -> date | None:
    """Return the first day after today on which a stage is reached, or a hold has ended after which one was."""
    if facts.paused and facts.paused.until is None:
        return None
    tomorrow = today + timedelta(days=1)
    days = []
    for one in own:
        passed = stages[one.id]
        # What is being paid, and a hold without an end, are looked at again once that has changed.
        if one.status is InvoiceStatus.PENDING or (one.hold and one.hold.until is None):
            continue
        if passed < len(schedule.days):
            from_day = counted_from(schedule, facts, one)
            day = from_day + timedelta(days=schedule.days[passed])
            held = [hold.until + timedelta(days=1) for hold in (one.hold, facts.paused) if hold and hold.until]
            days.append(max(day, tomorrow, *held))
    return min(days, default=None)
