"""The gaps of ministack's tables that local/emulator/gaps closes: ministack still has each, and here each is closed.

A test that fails at its first assertion on a new version of ministack reports a gap that is gone: delete its module.
"""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from ministack.services import dynamodb

from local.emulator.gaps import (
    document_copying,
    expression_parsing,
    item_sizes,
    partition_order,
    saved_items,
    transaction_effort,
)
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
    transaction_effort.close()
    counted.clear()
    assert written(ITEMS + 2) == {}
    assert not counted
    assert written(ITEMS + 3, ReturnConsumedCapacity="INDEXES") == of_stock
    assert of_stock["ConsumedCapacity"][0]["GlobalSecondaryIndexes"]


def test_a_transaction_makes_an_update_once(calls: Callable[[str], list[Any]]) -> None:
    def changed(n: int, condition: str = "attribute_exists(PK)") -> tuple[int, Document]:
        before = dynamodb._tables.get(NAME)["items"]["p"][f"a{n}"]
        update = {
            "TableName": NAME,
            "Key": {"PK": {"S": "p"}, "SK": {"S": f"a{n}"}},
            "UpdateExpression": "SET title = :title, visits = if_not_exists(visits, :none) + :one",
            "ConditionExpression": condition,
            "ExpressionAttributeValues": {":title": {"S": "t"}, ":none": {"N": "0"}, ":one": {"N": "1"}},
        }
        kept = copy.deepcopy(before)
        status, _, _ = dynamodb._transact_write_items({"TransactItems": [{"Update": update}]})
        assert before == kept
        after: Document = dynamodb._tables.get(NAME)["items"]["p"][f"a{n}"]
        return status, {name: after.get(name) for name in ("title", "visits")}

    made = calls("_apply_update_expression")
    of_stock = changed(1)
    assert len(made) > 1
    transaction_effort.close()
    made.clear()
    assert changed(2) == of_stock == (200, {"title": {"S": "t"}, "visits": {"N": "1"}})
    assert len(made) == 1
    assert changed(2) == (200, {"title": {"S": "t"}, "visits": {"N": "2"}})
    assert changed(3, "attribute_not_exists(PK)") == (400, {"title": None, "visits": None})


def test_two_updates_of_a_transaction_are_two() -> None:
    """Their expression is the same, and so are their values."""
    transaction_effort.close()
    updates = [
        {
            "TableName": NAME,
            "Key": {"PK": {"S": "p"}, "SK": {"S": sort}},
            "UpdateExpression": expression,
            **({"ExpressionAttributeValues": {":one": {"N": "1"}}} if ":one" in expression else {}),
        }
        for sort, expression in (
            ("a1", "ADD visits :one"),
            ("a2", "ADD visits :one"),
            ("new", "ADD visits :one"),
            ("a3", "REMOVE S1"),
            ("a4", "REMOVE S1"),
        )
    ]
    status, _, _ = dynamodb._transact_write_items({"TransactItems": [{"Update": update} for update in updates]})
    assert status == 200
    items = dynamodb._tables.get(NAME)["items"]["p"]
    for sort in ("a1", "a2", "new"):
        assert items[sort]["visits"] == {"N": "1"}
        assert items[sort]["SK"] == {"S": sort}
    assert items["a3"] | {"S1": numbered(3)["S1"]} == numbered(3)
    assert items["a4"] | {"S1": numbered(4)["S1"]} == numbered(4)


def test_an_item_that_is_too_large_is_refused_as_by_ministack() -> None:
    def written(size: int) -> Any:
        item = numbered(1) | {"text": {"S": "x" * size}}
        status, _, body = dynamodb._transact_write_items(
            {"TransactItems": [{"Put": {"TableName": NAME, "Item": item}}]}
        )
        return status, body

    limit = dynamodb._DDB_ITEM_MAX_BYTES - dynamodb._item_size_bytes(numbered(1) | {"text": {"S": ""}})
    of_stock = written(limit), written(limit + 1)
    transaction_effort.close()
    assert (written(limit), written(limit + 1)) == of_stock
    assert [status for status, _ in of_stock] == [200, 400]


def test_the_items_of_a_small_page_are_not_measured(calls: Callable[[str], list[Any]]) -> None:
    measured = calls("_item_size_bytes")
    of_stock = dynamodb._query(ONE_ITEM)
    assert measured
    item_sizes.close()
    measured.clear()
    assert dynamodb._query(ONE_ITEM) == of_stock
    assert not measured


@pytest.mark.parametrize("limit", [None, 1, 2, 9, 10, 11])
@pytest.mark.parametrize("size", [100, 100_000, 150_000])
def test_a_page_ends_where_that_of_ministack_ends(limit: int | None, size: int) -> None:
    """Also a page of a megabyte."""
    items = [numbered(n) | {"text": {"S": "x" * size}} for n in range(10)]
    of_stock = dynamodb._paginate_evaluated_items(items, limit, dynamodb._tables.get(NAME))
    item_sizes.close()
    assert dynamodb._paginate_evaluated_items(items, limit, dynamodb._tables.get(NAME)) == of_stock


VALUES: list[Document] = [
    {"S": ""},
    {"S": "é€😀"},
    {"N": "-1"},
    {"N": "1E+100"},
    {"N": "0.12345678901234567890123456789012345678"},
    {"B": "AAECAw=="},
    {"BOOL": True},
    {"NULL": True},
    {"SS": ["a", "é"]},
    {"NS": ["1", "-20"]},
    {"L": []},
    {"M": {"": {"S": ""}, "name": {"L": [{"N": "0"}, {"M": {}}]}}},
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: next(iter(value)))
def test_the_bound_of_a_size_is_one(value: Document) -> None:
    """Many times the same object, too, which marshal could write once."""
    item = {"value": value, "values": {"L": [value] * 100}}
    assert item_sizes.bound(item) >= dynamodb._item_size_bytes(item)


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
