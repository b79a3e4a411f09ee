"""The gaps of ministack's tables that local/emulator/gaps closes: ministack still has each, and here each is closed.

A test that fails at its first assertion on a new version of ministack reports a gap that is gone: delete its module.
"""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from ministack.services import dynamodb

from local.emulator.gaps import document_copying, expression_parsing, index_capacity, partition_order, saved_items
from tests.local.tables import NAME, REPLACED, Document, create, move, numbered, put

ITEMS = 50
ONE_ITEM: Document = {
    "TableName": NAME,
    "KeyConditionExpression": "PK = :of",
    "ExpressionAttributeValues": {":of": {"S": "p"}},
    "Limit": 1,
}


@pytest.fixture(autouse=True)
def _filled(template: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in REPLACED:
        monkeypatch.setattr(dynamodb, name, getattr(dynamodb, name))
    create(template)
    for n in range(ITEMS):
        put(numbered(n))
    yield
    dynamodb.reset()


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[Any]]:
    """Record the calls of one of ministack's functions."""

    def record(name: str) -> list[Any]:
        recorded: list[Any] = []
        function = getattr(dynamodb, name)

        def recording(*arguments: Any, **named: Any) -> Any:
            recorded.append(arguments)
            return function(*arguments, **named)

        monkeypatch.setattr(dynamodb, name, recording)
        return recorded

    return record


def test_a_query_for_one_item_reads_one(calls: Callable[[str], list[Any]]) -> None:
    evaluated = calls("_evaluate_condition")
    dynamodb._query(ONE_ITEM)
    assert len(evaluated) >= ITEMS
    partition_order.close()
    evaluated.clear()
    dynamodb._query(ONE_ITEM)
    assert len(evaluated) == 1


def test_an_expression_is_parsed_once(calls: Callable[[str], list[Any]]) -> None:
    parsed = calls("_tokenize")
    dynamodb._query(ONE_ITEM)
    assert len(parsed) >= ITEMS
    expression_parsing.close()
    parsed.clear()
    dynamodb._query(ONE_ITEM)
    assert parsed == [("PK = :of",)]


def test_a_transaction_counts_the_capacity_of_indexes_only_when_asked(calls: Callable[[str], list[Any]]) -> None:
    def written(n: int, **asked: str) -> Document:
        change = {"Put": {"TableName": NAME, "Item": numbered(n)}}
        status, _, body = dynamodb._transact_write_items({"TransactItems": [change], **asked})
        assert status == 200
        assert dynamodb._tables.get(NAME)["items"]["p"][f"a{n}"] == numbered(n)
        answer: Document = json.loads(body)
        return answer

    counted = calls("_index_write_units")
    assert written(ITEMS) == {}
    assert counted
    of_stock = written(ITEMS + 1, ReturnConsumedCapacity="INDEXES")
    index_capacity.close()
    counted.clear()
    assert written(ITEMS + 2) == {}
    assert not counted
    assert written(ITEMS + 3, ReturnConsumedCapacity="INDEXES") == of_stock
    assert of_stock["ConsumedCapacity"][0]["GlobalSecondaryIndexes"]


def test_documents_are_copied_without_a_call_for_each_value(monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[Any] = []
    deepcopy = copy.deepcopy

    def recording(value: Any) -> Any:
        copied.append(value)
        return deepcopy(value)

    monkeypatch.setattr(copy, "deepcopy", recording)
    move(numbered(1))
    assert copied
    document_copying.close()
    copied.clear()
    move(numbered(2))
    assert not copied
    one, two = (dynamodb._tables.get(NAME)["items"]["p"][f"a{n}"] for n in (1, 2))
    assert one["S1"] == two["S1"] == {"S": "z"}


def test_a_copy_shares_nothing_and_may_be_of_any_class() -> None:
    tables, item = dynamodb._tables, numbered(1) | {"list": {"L": [{"N": "1"}, {"NULL": True}]}}
    copies = document_copying.copied(item), document_copying.copied(tables)
    assert copies[0] == item
    assert copies[0]["list"]["L"][0] is not item["list"]["L"][0]
    assert type(copies[1]) is type(tables)
    assert copies[1].get(NAME) == tables.get(NAME)
    assert copies[1].get(NAME) is not tables.get(NAME)


def test_what_is_saved_shares_the_items() -> None:
    def shared() -> bool:
        saved = next(table for _, table in dynamodb.get_state()["tables"].all_items())
        return saved["items"]["p"]["a1"] is dynamodb._tables.get(NAME)["items"]["p"]["a1"]

    assert not shared()
    saved_items.close()
    assert shared()
