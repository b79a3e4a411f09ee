"""Billing dates of a subscription: whole intervals after an anchor day, as calendar days of the merchant.

Each date is reckoned from the anchor, never from the date before it: in a month that is too short it is the last day,
and the next one is on the day of the anchor again (Mollie: a `startDate` on the 31st "falls on the last day").
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from typing import Annotated, NamedTuple, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from shared.domain.core.models import RequestModel

_MONTHS = 12


class IntervalUnit(StrEnum):
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


# A year at most (Mollie, "Create subscription", `interval`).
MOST = {IntervalUnit.DAYS: 365, IntervalUnit.WEEKS: 52, IntervalUnit.MONTHS: 12, IntervalUnit.YEARS: 1}


class Interval(RequestModel):
    """How often a subscription charges: every `every` units, at most a year."""

    every: Annotated[int, Field(strict=True, ge=1, le=365)] = 1
    unit: IntervalUnit

    @model_validator(mode="after")
    def _at_most_a_year(self) -> Self:
        if self.every > (most := MOST[self.unit]):
            problem = "Write at most {most} {unit}: a subscription charges once a year or more often."
            raise PydanticCustomError("interval_too_long", problem, {"most": most, "unit": str(self.unit)})
        return self

    @property
    def months(self) -> int:
        """The interval in months, 0 for one of days or weeks."""
        return self.every * {IntervalUnit.MONTHS: 1, IntervalUnit.YEARS: _MONTHS}.get(self.unit, 0)

    @property
    def days(self) -> int:
        """The interval in days, 0 for one of months or years."""
        return self.every * {IntervalUnit.DAYS: 1, IntervalUnit.WEEKS: 7}.get(self.unit, 0)

    def after(self, anchor: date, number: int) -> date:
        """Return the day that is this number of intervals after the anchor."""
        if self.days:
            return anchor + timedelta(days=self.days * number)
        month = anchor.year * _MONTHS + anchor.month - 1 + self.months * number
        first = date(month // _MONTHS, month % _MONTHS + 1, 1)
        return first.replace(day=min(anchor.day, _days_in(first)))


class Period(NamedTuple):
    """The days that a charge pays: from `first` up to, but without, `until`."""

    first: date
    until: date

    @property
    def days(self) -> int:
        return (self.until - self.first).days

    @property
    def last(self) -> date:
        return self.until - timedelta(days=1)


class Pause(NamedTuple):
    """Days without charges: from `first` up to, but without, `until`, which is None for one without an end."""

    first: date
    until: date | None

    def has(self, day: date) -> bool:
        return self.first <= day and (self.until is None or day < self.until)


class BillingDates(NamedTuple):
    """The dates of `interval` from `anchor` on, which is the first one."""

    anchor: date
    interval: Interval

    def number(self, day: date) -> int:
        """Return how many intervals after the anchor the last date is that is not after a day; below zero before it."""
        if self.interval.days:
            return (day - self.anchor).days // self.interval.days
        months = (day.year - self.anchor.year) * _MONTHS + day.month - self.anchor.month
        found = months // self.interval.months
        return found if self.interval.after(self.anchor, found) <= day else found - 1

    def on_or_after(self, day: date) -> date:
        """Return the first date that is not before a day (Q55)."""
        number = max(self.number(day), 0)
        found = self.interval.after(self.anchor, number)
        return found if found >= day else self.interval.after(self.anchor, number + 1)

    def following(self, day: date) -> date:
        """Return the first date after a day."""
        return self.on_or_after(day + timedelta(days=1))

    def period_on(self, day: date) -> Period:
        """Return the period that a day is in."""
        number = self.number(day)
        return Period(*(self.interval.after(self.anchor, number + more) for more in (0, 1)))

    def upcoming(
        self, start: date, *, times: int | None = None, ends_on: date | None = None, pauses: Sequence[Pause] = ()
    ) -> Iterator[date]:
        """Yield the dates from a day on: at most `times`, up to `ends_on`, without those in a pause, of which none is
        made up for (Q13).
        """
        first = max(self.number(self.on_or_after(start)), 0)
        days = (self.interval.after(self.anchor, number) for number in count(first))
        left = times
        for day in days:
            if left == 0 or (ends_on and day > ends_on) or any(one.until is None and one.has(day) for one in pauses):
                return
            if not any(one.has(day) for one in pauses):
                yield day
                left = None if left is None else left - 1


def first_date(start: date, trial_days: int) -> date:
    """Return the first billing date, which is the anchor: the day after the trial."""
    return start + timedelta(days=trial_days)


def charges_through(dates: BillingDates, start: date, ends_on: date) -> int:
    """Return the number of dates from a day on through the last one."""
    if ends_on < (first := dates.on_or_after(start)):
        return 0
    return dates.number(ends_on) - dates.number(first) + 1


def day_of(instant: datetime, time_zone: str) -> date:
    """Return the calendar day of an instant in a time zone (IANA)."""
    from zoneinfo import ZoneInfo

    return instant.astimezone(ZoneInfo(time_zone)).date()


def instant_of(day: date, local_time: time, time_zone: str) -> datetime:
    """Return the instant, in UTC, of a local time on a day, with the offset that the zone has on that day."""
    from zoneinfo import ZoneInfo

    return datetime.combine(day, local_time, ZoneInfo(time_zone)).astimezone(UTC)


def _days_in(first_of_month: date) -> int:
    following = (first_of_month + timedelta(days=31)).replace(day=1)
    return (following - first_of_month).days
