"""The current time, in the precision that the product stores."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return the time in UTC, to the millisecond, because JSON and the table keep that without loss."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
