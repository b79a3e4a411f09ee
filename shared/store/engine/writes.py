"""The parts of a transaction: what each writes, on which condition, and what its refusal means to a caller."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from shared import config
from shared.errors import Conflict
from shared.store.engine import wire
from shared.store.engine.keys import Item, Key


class Contended(Conflict):
    """Others kept writing the same record for as long as we were willing to wait."""

    code = "busy"

    def __init__(self) -> None:
        super().__init__("Many changes at once; try again in a moment.")


@dataclass(frozen=True, slots=True)
class Write:
    """One part of a transaction.

    `refused` makes the error for a condition that does not hold, from the item as it is (None: there is none).
    `contended` makes the error for when other transactions hold the item until we give up.
    """

    part: dict[str, Any]
    refused: Callable[[Item | None], Exception]
    contended: Callable[[], Exception]


def _unasked(item: Item | None) -> Exception:
    return AssertionError("a write without a condition was refused")


def put(key: Key, item: Item, *, over_expired: bool = False, **otherwise: Any) -> Write:
    """A new item; `refused` is asked when the key is taken.

    `over_expired` counts a key as free whose item has expired: DynamoDB deletes such items within days.
    """
    part: dict[str, Any] = {"Item": wire.encode_item({**item, **key})}
    part["ConditionExpression"] = "attribute_not_exists(PK)"
    if over_expired:
        part["ConditionExpression"] += " OR expires_at < :now"
        part["ExpressionAttributeValues"] = wire.encode_item({":now": int(time.time())})
    return _write("Put", part, **otherwise)


def overwrite(key: Key, item: Item) -> Write:
    """An item, whatever was there."""
    return Write(
        {"Put": {"TableName": config.table_name(), "Item": wire.encode_item({**item, **key})}}, _unasked, Contended
    )


def discard(key: Key) -> Write:
    """Delete an item, if it is there."""
    return Write({"Delete": {"TableName": config.table_name(), "Key": wire.encode_item(key)}}, _unasked, Contended)


def check(key: Key, attribute: str, value: str | int, **otherwise: Any) -> Write:
    """Writes nothing; refuses what is written with it unless the item exists and says this."""
    part = {
        "Key": wire.encode_item(key),
        "ConditionExpression": "#said = :value",
        "ExpressionAttributeNames": {"#said": attribute},
        "ExpressionAttributeValues": wire.encode_item({":value": value}),
    }
    return _write("ConditionCheck", part, **otherwise)


def delete(key: Key, *, saying: dict[str, int], **otherwise: Any) -> Write:
    """An item that exists and says this; a name may be a path, `counts.notes`."""
    part = {
        "Key": wire.encode_item(key),
        "ConditionExpression": " AND ".join(f"{name} = :said{n}" for n, name in enumerate(saying)),
        "ExpressionAttributeValues": wire.encode_item({f":said{n}": value for n, value in enumerate(saying.values())}),
    }
    return _write("Delete", part, **otherwise)


def update(
    key: Key,
    *,
    assign: Item | None = None,
    add: dict[str, int] | None = None,
    remove: Sequence[str] = (),
    below: dict[str, int] | None = None,
    having: Sequence[str] = (),
    lacking: Sequence[str] = (),
    above: dict[str, int] | None = None,
    fewer: dict[str, int] | None = None,
    version: int | None = None,
    **otherwise: Any,
) -> Write:
    """Attributes of an item that exists and, where one is named, has this version.

    A name may be a path, `counts.notes`. `add` moves numbers by a difference. `below` and `above` refuse when a
    number is not on that side of its limit, `fewer` when a map has as many entries, `having` when an attribute is
    missing and `lacking` when it is not.
    """
    names: dict[str, str] = {}

    def path(dotted: str) -> str:
        for part in dotted.split("."):
            names[f"#{part}"] = part
        return ".".join(f"#{part}" for part in dotted.split("."))

    condition, values = _as_seen(version)
    steps = []
    for n, (name, value) in enumerate((assign or {}).items()):
        steps.append(f"{path(name)} = :set{n}")
        values[f":set{n}"] = value
    for n, (name, difference) in enumerate((add or {}).items()):
        steps.append(f"{path(name)} = {path(name)} + :add{n}")
        values[f":add{n}"] = difference
    for n, (name, limit) in enumerate((below or {}).items()):
        condition += f" AND {path(name)} < :below{n}"
        values[f":below{n}"] = limit
    for n, (name, limit) in enumerate((above or {}).items()):
        condition += f" AND {path(name)} > :above{n}"
        values[f":above{n}"] = limit
    for n, (name, limit) in enumerate((fewer or {}).items()):
        condition += f" AND size({path(name)}) < :fewer{n}"
        values[f":fewer{n}"] = limit
    for name in having:
        condition += f" AND attribute_exists({path(name)})"
    for name in lacking:
        condition += f" AND attribute_not_exists({path(name)})"
    clauses = []
    if steps:
        clauses.append("SET " + ", ".join(steps))
    if remove:
        clauses.append("REMOVE " + ", ".join(path(name) for name in remove))
    part = {
        "Key": wire.encode_item(key),
        "UpdateExpression": " ".join(clauses),
        "ConditionExpression": condition,
        "ExpressionAttributeNames": names,
    }
    if values:
        part["ExpressionAttributeValues"] = wire.encode_item(values)
    return _write("Update", part, **otherwise)


def _as_seen(version: int | None) -> tuple[str, Item]:
    if version is None:
        return "attribute_exists(PK)", {}
    return "version = :seen", {":seen": version}


def _write(
    kind: str,
    part: dict[str, Any],
    *,
    refused: Callable[[Item | None], Exception],
    contended: Callable[[], Exception] = Contended,
) -> Write:
    named = {"TableName": config.table_name(), "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}
    return Write({kind: part | named}, refused, contended)
