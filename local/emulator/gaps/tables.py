"""Makes the emulator's tables as quick when they are full as when they are empty: to query, and to save.

ministack walks and sorts a whole partition for each Query. Here partitions are kept in order, and its own Query then
answers from a table of nothing but the items that it will read.
"""

import re
from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from functools import lru_cache
from types import FunctionType
from typing import Any

from ministack.services import dynamodb

Document = dict[str, Any]
# An item's value of the sort key, and its two keys in the table: this is how ministack sorts.
Place = tuple[str, str, str]
# How the store asks. Another condition is answered as ever: slowly.
KEY_CONDITION = re.compile(r"(?P<hash>\w+) = (?P<value>:\w+)(?: AND begins_with\((?P<sort>\w+), (?P<prefix>:\w+)\))?")
# Lies among ministack's members of indexes, which are not saved, and are forgotten where all items are replaced.
IN_ORDER = "in order"


def read_partitions_in_order() -> None:
    """Wraps what ministack does where an item comes or goes, and where it answers a Query."""
    index_item, query = dynamodb._index_item, dynamodb._query

    def indexed(table: Document, partition: Any, sort: Any, item: Document, add: bool) -> None:
        index_item(table, partition, sort, item, add)
        for reading in table.get(dynamodb._INDEX_MEMBERS, {}).get(IN_ORDER, {}).values():
            (reading.add if add else reading.remove)(item)

    def queried(data: Document) -> Any:
        table = narrowed(data)
        if table is None:
            return query(data)
        # The same code, which finds another table under the name.
        return FunctionType(query.__code__, {**vars(dynamodb), "_tables": {table["TableName"]: table}})(data)

    dynamodb._index_item, dynamodb._query = indexed, queried


def parse_expressions_once() -> None:
    """ministack parses a condition again for each item that it holds against it."""
    for name in ("_tokenize", "_condition_syntax_error"):
        setattr(dynamodb, name, lru_cache(maxsize=1000)(getattr(dynamodb, name)))


def copy_no_items() -> None:
    """For what is saved, ministack copies every value. An item is replaced and never changed, so it can be shared."""
    get_state = dynamodb.get_state

    def got_state() -> Document:
        tables = dynamodb.AccountRegionScopedDict()
        # What has expired is deleted by a thread of its own, under this lock.
        with dynamodb._lock:
            for scope, table in dynamodb._tables.all_items():
                items = {partition: dict(kept) for partition, kept in table["items"].items()}
                tables.set_scoped(*scope, with_items(table, items))
        without = {**vars(dynamodb), "_tables": dynamodb.AccountRegionScopedDict()}
        return {**FunctionType(get_state.__code__, without)(), "tables": tables}

    dynamodb.get_state = got_state


@dataclass
class Reading:
    """A way to read a table, by its key or by an index: the partitions there are, and the places in each, in order."""

    hash: str
    sort: str
    # The names of the table's own keys.
    base: tuple[str, str]
    partitions: dict[str, list[Place]] = field(default_factory=dict)

    def add(self, item: Document) -> None:
        if self._has(item):
            insort(self.partitions.setdefault(item[self.hash]["S"], []), self.place(item))

    def remove(self, item: Document) -> None:
        if self._has(item):
            places = self.partitions[item[self.hash]["S"]]
            del places[bisect_left(places, self.place(item))]

    def page(
        self, partition: str, *, prefix: str, after: Place | None, forward: bool, limit: int | None
    ) -> list[Place]:
        """The places that a Query reads; the item that it goes on after need not exist."""
        places = self.partitions.get(partition, [])
        start = bisect_left(places, (prefix,))
        stop = bisect_right(places, prefix, lo=start, key=lambda place: place[0][: len(prefix)])
        if after and forward:
            start = max(start, bisect_right(places, after))
        elif after:
            stop = min(stop, bisect_left(places, after))
        if limit and forward:
            stop = min(stop, start + limit)
        elif limit:
            start = max(start, stop - limit)
        return places[start:stop]

    def place(self, item: Document) -> Place:
        return item[self.sort]["S"], item[self.base[0]]["S"], item[self.base[1]]["S"]

    def _has(self, item: Document) -> bool:
        """An index leaves out the items that lack its attributes."""
        return self.hash in item and self.sort in item


def readings(table: Document) -> dict[str | None, Reading]:
    """By the name of the index, None for the table's own key; made for the first Query, then kept as items move."""
    members = dynamodb._index_members(table)
    if IN_ORDER not in members:
        base = (table["pk_name"], table["sk_name"])
        texts = {one["AttributeName"] for one in table["AttributeDefinitions"] if one["AttributeType"] == "S"}
        members[IN_ORDER] = {
            name: Reading(hashes[0], ranges[0], base)
            for name, hashes, ranges in [(None, base[:1], base[1:]), *dynamodb._index_key_schemas(table)]
            if len(hashes) == len(ranges) == 1 and texts.issuperset((*base, *hashes, *ranges))
        }
        for items in table["items"].values():
            for item in items.values():
                for reading in members[IN_ORDER].values():
                    reading.add(item)
    kept: dict[str | None, Reading] = members[IN_ORDER]
    return kept


def narrowed(data: Document) -> Document | None:
    """The table with only the items that a Query will read; None when it is not asked the way the store asks."""
    table = dynamodb._tables.get(dynamodb._normalize_table_name(data.get("TableName")))
    asked = KEY_CONDITION.fullmatch(data.get("KeyConditionExpression", ""))
    reading = readings(table).get(data.get("IndexName")) if table and asked else None
    if not reading or not asked or (asked["hash"], asked["sort"] or reading.sort) != (reading.hash, reading.sort):
        return None
    values = data.get("ExpressionAttributeValues", {})
    after = data.get("ExclusiveStartKey")
    try:
        places = reading.page(
            values[asked["value"]]["S"],
            prefix=values[asked["prefix"]]["S"] if asked["prefix"] else "",
            after=reading.place(after) if after else None,
            forward=data.get("ScanIndexForward", True),
            limit=data.get("Limit"),
        )
    except (KeyError, TypeError):
        # Something is lacking, or of another type: ministack tells it in DynamoDB's words.
        return None
    items: dict[str, Document] = {}
    for _, partition, sort in places:
        items.setdefault(partition, {})[sort] = table["items"][partition][sort]
    return with_items(table, items)


def with_items(table: Document, items: Document) -> Document:
    """The table, holding other items."""
    return {name: value for name, value in table.items() if name != dynamodb._INDEX_MEMBERS} | {"items": items}
