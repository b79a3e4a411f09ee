"""The time, as the product stores it."""

from datetime import UTC, datetime


def now() -> datetime:
    """Aware, UTC, to the millisecond: what JSON and the store keep without loss."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
