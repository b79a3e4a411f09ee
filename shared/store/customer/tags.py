"""Reads and writes of tags: one item holds all tags of a merchant, so that names are unique and a list is one read."""

from typing import NamedTuple

from shared.domain.core.folding import collated
from shared.domain.core.refs import MerchantId
from shared.domain.customer.customers import Status
from shared.domain.customer.tags import Tag, Tags
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is
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
    item = table.get(keys.tags(merchant_id))
    return TagsRead(from_item(item), item["version"] if item else None)


def save(changes: Changes, merchant_id: MerchantId, read: TagsRead, tags: list[Tag]) -> None:
    """Write all tags. Refuse the changes with Outdated unless the version is the one that was read."""
    key = keys.tags(merchant_id)
    content = {"items": [tag.model_dump(mode="json") for tag in tags], "version": (read.version or 0) + 1}
    if read.version is None:
        changes.put(key, content, when=[Absent(_outdated)])
    else:
        changes.update(key, assign=content, when=[Is("version", read.version, _outdated)])


def is_used(merchant_id: MerchantId, tag_id: str) -> bool:
    return any(_is_used_in(merchant_id, status, tag_id) for status in Status)


def from_item(item: Item | None) -> Tags:
    return Tags.model_validate(item or {"items": []})


def _is_used_in(merchant_id: MerchantId, status: Status, tag_id: str) -> bool:
    found, _ = table.query(keys.customers_tagged(merchant_id, status, tag_id), index=LIST_1, limit=1)
    return bool(found)


def _outdated(item: Item | None) -> Exception:
    return Outdated()
