"""Reads log entries of the first release, which had other kinds and fields, and copies in the place of indexes."""

from typing import Any

from shared.domain.core.activity_log import ActivityEntry
from shared.store.engine.keys import Item
from shared.store.engine.newest_first import Source
from shared.store.engine.stored import read
from shared.store.engine.table import Filter

_KINDS = {
    "customer_created": "customer.created",
    "customer_edited": "customer.edited",
    "customer_archived": "status.archived",
    "customer_reactivated": "status.reactivated",
    "customer_suspended": "status.suspended",
    "suspension_lifted": "status.suspension_lifted",
    "customer_deleted": "status.deleted",
    "customer_restored": "status.restored",
    "tags_changed": "tags.changed",
    **{f"note_{verb}": f"notes.{verb}" for verb in ("added", "edited", "deleted", "restored", "pinned", "unpinned")},
    **{
        f"{one}_{verb}": f"{topic}.{verb}"
        for one, topic in (("contact", "contacts"), ("address", "addresses"))
        for verb in ("added", "edited", "deleted", "restored", "made_primary")
    },
}
# The first part of field names, which older entries lack.
_SUBJECTS = {"notes": "note", "contacts": "contact"}


def copies(topic: str | None, actor: str | None) -> Source:
    """The copies to filter by; all of them are older than any entry in an index."""
    if actor:
        of_topic: Filter | None = ("topic = :topic", {":topic": topic}) if topic else None
        return Source(f"ACTOR#{actor}#", of_topic)
    return Source(f"TOPIC#{topic or ''}#")


def entry_of(item: Item) -> ActivityEntry:
    """Return the entry of an item, with the current kinds and field names."""
    return read(ActivityEntry, item["row"] if "row" in item else _renamed(item))


def _renamed(item: Item) -> dict[str, Any]:
    kind = _KINDS[item["kind"]]
    subject = _SUBJECTS.get(kind.partition(".")[0], "customer")
    changes = [
        change if change["field"].startswith("address.") else change | {"field": f"{subject}.{change['field']}"}
        for change in item["changes"]
    ]
    return item | {"kind": kind, "changes": changes}
