"""The only calls of DynamoDB: get, query, count up, and write in one transaction.

Reads skip expired items, because TTL takes days to delete them, and soft-deleted ones, which are kept to restore a
customer. `with_hidden` returns both.
"""

import math
import time
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from botocore.exceptions import BotoCoreError, ClientError

from shared import config
from shared.errors import Conflict
from shared.observability import log_dropped_write
from shared.store.engine import wire
from shared.store.engine.changes import MAX_CHANGES, Change
from shared.store.engine.expressions import Placeholders
from shared.store.engine.keys import HIDDEN, Item, Key
from shared.store.engine.retries import MAX_ATTEMPTS, Contended, back_off, retry


class Index(NamedTuple):
    """An index: its name (None for the table itself), and the attributes of its partition key and sort key."""

    name: str | None
    partition: str
    sort: str


PRIMARY = Index(None, "PK", "SK")
LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_6, LIST_7, LIST_8 = (Index(f"list_{n}", "L", f"S{n}") for n in range(1, 9))

Filter = tuple[str, Item]
"""A filter expression and its values. `#name` stands for the attribute `name`, which DynamoDB may reserve."""


class Range(NamedTuple):
    """A range of sort keys, both ends included."""

    low: str
    high: str


# Transient reasons of a cancelled transaction (Amazon DynamoDB, "TransactWriteItems").
_CONTENTION = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
_ABSENT_MAP = "ValidationError"
MAX_KEYS = 100  # of a BatchGetItem
_ITEMS_PER_QUERY = 1000


@cache
def client() -> Any:
    """Return the DynamoDB client of the process."""
    return wire.client()


def get(key: Key, *, consistent: bool = True) -> Item | None:
    """Return an item, or None where it does not exist or is hidden."""
    answer = client().get_item(TableName=config.table_name(), Key=wire.encode_item(key), ConsistentRead=consistent)
    item: Item | None = answer.get("Item")
    return item if item and _shown([item]) else None


def get_many(keys: Sequence[Key], *, only: Sequence[str] = (), consistent: bool = True) -> list[Item]:
    """Return the items that exist, in no particular order. `only` projects some attributes. Raise Contended."""
    if not keys:
        return []
    items: list[Item] = []
    if len(keys) > MAX_KEYS:
        items = get_many(keys[MAX_KEYS:], only=only, consistent=consistent)
        keys = keys[:MAX_KEYS]
    wanted: dict[str, Any] = {"Keys": [wire.encode_item(key) for key in keys], "ConsistentRead": consistent}
    if only:
        names = {f"#only{n}": name for n, name in enumerate(only)}
        wanted |= {"ProjectionExpression": ", ".join(names), "ExpressionAttributeNames": names}
    for attempt in range(MAX_ATTEMPTS):
        answer = client().batch_get_item(RequestItems={config.table_name(): wanted})
        items += answer["Responses"].get(config.table_name(), [])
        left = answer.get("UnprocessedKeys", {}).get(config.table_name())
        if not left:
            return _shown(items)
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
    only: Sequence[str] = (),
    consistent: bool = False,
    with_hidden: bool = False,
) -> tuple[list[Item], Key | None]:
    """Return at most `limit` items of a partition, and the key for `after` of the next call: None at the end.

    `prefix` or `within` restrict the sort key. Items that the filter `only_if` drops count towards `limit`.
    `only` projects some attributes of items of the table, or paths into their maps. `consistent` is a strongly
    consistent read, which a GSI does not support.
    """
    placeholders = Placeholders()
    conditions = [f"{index.partition} = {placeholders.value(partition)}"]
    if prefix:
        conditions.append(f"begins_with({index.sort}, {placeholders.value(prefix)})")
    if within:
        conditions.append(
            f"{index.sort} BETWEEN {placeholders.value(within.low)} AND {placeholders.value(within.high)}"
        )
    # One more than `limit`: if it is found, another page follows.
    request: dict[str, Any] = {"Limit": limit + 1, "ScanIndexForward": not descending, "ConsistentRead": consistent}
    if index.name:
        request["IndexName"] = index.name
    if after:
        request["ExclusiveStartKey"] = wire.encode_item(after)
    if only_if:
        request["FilterExpression"] = placeholders.add_expression(*only_if)
    if only:
        paths = (placeholders.path(path) for path in ("PK", "SK", HIDDEN, "expires_at", *only))
        request["ProjectionExpression"] = ", ".join(paths)
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
    return items if with_hidden else _shown(items), after


def query_all(partition: str, *, prefix: str = "", only: Sequence[str] = (), consistent: bool = True) -> list[Item]:
    """Return every item of a partition whose sort key begins with `prefix`, in one Query for each 1,000 items.

    `only` projects as in `query`.
    """
    items: list[Item] = []
    after: Key | None = None
    while True:
        more, after = query(
            partition, prefix=prefix, limit=_ITEMS_PER_QUERY, after=after, only=only, consistent=consistent
        )
        items += more
        if after is None:
            return items


def count_up(key: Key, counter: str, *, create: bool = False) -> int | None:
    """Increment a counter of an item atomically and return it.

    Where the item does not exist, `create` it; without, return None.
    """
    exists = {} if create else {"ConditionExpression": "attribute_exists(PK)"}

    def request() -> int:
        answer = client().update_item(
            TableName=config.table_name(),
            Key=wire.encode_item(key),
            UpdateExpression="ADD #counter :one",
            **exists,
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


def transact(changes: Sequence[Change], *, attempts: int = MAX_ATTEMPTS) -> None:
    """Write all changes or none. Raise the error of the first change that is refused, or Contended."""
    assert len(changes) <= MAX_CHANGES, "DynamoDB takes 100 items a transaction"
    parts = [change.encode(config.table_name()) for change in changes]

    def request() -> None:
        client().transact_write_items(TransactItems=parts)

    try:
        try:
            retry(request, _is_contention, attempts=attempts)
        except ClientError as error:
            if not _add_absent_maps(error, changes):
                raise
            retry(request, _is_contention, attempts=attempts)
    except ClientError as error:
        raise _domain_error(error, changes) from error


def transact_best_effort(changes: Sequence[Change]) -> None:
    """Write all changes in one attempt. Log a refusal or an outage instead of raising it."""
    try:
        transact(changes, attempts=1)
    except (Conflict, ClientError, BotoCoreError) as error:
        log_dropped_write(error)


def _shown(items: list[Item]) -> list[Item]:
    """Leave out what is soft-deleted or expired. The GSIs do not project these attributes."""
    now = time.time()
    return [item for item in items if HIDDEN not in item and item.get("expires_at", math.inf) > now]


def _key_of(item: Item, index: Index) -> Key:
    return {name: item[name] for name in ("PK", "SK", index.partition, index.sort)}


def _add_absent_maps(error: ClientError, changes: Sequence[Change]) -> bool:
    """Create the maps that updates of items of an earlier release need. An empty map means the same as none.

    Return whether any was missing, so that the transaction can be repeated.
    """
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
    """Whether a transaction was cancelled only because of other requests at the same moment."""
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
    """Return the CancellationReasons of a transaction, one for each change. Return none for any other error."""
    if not isinstance(error, ClientError):
        return []
    reasons: list[dict[str, Any]] = error.response.get("CancellationReasons", [])  # type: ignore[assignment]
    return reasons


def _code(error: Exception) -> str:
    return error.response["Error"]["Code"] if isinstance(error, ClientError) else ""
