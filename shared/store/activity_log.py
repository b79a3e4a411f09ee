"""The activity log of a customer, newest first. Entries are written by `commands`, and never changed."""

from shared.domain.activity_log import ActivityEntry
from shared.domain.pages import Page
from shared.store import keys, pages


def list_newest_first(merchant_id: str, customer_id: str, *, limit: int, cursor: str | None) -> Page[ActivityEntry]:
    """Raises CustomerNotFound, InvalidCursor."""
    return pages.of_customer(merchant_id, customer_id, keys.ACTIVITY, ActivityEntry, limit=limit, cursor=cursor)
