"""Counts what the store asks of DynamoDB, and what the answers cost, from outside: by the hooks of its client."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from shared.store.engine import table
from shared.store.engine.keys import Item

READ_UNIT_BYTES = 4096
WRITES = {"TransactWriteItems", "UpdateItem"}


@dataclass
class Asked:
    """The requests, in order, and the read units that they used."""

    operations: list[str] = field(default_factory=list)
    read_units: float = 0

    @property
    def reads(self) -> int:
        return sum(operation not in WRITES for operation in self.operations)


@contextmanager
def counted() -> Iterator[Asked]:
    """Retries count once, so this is what was asked and not how the network behaved."""
    asked = Asked()
    hooks = table.client().meta.events
    requests: list[tuple[str, dict[str, Any]]] = []
    answers: list[dict[str, Any]] = []

    def before(model: Any, params: dict[str, Any], **_: Any) -> None:
        requests.append((model.name, json.loads(params["body"])))

    def after(parsed: dict[str, Any], **_: Any) -> None:
        answers.append(parsed)

    hooks.register("before-call.dynamodb", before)
    hooks.register("after-call.dynamodb", after)
    try:
        yield asked
    finally:
        hooks.unregister("before-call.dynamodb", before)
        hooks.unregister("after-call.dynamodb", after)
    for (operation, request), answer in zip(requests, answers, strict=True):
        asked.operations.append(operation)
        asked.read_units += _read_units(operation, request, answer)


def _read_units(operation: str, request: dict[str, Any], answer: dict[str, Any]) -> float:
    """By the size of the items, since what emulators report for a Query is wrong.

    GetItem and BatchGetItem round up each item, a Query the sum; a read that may be stale costs half.
    """
    match operation:
        case "GetItem":
            return _units([answer["Item"]] if "Item" in answer else [], consistent=request.get("ConsistentRead"))
        case "BatchGetItem":
            ((table_name, wanted),) = request["RequestItems"].items()
            found = answer["Responses"][table_name]
            return sum(_units([item], consistent=wanted.get("ConsistentRead")) for item in found)
        case "Query":
            return _units(_everything_read(request, answer), consistent=request.get("ConsistentRead"))
    return 0


def _everything_read(request: dict[str, Any], answer: dict[str, Any]) -> list[Item]:
    """A filter drops items after they were read and paid for."""
    if "FilterExpression" not in request or not answer["ScannedCount"]:
        items: list[Item] = answer["Items"]
        return items
    of_filter = {"FilterExpression", "ExpressionAttributeNames"}
    unfiltered = {name: value for name, value in request.items() if name not in of_filter}
    named = request["KeyConditionExpression"]
    values = {name: value for name, value in request["ExpressionAttributeValues"].items() if name in named}
    read: list[Item] = table.client().query(
        **unfiltered | {"ExpressionAttributeValues": values, "Limit": answer["ScannedCount"]}
    )["Items"]
    return read


def _units(items: list[Item], *, consistent: bool | None) -> float:
    size = sum(len(name.encode()) + _bytes(value) for item in items for name, value in item.items())
    return max(1, -(-size // READ_UNIT_BYTES)) * (1 if consistent else 0.5)


def _bytes(value: Any) -> int:
    """What DynamoDB counts for an attribute's value (AWS, "DynamoDB item sizes and formats")."""
    match value:
        case str():
            return len(value.encode())
        case bool() | None:
            return 1
        case int():
            return len(str(value)) // 2 + 2
        case dict():
            return 3 + sum(1 + len(name.encode()) + _bytes(one) for name, one in value.items())
        case list():
            return 3 + sum(1 + _bytes(one) for one in value)
    raise TypeError(value)
