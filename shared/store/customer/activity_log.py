"""The activity log of a customer, newest first. Entries are written by `commands`, and never changed."""

from shared.domain.core.activity_log import ActivityEntry, Topic
from shared.domain.core.pages import Page
from shared.store.engine import keys, pages
from shared.store.engine.table import Filter


def list_newest_first(
    merchant_id: str, customer_id: str, *, topic: Topic | None, actor: str | None, limit: int, cursor: str | None
) -> Page[ActivityEntry]:
    """`actor` is a member's id, `system` or `customer`. Raises CustomerNotFound, InvalidCursor."""
    return pages.of_customer(
        merchant_id,
        customer_id,
        keys.activity_of_actor(actor) if actor else keys.activity_of_topic(topic) if topic else keys.ACTIVITY,
        ActivityEntry,
        only_if=_of_topic(topic) if actor and topic else None,
        limit=limit,
        cursor=cursor,
    )


def _of_topic(topic: Topic) -> Filter:
    return ("topic = :topic", {":topic": topic})
