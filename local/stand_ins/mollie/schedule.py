"""The days on which a subscription charges, and working days of banks."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

from local.stand_ins.mollie.wire import Problem

_INTERVAL = re.compile(r"(\d{1,3}) (day|week|month)s?")
_MOST = {"day": 365, "week": 52, "month": 12}
CHARGED_AT, SETTLED_AT = time(3, tzinfo=UTC), time(8, tzinfo=UTC)


def parse(interval: str) -> tuple[int, str]:
    """Return such as (3, "month"). Raise Problem for an interval above a year."""
    match = _INTERVAL.fullmatch(interval)
    if not match or not 1 <= int(match[1]) <= _MOST[match[2]]:
        raise Problem(422, "The interval is invalid", "interval")
    return int(match[1]), match[2]


def charge_day(anchor: date, interval: str, n: int) -> date:
    """Return the day of the n-th charge, counted from 0; the 31st is the last day of a shorter month."""
    every, unit = parse(interval)
    if unit != "month":
        return anchor + timedelta(days=n * every * (7 if unit == "week" else 1))
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + n * every, 12)
    return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1]))


def working_days_after(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def charged(day: date) -> datetime:
    return datetime.combine(day, CHARGED_AT)


def settled(day: date) -> datetime:
    return datetime.combine(day, SETTLED_AT)
