"""Reads and writes of tags: one item holds all tags of a merchant, so that names are unique and a list is one read.

How many customers have a tag is counted in items of their own (keys.tag_counts), in the transaction that changes the
customer, because the index of a list of tags follows the table a moment later. A tag can be deleted if its count is 0
and the index lists no customer: a customer who is not counted was last written by the first release, long enough ago
for the index.

Each deletion raises `deletions` of the item that counts the tag, and the same number beside the tags. A command that
gives a customer tags checks that it is as it was beside the tags that it read, so none of them is gone.
"""

from collections.abc import Iterable
from typing import NamedTuple

from shared.domain.core.folding import collated
from shared.domain.core.refs import MerchantId
from shared.domain.customer.customers import TAG_COUNT, Status
from shared.domain.customer.tags import Tag, TagInUse, Tags
from shared.store.engine import keys, list_keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Below, Condition, Is, Lacks
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated
from shared.store.engine.table import LIST_1


class TagsRead(NamedTuple):
    """The tags of a merchant, the version of their item (None without one), and its `deletions` (docs/table.md)."""

    tags: Tags
    version: int | None
    deletions: dict[str, int]


def list_by_name(merchant_id: MerchantId) -> Tags:
    tags = get(merchant_id).tags
    return Tags(items=sorted(tags.items, key=lambda tag: (collated(tag.name), tag.name)))


def get(merchant_id: MerchantId) -> TagsRead:
    return from_item(table.get(keys.tags(merchant_id)))


def save(changes: Changes, merchant_id: MerchantId, read: TagsRead, tags: list[Tag]) -> None:
    """Write all tags. Refuse the changes with Outdated unless the version is the one that was read."""
    key = keys.tags(merchant_id)
    content: Item = {"items": [tag.model_dump(mode="json") for tag in tags], "version": (read.version or 0) + 1}
    content |= {"deletions": read.deletions}
    if read.version is None:
        changes.put(key, content, when=[Absent(outdated)])
    else:
        changes.update(key, assign=content, when=[Is("version", read.version, outdated)])


def delete(changes: Changes, merchant_id: MerchantId, read: TagsRead, tag: Tag) -> None:
    """Write all tags but one. Raise TagInUse if a customer has it, or refuse the changes with it if one got it since.

    Refuse the changes with Outdated unless the version is the one that was read.
    """
    if any(_is_used_in(merchant_id, status, tag.id) for status in Status):
        raise _in_use(tag)
    share = keys.tag_share(tag.id)
    deletions = read.deletions.get(share, 0) + 1
    others = [other for other in read.tags.items if other.id != tag.id]
    save(changes, merchant_id, read._replace(deletions=read.deletions | {share: deletions}), others)
    changes.update(
        keys.tag_counts(merchant_id, tag.id),
        assign={"deletions": deletions},
        remove=[tag.id],
        when=[Below(tag.id, 1, lambda _: _in_use(tag))],
        create=True,
    )


def require_kept(changes: Changes, merchant_id: MerchantId, read: TagsRead, tag_ids: Iterable[str]) -> None:
    """Refuse the changes with Outdated if one of these tags was deleted since the read."""
    for share, tag_id in {keys.tag_share(tag_id): tag_id for tag_id in tag_ids}.items():
        deletions = read.deletions.get(share)
        as_read: Condition = Is("deletions", deletions, outdated) if deletions else Lacks("deletions", outdated)
        changes.check(keys.tag_counts(merchant_id, tag_id), when=[as_read])


def add_to_counts(changes: Changes, merchant_id: MerchantId, differences: dict[str, int]) -> None:
    """Add to the counts of tags, by `tags.<id>`. The first customer of a tag creates its count."""
    for path, difference in differences.items():
        tag_id = path.removeprefix(TAG_COUNT)
        changes.update(keys.tag_counts(merchant_id, tag_id), add={tag_id: difference}, when=[], create=True)


def from_item(item: Item | None) -> TagsRead:
    if item is None:
        return TagsRead(Tags(items=[]), None, {})
    return TagsRead(Tags.model_validate(item), item["version"], item.get("deletions", {}))


def _is_used_in(merchant_id: MerchantId, status: Status, tag_id: str) -> bool:
    found, _ = table.query(list_keys.customers_tagged(merchant_id, status, tag_id), index=LIST_1, limit=1)
    return bool(found)


def _in_use(tag: Tag) -> TagInUse:
    return TagInUse("Customers still have this tag. Remove it from them first.", current=tag)
