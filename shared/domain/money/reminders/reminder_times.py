"""When reminders are sent: a run each day at 09:00 at the merchant, and by hand at most once in 24 hours."""

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from shared.domain.core.clock import day_in

HOUR: Final = 9
# The least time between reminders that a member sends by hand, in elapsed hours (Q34).
BETWEEN: Final = timedelta(hours=24)
# Before a run sends: less than a day, because a day of the clock change has 23 hours.
BEFORE_RUN: Final = timedelta(hours=20)


def may_send_again(last: datetime | None, at: datetime) -> bool:
    """Return whether a member may send another reminder: 24 elapsed hours after the last one (Q34)."""
    return last is None or at - last >= BETWEEN


def run_instant(day: date, zone: str, hour: int = HOUR) -> datetime:
    """Return the moment of an hour at the merchant, in UTC."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def next_run(at: datetime, zone: str) -> datetime:
    """Return the next moment after `at` at which a run begins: 09:00 at the merchant."""
    today = day_in(zone, at)
    this = run_instant(today, zone)
    return this if this > at else run_instant(today + timedelta(days=1), zone)
