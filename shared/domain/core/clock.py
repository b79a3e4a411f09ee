"""The current time, in the precision that the product stores, and the current day in a time zone."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """Return the time in UTC, to the millisecond, because JSON and the table keep that without loss."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def today_in(time_zone: str) -> date:
    """Return the day in a time zone (IANA)."""
    # Imported here, because most requests need no time zones.
    from zoneinfo import ZoneInfo

    return now().astimezone(ZoneInfo(time_zone)).date()
