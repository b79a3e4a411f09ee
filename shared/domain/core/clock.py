"""The current time, in the precision that the product stores, the current day in a time zone, and days after it."""

from datetime import UTC, date, datetime

from shared.errors import FieldProblem, InvalidInput


def now() -> datetime:
    """Return the time in UTC, to the millisecond, because JSON and the table keep that without loss."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def today_in(time_zone: str) -> date:
    """Return the day in a time zone (IANA)."""
    return day_in(time_zone, now())


def day_in(time_zone: str, moment: datetime) -> date:
    """Return the day of a moment in a time zone (IANA)."""
    # Imported here, because most requests need no time zones.
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo(time_zone)).date()


def require_not_future(day: date, today: date, *, field: str) -> date:
    """Return the day. Raise InvalidInput for one after today."""
    if day > today:
        raise InvalidInput(FieldProblem(field, "in_the_future", "This day has not come yet. Choose today or earlier."))
    return day
