"""Pagination of a list over a GSI: rows of one or several partitions, merged in the order of the index.

Each list defines its orders (docs/table.md). Each item contains its row, so a page reads no other items.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from shared.domain.core.refs import MerchantId
from shared.store.engine import cursors, table
from shared.store.engine.keys import Item, Key
from shared.store.engine.table import Filter, Index, Range

# If a filter drops nearly all items, read this many more, twice: so a page is rarely empty while others follow.
READ_FURTHER = (1000, 1000)


class Part(NamedTuple):
    """A partition of the index.

    `table_key` returns PK and SK of the item with a sort key of the index, because ExclusiveStartKey needs both.
    """

    partition: str
    table_key: Callable[[str], Key]
    only_if: Filter | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """The index to read, and its direction."""

    index: Index
    descending: bool = False


class ListPage(NamedTuple):
    """The rows in order, and the cursor of the next page: None on the last one."""

    rows: list[Any]
    next_cursor: str | None


def page(
    merchant_id: MerchantId,
    name: str,
    parts: Sequence[Part],
    order: Order,
    *,
    limit: int,
    cursor: str | None,
    within: Range | None = None,
    read_further: Sequence[int] = READ_FURTHER,
) -> ListPage:
    """Return at most `limit` rows of the merged parts. Raise InvalidCursor.

    `name` is all that determines the rows, except `within`. Each part takes one Query, whatever the length of the list;
    a filtered one reads further by so many rows each time, while it has too few.
    """
    if within and within.low > within.high:
        return ListPage([], None)
    index, descending = order.index, order.descending
    name = f"{name}/{index.name}/{descending}/{within}"
    sort_key = cursors.unseal(merchant_id, name, cursor)[0] if cursor else None
    found: dict[str, Item] = {}
    ends: list[str] = []
    for part in parts:
        items, end = _read(part, order, sort_key, limit=limit, within=within, read_further=read_further)
        found |= {item[index.sort]: item for item in items}
        ends += [end] if end else []
    # Rows beyond the nearest end come on a later page, because the part that ended there has unread rows.
    reached = (max if descending else min)(ends, default=None)
    sort_keys = sorted(found, reverse=descending)
    if reached:
        sort_keys = [key for key in sort_keys if (key >= reached if descending else key <= reached)]
    following = sort_keys[limit - 1] if len(sort_keys) > limit else reached
    next_cursor = cursors.seal(merchant_id, name, [following]) if following else None
    return ListPage([found[sort_key]["row"] for sort_key in sort_keys[:limit]], next_cursor)


def _read(
    part: Part,
    order: Order,
    sort_key: str | None,
    *,
    limit: int,
    within: Range | None,
    read_further: Sequence[int],
) -> tuple[list[Item], str | None]:
    """Return the next items of a part, and the sort key where reading ended: None at the end of the part."""
    index, descending = order.index, order.descending
    after = {**part.table_key(sort_key), "L": part.partition, index.sort: sort_key} if sort_key else None
    items: list[Item] = []
    for most in (limit, *read_further) if part.only_if else (limit,):
        more, after = table.query(
            part.partition,
            index=index,
            within=within,
            limit=most,
            after=after,
            descending=descending,
            only_if=part.only_if,
        )
        items += more
        if after is None or len(items) >= limit:
            break
    return items, after[index.sort] if after else None
