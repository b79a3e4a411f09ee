"""Tags: all of a merchant's in one item, so that names are unique and a list of them is one small read."""

from collections.abc import Callable

from shared.domain.core.actors import Actor
from shared.domain.customer.customers import Customer, Status
from shared.domain.customer.tags import (
    Tag,
    TagAssignment,
    TagDraft,
    TagEdit,
    TagInUse,
    Tags,
    tags_changed,
)
from shared.store.customer import customers
from shared.store.engine import commands, keys, table, writes
from shared.store.engine.idempotency import Once, repeatable
from shared.store.engine.keys import Item
from shared.store.engine.table import LIST_1
from shared.store.engine.writes import Contended

# Colleagues who make tags at the same moment: the later one reads again.
_ATTEMPTS = 5


class _Moved(Exception):
    """Someone else changed the tags in between."""


def list_by_name(merchant_id: str) -> Tags:
    tags = _tags(table.get(keys.tags(merchant_id)))
    return Tags(items=sorted(tags.items, key=lambda tag: tag.name.casefold()))


@repeatable(Tag)
def add(merchant_id: str, draft: TagDraft, *, once: Once | None) -> Tag:
    """Raises TagExists, TooManyTags; for a repeated request gives the tag made the first time."""

    def add_to(tags: Tags) -> tuple[Tag, list[Tag]]:
        tag = tags.with_new(draft)
        return tag, [*tags.items, tag]

    return _change(merchant_id, add_to, once)


def edit(merchant_id: str, tag_id: str, edit: TagEdit) -> Tag:
    """Raises TagNotFound, TagExists."""

    def edit_in(tags: Tags) -> tuple[Tag, list[Tag]]:
        after = tags.edited(tag_id, edit)
        return after, [after if tag.id == tag_id else tag for tag in tags.items]

    return _change(merchant_id, edit_in)


def delete(merchant_id: str, tag_id: str) -> None:
    """Raises TagNotFound, TagInUse. A customer that gets the tag at this very moment, or comes back with it from the
    trash, keeps an id that means nothing, which nobody shows."""

    def delete_from(tags: Tags) -> tuple[Tag, list[Tag]]:
        gone = tags.get(tag_id)
        if any(_is_used(merchant_id, status, tag_id) for status in Status):
            raise TagInUse("Customers still have this tag. Remove it from them first.", current=gone)
        return gone, [tag for tag in tags.items if tag.id != tag_id]

    _change(merchant_id, delete_from)


def assign(merchant_id: str, customer_id: str, assignment: TagAssignment, *, seen: int, by: Actor) -> Customer:
    """Raises InvalidInput for an unknown tag, CustomerNotFound, StaleCustomer."""
    read = customers.get_with_merchant(merchant_id, customer_id, seen=seen, and_item=keys.tags(merchant_id))
    tags = _tags(read.item)
    before = read.customer
    tag_ids = tags.assigned(assignment, before=before.tags)
    after = before if tag_ids == before.tags else before.next(tags=tag_ids)
    return customers.save(merchant_id, before, after, entry=tags_changed(before.tags, after.tags, tags, by=by))


def _change(merchant_id: str, change: Callable[[Tags], tuple[Tag, list[Tag]]], once: Once | None = None) -> Tag:
    key = keys.tags(merchant_id)
    for _ in range(_ATTEMPTS):
        item = table.get(key)
        changed, all_of_them = change(_tags(item))
        content = {"items": [tag.model_dump(mode="json") for tag in all_of_them]}
        if item is None:
            write = writes.put(key, content | {"version": 1}, refused=_moved)
        else:
            seen = item["version"]
            write = writes.update(key, assign=content | {"version": seen + 1}, version=seen, refused=_moved)
        try:
            return commands.take_effect(merchant_id, [write], result=changed, once=once)
        except _Moved:
            continue
    raise Contended


def _tags(item: Item | None) -> Tags:
    return Tags.model_validate(item or {"items": []})


def _moved(item: Item | None) -> Exception:
    return _Moved()


def _is_used(merchant_id: str, status: Status, tag_id: str) -> bool:
    found, _ = table.query(keys.customers_tagged(merchant_id, status, tag_id), index=LIST_1, limit=1)
    return bool(found)
