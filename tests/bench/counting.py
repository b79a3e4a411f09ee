"""Counts the requests to DynamoDB and the capacity they use, through the event hooks of the store's client."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from shared import config
from shared.store.engine import table
from tests.bench.capacity import TABLE_KEY, Index, Item, read_units, write_units
from tests.template import load_template

EncodedKey = dict[str, dict[str, str]]

_SINGLE_WRITES = {"UpdateItem", "PutItem", "DeleteItem"}


@dataclass
class Usage:
    """The operations, in order, the units they used, and the items of the largest transaction."""

    operations: list[str] = field(default_factory=list)
    items: int = 0
    read_units: float = 0
    write_units: int = 0

    @property
    def transactions(self) -> int:
        return self.operations.count("TransactWriteItems")

    @property
    def single_writes(self) -> int:
        """Writes outside a transaction, such as drawing a number."""
        return sum(operation in _SINGLE_WRITES for operation in self.operations)

    @property
    def reads(self) -> int:
        return len(self.operations) - self.transactions - self.single_writes


@contextmanager
def counted() -> Iterator[Usage]:
    """Count what this process requests. botocore emits one event for each call, so its own retries do not count."""
    counter = _Counter()
    hooks = table.client().meta.events
    hooks.register("before-call.dynamodb", counter.before)
    hooks.register("after-call.dynamodb", counter.after)
    try:
        yield counter.usage
    finally:
        hooks.unregister("before-call.dynamodb", counter.before)
        hooks.unregister("after-call.dynamodb", counter.after)


@cache
def indexes() -> list[Index]:
    """The GSIs that template.yaml declares."""
    return [Index.of(one) for one in load_template()["Resources"]["Table"]["Properties"]["GlobalSecondaryIndexes"]]


class _Counter:
    """Reads the items of each write before and after it, since what a write costs depends on both."""

    def __init__(self) -> None:
        self.usage = Usage()
        self._request: dict[str, Any] = {}
        self._before: list[Item | None] = []
        # Set while this counter reads items itself.
        self._paused = False

    def before(self, model: Any, params: dict[str, Any], **_: Any) -> None:
        if self._paused:
            return
        self._request = json.loads(params["body"])
        self.usage.operations.append(model.name)
        self._before = self._images(_written(model.name, self._request))

    def after(self, model: Any, parsed: dict[str, Any], **_: Any) -> None:
        if self._paused or "Error" in parsed:
            return
        self._count_reads(model.name, parsed)
        self._count_writes(model.name)

    def _count_reads(self, operation: str, answer: dict[str, Any]) -> None:
        """GetItem and BatchGetItem round up each item, a Query the sum of its items."""
        request = self._request
        match operation:
            case "GetItem":
                self._count_each([request["Key"]], request.get("ConsistentRead"))
            case "BatchGetItem":
                ((_, wanted),) = request["RequestItems"].items()
                self._count_each(wanted["Keys"], wanted.get("ConsistentRead"))
            case "Query":
                items = self._all_that_query_read(answer)
                self.usage.read_units += read_units(items, consistent=request.get("ConsistentRead"))

    def _count_writes(self, operation: str) -> None:
        keys = _written(operation, self._request)
        in_transaction = operation == "TransactWriteItems"
        for before, after in zip(self._before, self._images(keys), strict=True):
            self.usage.write_units += write_units(before, after, indexes(), in_transaction=in_transaction)
        if in_transaction:
            self.usage.items = max(self.usage.items, len(keys))

    def _count_each(self, keys: list[EncodedKey], consistent: bool | None) -> None:
        """Read the items again, whole: a projection shortens the answer, not the price."""
        for item in self._images(keys):
            self.usage.read_units += read_units([item] if item else [], consistent=consistent)

    def _all_that_query_read(self, answer: dict[str, Any]) -> list[Item]:
        """Repeat a query without its filter, because a filter drops items after they were read and paid for."""
        request = self._request
        if "FilterExpression" not in request or not answer["ScannedCount"]:
            return list(answer["Items"])
        filtering = {"FilterExpression", "ExpressionAttributeNames", "ExpressionAttributeValues", "Limit"}
        unfiltered = {name: value for name, value in request.items() if name not in filtering}
        expression = request["KeyConditionExpression"]
        for names in ("ExpressionAttributeNames", "ExpressionAttributeValues"):
            used = {name: value for name, value in request.get(names, {}).items() if name in expression}
            if used:
                unfiltered[names] = used
        return list(self._ask("query", **unfiltered, Limit=answer["ScannedCount"])["Items"])

    def _images(self, keys: list[EncodedKey]) -> list[Item | None]:
        """The items as they are now, in the order of their keys."""
        if not keys:
            return []
        request = {config.table_name(): {"Keys": keys, "ConsistentRead": True}}
        ((_, items),) = self._ask("batch_get_item", RequestItems=request)["Responses"].items()
        found = {tuple(item[name] for name in TABLE_KEY): item for item in items}
        return [found.get(tuple(key[name]["S"] for name in TABLE_KEY)) for key in keys]

    def _ask(self, operation: str, **request: Any) -> Any:
        self._paused = True
        try:
            return getattr(table.client(), operation)(**request)
        finally:
            self._paused = False


def _written(operation: str, request: dict[str, Any]) -> list[EncodedKey]:
    """The keys of the items that a request writes or checks; none for a read."""
    match operation:
        case "TransactWriteItems":
            return [_key(part) for action in request["TransactItems"] for part in action.values()]
        case "GetItem" | "BatchGetItem" | "Query":
            return []
    if operation in _SINGLE_WRITES:
        return [_key(request)]
    raise NotImplementedError(f"tests/bench/counting.py does not count {operation} yet")


def _key(part: dict[str, Any]) -> EncodedKey:
    named: Item = part.get("Key") or part["Item"]
    return {name: named[name] for name in TABLE_KEY}
