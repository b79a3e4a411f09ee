"""Forecast of reminders: what the next runs will send to a customer or not, and why, by the rule of the run."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from shared.domain.core.clock import day_in
from shared.domain.core.money import Amount
from shared.domain.money.reminders.reminder_facts import (
    Facts,
    OwedInvoice,
    Schedule,
    Sent,
    WhyLeftOut,
    WhyNot,
)
from shared.domain.money.reminders.reminder_times import next_run, run_instant
from shared.domain.money.reminders.reminders import Plan, counted_from, due_plan

DAYS = 90


class Expected(NamedTuple):
    """A reminder of a day, or why there is none although a stage is reached."""

    on: date
    currency: str
    stage: int
    invoices: tuple[OwedInvoice, ...]
    total: Amount | None
    left_out: Mapping[str, WhyLeftOut]
    why_not: WhyNot | None


def forecast(
    schedule: Schedule,
    facts: Facts,
    invoices: Iterable[OwedInvoice],
    credits: Mapping[str, Amount],
    sent: Mapping[str, Sent],
    at: datetime,
    zone: str,
    *,
    days: int = DAYS,
) -> list[Expected]:
    """Return what the runs after a moment will do, while nobody pays and nothing is changed.

    `credits` has the currencies in which something is left to pay.
    """
    owed = list(invoices)
    first = day_in(zone, next_run(at, zone))
    last = day_in(zone, at) + timedelta(days=days)
    found: list[Expected] = []
    for currency, credit in credits.items():
        own = [one for one in owed if one.currency == currency]
        found += _of_currency(
            schedule, facts, own, Amount(credit.minor, currency), sent.get(currency, Sent()), first, last, zone
        )
    return sorted(found, key=lambda one: one.on)


def _of_currency(
    schedule: Schedule,
    facts: Facts,
    own: list[OwedInvoice],
    credit: Amount,
    sent: Sent,
    first: date,
    last: date,
    zone: str,
) -> list[Expected]:
    found: list[Expected] = []
    day: date | None = first
    reached = _stage_days(schedule, facts, own)
    while day and day <= last:
        moment = run_instant(day, zone)
        plan = due_plan(schedule, facts, own, credit, sent, moment, zone)
        if plan.why_not is None:
            sent = Sent(moment, plan.stages)
            found.append(_expected(plan, day))
        elif day in reached and plan.why_not not in (WhyNot.NOT_DUE, WhyNot.NOTHING_OUTSTANDING):
            found.append(_expected(plan, day)._replace(stage=plan.stage or reached[day]))
        following = [plan.next_on, *(other for other in reached if other > day)]
        day = min((one for one in following if one and one > day), default=None)
    return found


def _stage_days(schedule: Schedule, facts: Facts, own: list[OwedInvoice]) -> dict[date, int]:
    """Return the days on which an invoice reaches a stage, with the highest of each."""
    days: dict[date, int] = {}
    for one in own:
        for stage, after in enumerate(schedule.days, 1):
            day = counted_from(schedule, facts, one) + timedelta(days=after)
            days[day] = max(stage, days.get(day, 0))
    return days


def _expected(plan: Plan, day: date) -> Expected:
    return Expected(day, plan.currency, plan.stage, plan.invoices, plan.total, plan.left_out, plan.why_not)
