"""The only code that talks to DynamoDB: get, query, count up, and write in one transaction.

DynamoDB's TTL deletes an expired item within days, and rows of a deleted customer are kept for the restoration.
Neither is returned here, unless the caller wants `with_hidden`.
"""

import time
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from botocore.exceptions import ClientError

from shared import config
from shared.store.engine import wire
from shared.store.engine.changes import MAX_CHANGES, Change
from shared.store.engine.expressions import Placeholders
from shared.store.engine.keys import HIDDEN, Item, Key
from shared.store.engine.retries import MAX_ATTEMPTS, Contended, back_off, retry


class Index(NamedTuple):
    """An order to read items in: the index's name (none for the table itself), its partition and sort attribute."""

    name: str | None
    partition: str
    sort: str


PRIMARY = Index(None, "PK", "SK")
LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_6, LIST_7, LIST_8 = (Index(f"list_{n}", "L", f"S{n}") for n in range(1, 9))

Filter = tuple[str, Item]
"""A filter expression and its values; `#name` stands for a name that DynamoDB reserves."""


class Range(NamedTuple):
    """The sort keys of a Query: both ends belong to it."""

    low: str
    high: str


# Reasons for which a transaction was cancelled that may be gone in a moment (Amazon DynamoDB, "TransactWriteItems").
_CONTENTION = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
_ABSENT_MAP = "ValidationError"
MAX_KEYS = 100  # of a BatchGetItem
_ITEMS_PER_QUERY = 1000


@cache
def client() -> Any:
    """Make the DynamoDB client of the process; a second session would cost 50 ms at start."""
    return wire.client()


def get(key: Key, *, consistent: bool = True) -> Item | None:
    answer = client().get_item(TableName=config.table_name(), Key=wire.encode_item(key), ConsistentRead=consistent)
    item: Item | None = answer.get("Item")
    return item if item and not _is_hidden(item) else None


def get_many(keys: Sequence[Key], *, only: str | None = None, consistent: bool = True) -> list[Item]:
    """Return the items that exist, in no order. `only` names the one attribute wanted. Raise Contended."""
    if not keys:
        return []
    items: list[Item] = []
    if len(keys) > MAX_KEYS:
        items = get_many(keys[MAX_KEYS:], only=only, consistent=consistent)
        keys = keys[:MAX_KEYS]
    wanted: dict[str, Any] = {"Keys": [wire.encode_item(key) for key in keys], "ConsistentRead": consistent}
    if only:
        wanted |= {"ProjectionExpression": "#only", "ExpressionAttributeNames": {"#only": only}}
    for attempt in range(MAX_ATTEMPTS):
        answer = client().batch_get_item(RequestItems={config.table_name(): wanted})
        items += answer["Responses"].get(config.table_name(), [])
        left = answer.get("UnprocessedKeys", {}).get(config.table_name())
        if not left:
            return [item for item in items if not _is_hidden(item)]
        wanted["Keys"] = [wire.encode_item(key) for key in left["Keys"]]
        back_off(attempt)
    raise Contended


def query(
    partition: str,
    *,
    limit: int,
    prefix: str = "",
    within: Range | None = None,
    index: Index = PRIMARY,
    after: Key | None = None,
    descending: bool = False,
    only_if: Filter | None = None,
    consistent: bool = False,
    with_hidden: bool = False,
) -> tuple[list[Item], Key | None]:
    """Return at most `limit` items of a partition, and the key to go on after: None where no more follow.

    `prefix` or `within` narrow by the sort key. What `only_if` drops counts towards `limit`. `consistent` sees all
    that was written before; an index cannot be read so.
    """
    placeholders = Placeholders()
    conditions = [f"{index.partition} = {placeholders.value(partition)}"]
    if prefix:
        conditions.append(f"begins_with({index.sort}, {placeholders.value(prefix)})")
    if within:
        conditions.append(
            f"{index.sort} BETWEEN {placeholders.value(within.low)} AND {placeholders.value(within.high)}"
        )
    # One more than asked for, to know whether another page follows.
    request: dict[str, Any] = {"Limit": limit + 1, "ScanIndexForward": not descending, "ConsistentRead": consistent}
    if index.name:
        request["IndexName"] = index.name
    if after:
        request["ExclusiveStartKey"] = wire.encode_item(after)
    if only_if:
        request["FilterExpression"] = placeholders.add_expression(*only_if)
    answer = client().query(
        TableName=config.table_name(),
        KeyConditionExpression=" AND ".join(conditions),
        **request,
        **placeholders.request(),
    )
    items: list[Item] = answer["Items"]
    after = answer.get("LastEvaluatedKey")
    if len(items) > limit:
        items, after = items[:limit], _key_of(items[limit - 1], index)
    return [item for item in items if with_hidden or not _is_hidden(item)], after


def query_all(partition: str, *, prefix: str = "", consistent: bool = True) -> list[Item]:
    """Return every item of a partition whose sort key begins with `prefix`, in as many Queries as that takes."""
    items, after = query(partition, prefix=prefix, limit=_ITEMS_PER_QUERY, consistent=consistent)
    while after:
        more, after = query(partition, prefix=prefix, limit=_ITEMS_PER_QUERY, after=after, consistent=consistent)
        items += more
    return items


def count_up(key: Key, counter: str) -> int | None:
    """Add one to a counter of an item and return it, in one step; None where there is no such item."""

    def request() -> int:
        answer = client().update_item(
            TableName=config.table_name(),
            Key=wire.encode_item(key),
            UpdateExpression="ADD #counter :one",
            ConditionExpression="attribute_exists(PK)",
            ExpressionAttributeNames={"#counter": counter},
            ExpressionAttributeValues={":one": {"N": "1"}},
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"][counter])

    try:
        return retry(request, lambda error: _code(error) == "TransactionConflictException")
    except ClientError as error:
        if _code(error) == "ConditionalCheckFailedException":
            return None
        raise


def transact(changes: Sequence[Change]) -> None:
    """Write all of the changes or none. Raise the error of the first change that is refused."""
    assert len(changes) <= MAX_CHANGES, "DynamoDB takes 100 items a transaction"
    parts = [change.encode(config.table_name()) for change in changes]

    def request() -> None:
        client().transact_write_items(TransactItems=parts)

    try:
        try:
            retry(request, _is_contention)
        except ClientError as error:
            if not _add_absent_maps(error, changes):
                raise
            retry(request, _is_contention)
    except ClientError as error:
        raise _domain_error(error, changes) from error


def _is_hidden(item: Item) -> bool:
    """Only items of the table itself carry these attributes: the indexes do not project them."""
    return HIDDEN in item or item.get("expires_at", float("inf")) <= time.time()


def _key_of(item: Item, index: Index) -> Key:
    return {name: item[name] for name in ("PK", "SK", index.partition, index.sort)}


def _add_absent_maps(error: ClientError, changes: Sequence[Change]) -> bool:
    """Give items of an earlier release the maps that an update reaches into; an empty map means what no map does."""
    refused = [change for reason, change in _reasons(error, changes) if reason["Code"] == _ABSENT_MAP and change.maps]
    for change in refused:
        placeholders = Placeholders()
        steps = []
        for name in sorted(change.maps):
            path = placeholders.path(name)
            steps.append(f"{path} = if_not_exists({path}, {placeholders.value({})})")
        client().update_item(
            TableName=config.table_name(),
            Key=wire.encode_item(change.key),
            UpdateExpression="SET " + ", ".join(steps),
            ConditionExpression="attribute_exists(PK)",
            **placeholders.request(),
        )
    return bool(refused)


def _is_contention(error: Exception) -> bool:
    """Whether a transaction failed for nothing but other requests at the same moment."""
    codes = {reason["Code"] for reason in _all_reasons(error)}
    return bool(codes & _CONTENTION) and "ConditionalCheckFailed" not in codes


def _domain_error(error: ClientError, changes: Sequence[Change]) -> Exception:
    reasons = list(_reasons(error, changes))
    for reason, change in reasons:
        if reason["Code"] == "ConditionalCheckFailed":
            return change.refusal(wire.decode(reason.get("Item")))
    for reason, change in reasons:
        if reason["Code"] in _CONTENTION:
            return change.contended()
    return error


def _reasons(error: ClientError, changes: Sequence[Change]) -> Iterator[tuple[dict[str, Any], Change]]:
    return zip(_all_reasons(error), changes, strict=False)


def _all_reasons(error: Exception) -> list[dict[str, Any]]:
    """Why DynamoDB cancelled a transaction, a reason for each of its parts; none for any other error."""
    if not isinstance(error, ClientError):
        return []
    reasons: list[dict[str, Any]] = error.response.get("CancellationReasons", [])  # type: ignore[assignment]
    return reasons


def _code(error: Exception) -> str:
    return error.response["Error"]["Code"] if isinstance(error, ClientError) else ""
