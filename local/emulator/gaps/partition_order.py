"""Gap: ministack filters and sorts a whole partition for each Query, so that a page costs more the more rows there are.

Here the keys of each partition are kept in order. A Query finds its range by bisection, and ministack's own Query then
runs on a table that holds only the items of that range, so that its answers stay ministack's to the letter.
Upstream: no report found.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import itemgetter
from types import FunctionType
from typing import Any

from ministack.services import dynamodb

Document = dict[str, Any]
Position = tuple[str, str, str]
"""An item's place in a partition: its sort value, then its keys in the table. ministack sorts by the same three."""

_KEY_CONDITION = re.compile(
    r"(?P<hash>\w+) = (?P<partition>:\w+)"
    r"(?: AND (?:begins_with\((?P<prefixed>\w+), (?P<prefix>:\w+)\)"
    r"|(?P<between>\w+) BETWEEN (?P<low>:\w+) AND (?P<high>:\w+)"
    r"|(?P<compared>\w+) (?P<operator>=|>=|<=|>|<) (?P<bound>:\w+)))?"
)
# ministack drops this entry of a table where it replaces all items or changes the indexes, and never saves it.
_SORTED = "sorted"

_sort_value: Callable[[Position], str] = itemgetter(0)
_FIRST = {"=": bisect_left, ">=": bisect_left, ">": bisect_right, "BETWEEN": bisect_left}
_END = {"=": bisect_right, "<=": bisect_right, "<": bisect_left, "BETWEEN": bisect_right}


def close() -> None:
    """Keep the order wherever ministack files an item, and narrow the table of each Query."""
    index_item, query = dynamodb._index_item, dynamodb._query

    def index_in_order(table: Document, partition: Any, sort: Any, item: Document, add: bool) -> None:
        index_item(table, partition, sort, item, add)
        for index in table.get(dynamodb._INDEX_MEMBERS, {}).get(_SORTED, {}).values():
            (index.add if add else index.remove)(item)

    def query_narrowed(request: Document) -> Any:
        table = narrowed(request)
        if table is None:
            return _refused(request, query(request))
        # The same code with another `_tables`: safe while other threads run the original.
        return FunctionType(query.__code__, {**vars(dynamodb), "_tables": {table["TableName"]: table}})(request)

    dynamodb._index_item, dynamodb._query = index_in_order, query_narrowed


def _refused(request: Document, answer: Any) -> Any:
    """Return DynamoDB's own refusals, and refuse what ministack could answer only by reading the whole partition."""
    if answer[0] != 200:
        return answer
    condition = request.get("KeyConditionExpression")
    problem = (
        f"The emulator has no quick way to answer the KeyConditionExpression {condition!r}. Teach it to {__name__}."
    )
    return dynamodb.error_response_json("ValidationException", problem, 400)


@dataclass
class SortedIndex:
    """The positions of a table or an index: by partition, in order."""

    hash: str
    sort: str
    # The names of the table's own keys.
    base: tuple[str, str]
    partitions: dict[str, list[Position]] = field(default_factory=dict)

    def add(self, item: Document) -> None:
        if self._has(item):
            insort(self.partitions.setdefault(item[self.hash]["S"], []), self.position(item))

    def remove(self, item: Document) -> None:
        if self._has(item):
            positions = self.partitions[item[self.hash]["S"]]
            del positions[bisect_left(positions, self.position(item))]

    def position(self, item: Document) -> Position:
        return item[self.sort]["S"], item[self.base[0]]["S"], item[self.base[1]]["S"]

    def _has(self, item: Document) -> bool:
        """An index leaves out the items that lack one of its attributes."""
        return self.hash in item and self.sort in item


@dataclass
class Range:
    """The items of a partition that a Query reads, by the condition on the sort key, the start key and the limit."""

    operator: str | None
    low: str
    high: str
    after: Position | None
    forward: bool
    limit: int | None

    def of(self, positions: list[Position]) -> list[Position]:
        if self.operator == "begins_with":
            first = bisect_left(positions, self.low, key=_sort_value)
            end = bisect_right(positions, self.low, lo=first, key=lambda position: position[0][: len(self.low)])
        else:
            first = _FIRST[self.operator](positions, self.low, key=_sort_value) if self.operator in _FIRST else 0
            end = (
                _END[self.operator](positions, self.high, key=_sort_value) if self.operator in _END else len(positions)
            )
        if self.after and self.forward:
            first = max(first, bisect_right(positions, self.after))
        elif self.after:
            end = min(end, bisect_left(positions, self.after))
        if self.limit and self.forward:
            end = min(end, first + self.limit)
        elif self.limit:
            first = max(first, end - self.limit)
        return positions[first:end]


def narrowed(request: Document) -> Document | None:
    """Return the table with only the items that the Query reads, or None for a request of another form."""
    table = dynamodb._tables.get(dynamodb._normalize_table_name(request.get("TableName")))
    condition = _KEY_CONDITION.fullmatch(request.get("KeyConditionExpression", ""))
    index = _sorted_indexes(table).get(request.get("IndexName")) if table and condition else None
    if not index or not condition:
        return None
    on_sort_key = condition["prefixed"] or condition["between"] or condition["compared"] or index.sort
    if (condition["hash"], on_sort_key) != (index.hash, index.sort):
        return None
    try:
        partition = request["ExpressionAttributeValues"][condition["partition"]]["S"]
        positions = _range(condition, request, index).of(index.partitions.get(partition, []))
    except (KeyError, TypeError):
        # A value is missing or of another type: ministack refuses that in DynamoDB's words.
        return None
    items: dict[str, Document] = {}
    for _, base_partition, base_sort in positions:
        items.setdefault(base_partition, {})[base_sort] = table["items"][base_partition][base_sort]
    return with_items(table, items)


def _range(condition: re.Match[str], request: Document, index: SortedIndex) -> Range:
    values = request["ExpressionAttributeValues"]
    operator = condition["operator"]
    if condition["prefixed"]:
        operator, low, high = "begins_with", condition["prefix"], condition["prefix"]
    elif condition["between"]:
        operator, low, high = "BETWEEN", condition["low"], condition["high"]
    else:
        low = high = condition["bound"]
    after = request.get("ExclusiveStartKey")
    return Range(
        operator=operator,
        low=values[low]["S"] if operator else "",
        high=values[high]["S"] if operator else "",
        after=index.position(after) if after else None,
        forward=request.get("ScanIndexForward", True),
        limit=request.get("Limit"),
    )


def _sorted_indexes(table: Document) -> dict[str | None, SortedIndex]:
    """Return them by name, None for the table itself. Built at the first Query, then kept up as items move."""
    members = dynamodb._index_members(table)
    if _SORTED not in members:
        base = (table["pk_name"], table["sk_name"])
        texts = {one["AttributeName"] for one in table["AttributeDefinitions"] if one["AttributeType"] == "S"}
        members[_SORTED] = {
            name: SortedIndex(hashes[0], ranges[0], base)
            for name, hashes, ranges in [(None, base[:1], base[1:]), *dynamodb._index_key_schemas(table)]
            if len(hashes) == len(ranges) == 1 and texts.issuperset((*base, *hashes, *ranges))
        }
        for items in table["items"].values():
            for item in items.values():
                for index in members[_SORTED].values():
                    index.add(item)
    indexes: dict[str | None, SortedIndex] = members[_SORTED]
    return indexes


def with_items(table: Document, items: Document) -> Document:
    """Return the table, holding other items."""
    return {name: value for name, value in table.items() if name != dynamodb._INDEX_MEMBERS} | {"items": items}
