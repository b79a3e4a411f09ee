"""The only code that talks to DynamoDB: get, query, count up, and write in one transaction.

DynamoDB deletes what has expired when it comes to it, within days; for who reads here, it is gone at once.
"""

import random
import re
import time
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple, NoReturn, TypeVar

from botocore.exceptions import ClientError

from shared import config
from shared.store.engine import wire
from shared.store.engine.keys import Item, Key
from shared.store.engine.writes import Contended, Write


class Index(NamedTuple):
    """An order to read items in: the index's name (none for the table itself), its partition and sort attribute."""

    name: str | None
    partition: str
    sort: str


PRIMARY = Index(None, "PK", "SK")
LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_6 = (Index(f"list_{n}", "L", f"S{n}") for n in range(1, 7))

Filter = tuple[str, Item]
"""A filter expression and its values; `#name` stands for a name that DynamoDB reserves."""

# Reasons for which a transaction was cancelled that may be gone in a moment (Amazon DynamoDB, "TransactWriteItems").
_CONTENTION = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
ATTEMPTS = 12
MOST_KEYS = 100  # of a BatchGetItem
SHORTEST_PAUSE, LONGEST_PAUSE = 0.01, 0.4  # seconds


@cache
def client() -> Any:
    """One a process: a second session would cost 50 ms at start."""
    return wire.client()


def get(key: Key, *, consistent: bool = True) -> Item | None:
    answer = client().get_item(TableName=config.table_name(), Key=wire.encode_item(key), ConsistentRead=consistent)
    item: Item | None = answer.get("Item")
    return item if item and not _expired(item) else None


def get_many(keys: Sequence[Key], *, only: str | None = None, consistent: bool = True) -> list[Item]:
    """The items that exist, in no order. `only` names the one attribute wanted."""
    if not keys:
        return []
    items: list[Item] = []
    if len(keys) > MOST_KEYS:
        items = get_many(keys[MOST_KEYS:], only=only, consistent=consistent)
        keys = keys[:MOST_KEYS]
    wanted: dict[str, Any] = {"Keys": [wire.encode_item(key) for key in keys], "ConsistentRead": consistent}
    if only:
        wanted |= {"ProjectionExpression": "#only", "ExpressionAttributeNames": {"#only": only}}
    for attempt in range(ATTEMPTS):
        answer = client().batch_get_item(RequestItems={config.table_name(): wanted})
        items += answer["Responses"].get(config.table_name(), [])
        left = answer.get("UnprocessedKeys", {}).get(config.table_name())
        if not left:
            return [item for item in items if not _expired(item)]
        wanted["Keys"] = [wire.encode_item(key) for key in left["Keys"]]
        _pause(attempt)
    raise Contended


def query(
    partition: str,
    *,
    limit: int,
    prefix: str = "",
    index: Index = PRIMARY,
    after: Key | None = None,
    descending: bool = False,
    only_if: Filter | None = None,
    consistent: bool = False,
) -> tuple[list[Item], Key | None]:
    """At most `limit` items of a partition whose sort key begins with `prefix`, and the key to go on after.

    That key is None where no more follow.
    What `only_if` drops counts towards `limit`. An index cannot be
    read `consistent`, that is after all that was written before.
    """
    conditions, values = [f"{index.partition} = :partition"], {":partition": partition}
    if prefix:
        conditions.append(f"begins_with({index.sort}, :prefix)")
        values[":prefix"] = prefix
    # One more than asked for, to know whether another page follows.
    request: dict[str, Any] = {"Limit": limit + 1, "ScanIndexForward": not descending, "ConsistentRead": consistent}
    if index.name:
        request["IndexName"] = index.name
    if after:
        request["ExclusiveStartKey"] = wire.encode_item(after)
    if only_if:
        request["FilterExpression"], more = only_if
        values |= more
        if names := re.findall(r"#(\w+)", only_if[0]):
            request["ExpressionAttributeNames"] = {f"#{name}": name for name in names}
    answer = client().query(
        TableName=config.table_name(),
        KeyConditionExpression=" AND ".join(conditions),
        ExpressionAttributeValues=wire.encode_item(values),
        **request,
    )
    items: list[Item] = answer["Items"]
    after = answer.get("LastEvaluatedKey")
    if len(items) > limit:
        items, after = items[:limit], _key_of(items[limit - 1], index)
    return [item for item in items if not _expired(item)], after


def _expired(item: Item) -> bool:
    """Only the table itself says so: the indexes do not have it."""
    return "expires_at" in item and item["expires_at"] <= time.time()


def _key_of(item: Item, index: Index) -> Key:
    return {name: item[name] for name in ("PK", "SK", index.partition, index.sort)}


def count_up(key: Key, counter: str) -> Item | None:
    """Add one to a counter of an item and read the item, in one step; None where there is no such item."""

    def request() -> Item:
        answer = client().update_item(
            TableName=config.table_name(),
            Key=wire.encode_item(key),
            UpdateExpression="ADD #counter :one",
            ConditionExpression="attribute_exists(PK)",
            ExpressionAttributeNames={"#counter": counter},
            ExpressionAttributeValues={":one": {"N": "1"}},
            ReturnValues="ALL_NEW",
        )
        item: Item = answer["Attributes"]
        return item

    try:
        item = _patiently(request, lambda error: _code(error) == "TransactionConflictException")
    except ClientError as error:
        if _code(error) == "ConditionalCheckFailedException":
            return None
        raise
    return item if not _expired(item) else None


def transact(writes: Sequence[Write]) -> None:
    """All of the writes or none. Where conditions fail, raises the error of the first such write."""
    parts = [write.part for write in writes]
    assert len(parts) <= 100, "DynamoDB takes 100 items a transaction"
    try:
        _patiently(lambda: client().transact_write_items(TransactItems=parts), _only_contended)
    except ClientError as error:
        _translate(error, writes)


Answer = TypeVar("Answer")


def _patiently(request: Callable[[], Answer], is_contention: Callable[[ClientError], bool]) -> Answer:
    """Try again while others hold an item."""
    for attempt in range(ATTEMPTS):
        try:
            return request()
        except ClientError as error:
            if attempt == ATTEMPTS - 1 or not is_contention(error):
                raise
            _pause(attempt)
    raise AssertionError("unreachable")


def _pause(attempt: int) -> None:
    """For a random time that may grow with each attempt: full jitter."""
    time.sleep(random.uniform(0, min(LONGEST_PAUSE, SHORTEST_PAUSE * 2**attempt)))


def _only_contended(error: ClientError) -> bool:
    codes = {reason["Code"] for reason in _reasons(error)}
    return bool(codes & _CONTENTION) and "ConditionalCheckFailed" not in codes


def _translate(error: ClientError, writes: Sequence[Write]) -> NoReturn:
    reasons = list(zip(_reasons(error), writes, strict=False))
    for reason, write in reasons:
        if reason["Code"] == "ConditionalCheckFailed":
            raise write.refused(wire.decode(reason.get("Item"))) from error
    for reason, write in reasons:
        if reason["Code"] in _CONTENTION:
            raise write.contended() from error
    raise error


def _reasons(error: ClientError) -> list[dict[str, Any]]:
    reasons: list[dict[str, Any]] = error.response.get("CancellationReasons", [])  # type: ignore[assignment]
    return reasons


def _code(error: ClientError) -> str:
    return error.response["Error"]["Code"]
