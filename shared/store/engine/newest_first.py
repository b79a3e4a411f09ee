"""Pagination of the records of one customer, newest first: notes and activity."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shared.domain.core.refs import CustomerRef
from shared.store.engine import cursors, keys, table
from shared.store.engine.keys import Item, Key
from shared.store.engine.lists import READ_FURTHER
from shared.store.engine.table import PRIMARY, Filter, Index


@dataclass(frozen=True, slots=True)
class Source:
    """Items with a common prefix of their sort keys, in the customer's partition or in `partition` of an index.

    `table_key` returns PK and SK of the item with a sort key of the index.
    """

    prefix: str
    only_if: Filter | None = None
    index: Index = PRIMARY
    partition: str = ""
    table_key: Callable[[str], Key] | None = None


class ItemPage(NamedTuple):
    """The items, and the cursor of the next page: None on the last one."""

    items: list[Item]
    next_cursor: str | None


def page(customer: CustomerRef, sources: Sequence[Source], *, limit: int, cursor: str | None) -> ItemPage:
    """Return at most `limit` items of the sources, one source after the other, newest first. Raise InvalidCursor.

    All items of the first source are newer than those of the second. A page that the first one fills takes one Query.
    """
    name = f"{keys.customer_partition(customer)}/{[(source.prefix, source.only_if) for source in sources]}"
    number, sort_key = cursors.unseal(customer.merchant_id, name, cursor) if cursor else ("0", "")
    found: list[Item] = []
    following: list[str] | None = None
    for n, source in enumerate(sources[int(number) :], start=int(number)):
        wanted = limit - len(found)
        items, end = _read(customer, source, sort_key, limit=max(wanted, 1))
        if items and not wanted:
            # The page is full, and this source has items: the next page begins with it.
            following = [str(n), ""]
            break
        found += items
        if end:
            following = [str(n), end]
            break
        sort_key = ""
    next_cursor = cursors.seal(customer.merchant_id, name, following) if following else None
    return ItemPage(found, next_cursor)


def _read(customer: CustomerRef, source: Source, sort_key: str, *, limit: int) -> tuple[list[Item], str | None]:
    """Return at most `limit` items after a sort key, and the key where reading ended: None at the end of the source."""
    partition = source.partition or keys.customer_partition(customer)
    after = _key(source, partition, sort_key) if sort_key else None
    for most in (limit, *READ_FURTHER):
        items, after = table.query(
            partition,
            prefix=source.prefix,
            index=source.index,
            limit=most,
            after=after,
            descending=True,
            only_if=source.only_if,
            consistent=source.index is PRIMARY,
        )
        if items or after is None:
            break
    if len(items) > limit:
        return items[:limit], str(items[limit - 1][source.index.sort])
    return items, str(after[source.index.sort]) if after else None


def _key(source: Source, partition: str, sort_key: str) -> Key:
    key = {source.index.partition: partition, source.index.sort: sort_key}
    return source.table_key(sort_key) | key if source.table_key else key
