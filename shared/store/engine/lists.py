"""Pages of a list: rows of one or several partitions of an index, merged in its order.

What an order means is the list's own (keys.py). Each item holds the row that is shown, so a page reads nothing else.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from shared.domain.core.refs import MerchantId
from shared.store.engine import cursors, table
from shared.store.engine.keys import Item, Key
from shared.store.engine.table import Filter, Index, Range

# Where a filter drops much, a page looks further, so that an empty one with more behind it is rare.
READ_FURTHER = (1000, 1000)


class Part(NamedTuple):
    """A partition of the index. `table_key` makes the table's key of an item at a place, which going on after it needs."""

    partition: str
    table_key: Callable[[str], Key]
    only_if: Filter | None = None


@dataclass(frozen=True, slots=True)
class Order:
    index: Index
    descending: bool = False


class ListPage(NamedTuple):
    """`rows` in order, and the cursor of the next page: None on the last one."""

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
) -> ListPage:
    """`name` is all that decides which rows come, `within` apart. Raise InvalidCursor.

    Each part is one Query, whatever the length of the list.
    """
    index, descending = order.index, order.descending
    name = f"{name}/{index.name}/{descending}/{within}"
    place = cursors.unseal(merchant_id, name, cursor)[0] if cursor else None
    found: dict[str, Item] = {}
    ends: list[str] = []
    for part in parts:
        items, end = _read(part, order, place, limit=limit, within=within)
        found |= {item[index.sort]: item for item in items}
        ends += [end] if end else []
    # Beyond the first end, another part may have rows that were not read.
    reached = (max if descending else min)(ends, default=None)
    places = sorted(found, reverse=descending)
    if reached:
        places = [p for p in places if (p >= reached if descending else p <= reached)]
    following = places[limit - 1] if len(places) > limit else reached
    next_cursor = cursors.seal(merchant_id, name, [following]) if following else None
    return ListPage([found[place]["row"] for place in places[:limit]], next_cursor)


def _read(
    part: Part, order: Order, place: str | None, *, limit: int, within: Range | None
) -> tuple[list[Item], str | None]:
    """Return the next items of a part, and the place where reading ended; None at the end of the part."""
    index, descending = order.index, order.descending
    after = {**part.table_key(place), "L": part.partition, index.sort: place} if place else None
    items: list[Item] = []
    for most in (limit, *READ_FURTHER) if part.only_if else (limit,):
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
