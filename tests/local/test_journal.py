"""What was answered survives a kill at any moment, and an orderly end does not wait for large tables."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from local.emulator.gaps import journal
from local.emulator.process import Emulator, client
from tests.local.stock import StockEmulator
from tests.local.tables import NAME
from tests.until import until

WRITERS = 4


@contextmanager
def running(emulator: Emulator) -> Iterator[Any]:
    """Start it, yield a client of its tables, and stop it unless it was killed."""
    emulator.start()
    dynamodb = client("dynamodb", emulator.url)
    try:
        yield dynamodb
    finally:
        dynamodb.close()
        emulator.stop()


def create_table(dynamodb: Any, template: dict[str, Any]) -> None:
    properties = template["Resources"]["Table"]["Properties"]
    declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    dynamodb.create_table(TableName=NAME, **{name: properties[name] for name in declared})


def put(partition: str, sort: str) -> dict[str, Any]:
    item = {"PK": {"S": partition}, "SK": {"S": sort}, "L": {"S": "list"}, "S1": {"S": sort}}
    return {"Put": {"TableName": NAME, "Item": item}}


def delete(partition: str, sort: str) -> dict[str, Any]:
    return {"Delete": {"TableName": NAME, "Key": {"PK": {"S": partition}, "SK": {"S": sort}}}}


def stored(dynamodb: Any, **index: str) -> set[tuple[str, str]]:
    name = "L" if index else "PK"
    found: set[tuple[str, str]] = set()
    for partition in ["list"] if index else [f"writer-{n}" for n in range(WRITERS)]:
        pages = dynamodb.get_paginator("query").paginate(
            TableName=NAME,
            KeyConditionExpression=f"{name} = :of",
            ExpressionAttributeValues={":of": {"S": partition}},
            **index,
        )
        found |= {(item["PK"]["S"], item["SK"]["S"]) for page in pages for item in page["Items"]}
    return found


class Writer(threading.Thread):
    """Puts two items and deletes an older one in each transaction, until a request fails."""

    def __init__(self, emulator: Emulator, name: str, started_at: int):
        super().__init__()
        self.partition = name
        self.number = started_at
        self.answered = threading.Event()
        # Without repeated requests, which would wait for the next start and be made there.
        self._client = client("dynamodb", emulator.url, config=Config(retries={"total_max_attempts": 1}))

    def run(self) -> None:
        try:
            while True:
                following = self.number + 1
                self._client.transact_write_items(
                    TransactItems=[
                        put(self.partition, f"{following}-a"),
                        put(self.partition, f"{following}-b"),
                        delete(self.partition, f"{following - 1}-b"),
                    ]
                )
                self.number = following
                self.answered.set()
        except (BotoCoreError, ClientError):
            self._client.close()


def test_a_kill_loses_nothing_that_was_answered_and_halves_no_transaction(
    tmp_path: Path, template: dict[str, Any]
) -> None:
    emulator = Emulator(tmp_path)
    moments = random.Random(1)
    with running(emulator) as dynamodb:
        create_table(dynamodb, template)
        emulator.save()
        last = [0] * WRITERS
        for kill in range(4):
            writers = [Writer(emulator, f"writer-{n}", last[n]) for n in range(WRITERS)]
            for writer in writers:
                writer.start()
            for writer in writers:
                assert writer.answered.wait(timeout=60)
            if kill % 2:
                emulator.save()
            threading.Event().wait(moments.uniform(0, 0.3))
            emulator.kill()
            for writer in writers:
                writer.join()
            emulator.start()
            found = stored(dynamodb)
            for n, writer in enumerate(writers):
                # The transaction that the kill left without an answer may have been made.
                last[n] = writer.number + ((writer.partition, f"{writer.number + 1}-a") in found)
                rows = {sort for partition, sort in found if partition == writer.partition}
                assert rows == {f"{number}-a" for number in range(1, last[n] + 1)} | {f"{last[n]}-b"}
            assert stored(dynamodb, IndexName="list_1") == found


def test_ministack_itself_loses_them(tmp_path: Path, template: dict[str, Any]) -> None:
    emulator = StockEmulator(tmp_path)
    with running(emulator) as dynamodb:
        create_table(dynamodb, template)
        emulator.kill()
        emulator.start()
        assert dynamodb.list_tables()["TableNames"] == []


def test_an_account_survives_a_kill(tmp_path: Path) -> None:
    emulator = Emulator(tmp_path)
    with running(emulator):
        accounts = client("cognito-idp", emulator.url)
        pool = accounts.create_user_pool(PoolName="team")["UserPool"]["Id"]
        accounts.admin_create_user(UserPoolId=pool, Username="anna@example.nl")
        emulator.kill()
        emulator.start()
        assert len(accounts.list_users(UserPoolId=pool)["Users"]) == 1
        accounts.close()


def test_an_end_does_not_save_the_tables_and_the_next_start_replays_them(
    tmp_path: Path, template: dict[str, Any]
) -> None:
    emulator, saved = Emulator(tmp_path), tmp_path / "state" / "dynamodb.json"
    with running(emulator) as dynamodb:
        create_table(dynamodb, template)
        emulator.save()
        before = saved.stat()
        dynamodb.transact_write_items(TransactItems=[put("writer-0", "1-a")])
    assert (saved.stat().st_ino, saved.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    with running(emulator) as dynamodb:
        assert stored(dynamodb) == {("writer-0", "1-a")}


def test_a_new_table_is_saved_without_a_request(tmp_path: Path, template: dict[str, Any]) -> None:
    emulator = Emulator(tmp_path)
    with running(emulator) as dynamodb:
        create_table(dynamodb, template)
        dynamodb.transact_write_items(TransactItems=[put("writer-0", "1-a")])
    with running(emulator) as dynamodb:
        assert stored(dynamodb) == {("writer-0", "1-a")}


def test_a_start_with_much_to_replay_saves_the_tables(
    tmp_path: Path, template: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    emulator, state = Emulator(tmp_path), tmp_path / "state"
    with running(emulator) as dynamodb:
        create_table(dynamodb, template)
        emulator.save()
        text = "x" * 350_000
        for n in range(journal.REPLAYED_AT_MOST // len(text) + 1):
            dynamodb.put_item(TableName=NAME, Item={"PK": {"S": "large"}, "SK": {"S": str(n)}, "text": {"S": text}})
        assert sum(path.stat().st_size for path in state.glob("journal-*")) > journal.REPLAYED_AT_MOST
    with running(emulator) as dynamodb:
        assert sum(path.stat().st_size for path in state.glob("journal-*")) == 0
        until(lambda: dynamodb.describe_table(TableName=NAME)["Table"]["ItemCount"] == n + 1)
    with running(emulator) as dynamodb:
        assert dynamodb.describe_table(TableName=NAME)["Table"]["ItemCount"] == n + 1
