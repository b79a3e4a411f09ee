"""Reads and writes of tags: one item holds all tags of a merchant, so that names are unique and a list is one read.

The item also has the number of customers of each tag, under the id of the tag, which moves in the transaction that
changes the tags of a customer. So a tag cannot be deleted and assigned at the same moment, although the index of a list
of tags follows the table a moment later. Customers that an earlier release tagged are only in the index.
"""

from collections import Counter
from typing import NamedTuple

from shared.domain.core.folding import collated
from shared.domain.core.refs import MerchantId
from shared.domain.customer.customers import Customer, Status
from shared.domain.customer.tags import Tag, TagInUse, Tags
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Below, Exists, Is, impossible
from shared.store.engine.keys import Item
from shared.store.engine.retries import Outdated
from shared.store.engine.table import LIST_1


class TagsRead(NamedTuple):
    """The tags of a merchant, and the version of their item: None if there is no item yet."""

    tags: Tags
    version: int | None


def list_by_name(merchant_id: MerchantId) -> Tags:
    tags = get(merchant_id).tags
    return Tags(items=sorted(tags.items, key=lambda tag: (collated(tag.name), tag.name)))


def get(merchant_id: MerchantId) -> TagsRead:
    return from_item(table.get(keys.tags(merchant_id)))


def save(changes: Changes, merchant_id: MerchantId, read: TagsRead, tags: list[Tag]) -> None:
    """Write all tags. Refuse the changes with Outdated unless the version is the one that was read."""
    key = keys.tags(merchant_id)
    content = {"items": [tag.model_dump(mode="json") for tag in tags], "version": (read.version or 0) + 1}
    if read.version is None:
        changes.put(key, content, when=[Absent(_outdated)])
    else:
        changes.update(key, assign=content, when=[Is("version", read.version, _outdated)])


def require_unused(changes: Changes, merchant_id: MerchantId, tag: Tag) -> None:
    """Raise TagInUse if a customer has the tag, or refuse the changes with it if one was given the tag since."""
    if any(_is_used_in(merchant_id, status, tag.id) for status in Status):
        raise _in_use(tag)
    unused = Below(tag.id, 1, lambda _: _in_use(tag))
    changes.update(keys.tags(merchant_id), remove=[tag.id], when=[Exists(_outdated), unused])


def require_unchanged(changes: Changes, merchant_id: MerchantId, read: TagsRead) -> None:
    """Refuse the changes with Outdated if a tag was created, edited or deleted since the read."""
    when = [Absent(_outdated)] if read.version is None else [Is("version", read.version, _outdated)]
    changes.check(keys.tags(merchant_id), when=when)


def count(changes: Changes, merchant_id: MerchantId, before: Customer | None, after: Customer | None) -> None:
    """Move the number of customers of each tag that the customer gains or loses."""
    moved = Counter(after.tags if after else ())
    moved.subtract(before.tags if before else ())
    differences = {tag_id: number for tag_id, number in moved.items() if number}
    if differences:
        changes.update(keys.tags(merchant_id), add=differences, when=[Exists(impossible)])


def from_item(item: Item | None) -> TagsRead:
    return TagsRead(Tags.model_validate(item or {"items": []}), item["version"] if item else None)


def _is_used_in(merchant_id: MerchantId, status: Status, tag_id: str) -> bool:
    found, _ = table.query(keys.customers_tagged(merchant_id, status, tag_id), index=LIST_1, limit=1)
    return bool(found)


def _in_use(tag: Tag) -> TagInUse:
    return TagInUse("Customers still have this tag. Remove it from them first.", current=tag)


def _outdated(item: Item | None) -> Exception:
    return Outdated()
