"""The stand-ins of KVK and VIES in browser tests: how they are doing, and how old a sync is."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from local.run import Run
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.engine import keys
from tests.browser.desk import Desk


@contextmanager
def vies_is(run: Run, mode: str) -> Iterator[None]:
    """Have VIES behave so until `with` ends."""
    _switch(run, "vies", mode)
    try:
        yield
    finally:
        _switch(run, "vies", "normal")


@contextmanager
def kvk_is(run: Run, mode: str) -> Iterator[None]:
    """Have KVK behave so until `with` ends."""
    _switch(run, "kvk", mode)
    try:
        yield
    finally:
        _switch(run, "kvk", "working")


def _switch(run: Run, stand_in: str, mode: str) -> None:
    answer = httpx.post(f"{run.url}/local/{stand_in}/control/{mode}", timeout=30)
    assert answer.status_code == httpx.codes.SEE_OTHER


def date_sync(desk: Desk, customer: dict[str, Any], synced_at: str) -> None:
    """Have the last answer of KVK about a customer be of another time."""
    dynamodb = desk.run.client("dynamodb")
    (table,) = [name for name in dynamodb.list_tables()["TableNames"] if "able" in name]
    ref = CustomerRef(MerchantId(desk.merchant()["id"]), customer["id"])
    dynamodb.update_item(
        TableName=table,
        Key={name: {"S": value} for name, value in keys.customer(ref).items()},
        UpdateExpression="SET kvk.synced_at = :at",
        ConditionExpression="attribute_exists(kvk.synced_at)",
        ExpressionAttributeValues={":at": {"S": synced_at}},
    )
