"""The emulator's quick Query answers to the letter what ministack's own does, which walks a whole partition."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ministack.services import dynamodb

from local.emulator.gaps import expression_parsing, partition_order, saved_items
from shared.store.engine import table
from tests.local.tables import NAME, REPLACED, Document, Query, create, delete, move, numbered, put, restart

# Few values, so that items meet: a prefix of another key, letters beyond the first plane, the last one there is.
TEXTS = ["a", "aa", "ab", "b", "é", "\U0001f600", "\U0010ffff"]
texts = st.sampled_from(TEXTS)
partitions = st.sampled_from(["p", "q"])
KEYS = list(product("pq", TEXTS))
IN_AN_INDEX: list[tuple[str | None, ...]] = list(product("pq", TEXTS, [None, *TEXTS]))
sort_conditions = st.sampled_from(
    [
        "",
        "begins_with({}, :x)",
        "{} BETWEEN :x AND :y",
        *(f"{{}} {operator} :x" for operator in ("=", ">=", "<=", ">", "<")),
        # DynamoDB refuses a condition on another attribute.
        "begins_with(row, :x)",
    ]
)


@st.composite
def queries(draw: st.DrawFn) -> Document:
    """Draw a request, of the forms that the store sends and of others."""
    index, hash_name, sort = draw(st.sampled_from([(None, "PK", "SK"), ("list_1", "L", "S1"), ("list_2", "L", "S2")]))
    request: Document = {"TableName": NAME, "ScanIndexForward": draw(st.booleans())}
    values = {":of": {draw(st.sampled_from("SSSSSSSN")): draw(partitions)}}
    condition = draw(sort_conditions)
    for name in (":x", ":y"):
        if name in condition:
            values[name] = {draw(st.sampled_from("SSSSSSSN")): draw(texts)}
    condition = f"{hash_name} = :of" + (f" AND {condition}" if condition else "")
    if index:
        request["IndexName"] = index
    if draw(st.booleans()):
        request["Limit"] = draw(st.integers(0, 4))
    if draw(st.booleans()):
        whole = ["PK", "SK", hash_name, sort]
        names = draw(st.sampled_from([whole, whole, whole, whole[:2], whole[2:]]))
        request["ExclusiveStartKey"] = {name: {"S": draw(texts)} for name in names} | {hash_name: values[":of"]}
    if draw(st.booleans()):
        request["FilterExpression"] = "contains(#row.#tags, :tag)"
        request["ExpressionAttributeNames"] = {"#row": "row", "#tags": "tags"}
        values[":tag"] = {"S": draw(texts)}
    return request | {"KeyConditionExpression": condition.format(sort), "ExpressionAttributeValues": values}


@pytest.fixture(scope="module")
def slow() -> Iterator[Query]:
    """ministack's own Query, while the quick one is in its place."""
    with pytest.MonkeyPatch.context() as patch:
        for name in REPLACED:
            patch.setattr(dynamodb, name, getattr(dynamodb, name))
        own: Query = dynamodb._query
        for gap in (partition_order, expression_parsing, saved_items):
            gap.close()
        yield own
    dynamodb.reset()


@pytest.fixture
def empty(template: Document) -> Callable[[], None]:
    return lambda: create(template)


def item(key: Sequence[str], place: Sequence[str | None], tags: Sequence[str]) -> Document:
    """Return an item; `place` has its keys in the indexes, none for an item that is in no index."""
    values = dict(zip(("PK", "SK"), key, strict=True)) | dict(zip(("L", "S1", "S2"), place, strict=bool(place)))
    of_keys = {name: {"S": value} for name, value in values.items() if value}
    return {**of_keys, "row": {"M": {"tags": {"L": [{"S": tag} for tag in tags]}}}}


# Two draws for a command, because Hypothesis takes longer to draw than the tables to answer.
commands = st.builds(
    lambda act, content: (act[0], item(act[1], *content)),
    st.sampled_from(list(product([put, put, put, delete, move, restart], KEYS))),
    # As many in no index as in one.
    st.sampled_from(
        list(product([()] * len(IN_AN_INDEX) + IN_AN_INDEX, [(), *product(TEXTS), *product(TEXTS, TEXTS)]))
    ),
)


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.lists(commands, max_size=12), queries()), max_size=6))
def test_the_same_answer(slow: Query, empty: Callable[[], None], steps: list[Any]) -> None:
    empty()
    for commands, request in steps:
        for command, item in commands:
            command(item)
        assert dynamodb._query(request) == slow(request)


def every(index: table.Index, condition: str = "", **values: str) -> Document:
    """Return the request for all items of a partition, or for those in a range."""
    request: Document = {
        "TableName": NAME,
        "KeyConditionExpression": f"{index.partition} = :of" + condition.format(index.sort),
        "ExpressionAttributeValues": {
            ":of": {"S": "p"},
            **{f":{name}": {"S": value} for name, value in values.items()},
        },
    }
    return request | ({"IndexName": index.name} if index.name else {})


@pytest.mark.parametrize("index", [table.PRIMARY, table.LIST_1, table.LIST_2])
@pytest.mark.parametrize("forward", [True, False])
def test_pages_go_on_after_an_item_and_after_one_that_is_gone(
    slow: Query, empty: Callable[[], None], index: table.Index, forward: bool
) -> None:
    empty()
    for n in range(9):
        put(numbered(n))
    request = every(index) | {"ScanIndexForward": forward, "Limit": 2}
    found: list[str] = []
    while True:
        answer = dynamodb._query(request)
        assert answer == slow(request)
        page = json.loads(answer[2])
        found += [item["SK"]["S"] for item in page["Items"]]
        if "LastEvaluatedKey" not in page:
            break
        request["ExclusiveStartKey"] = page["LastEvaluatedKey"]
        if len(found) == 4:
            delete(page["LastEvaluatedKey"])
    assert found == sorted((numbered(n)["SK"]["S"] for n in range(9)), reverse=not forward)


def items_read(request: Document) -> int:
    """Return how many items a Query is left to look at."""
    narrowed = partition_order.narrowed(request)
    assert narrowed is not None
    return sum(map(len, narrowed["items"].values()))


@pytest.mark.parametrize("index", [table.PRIMARY, table.LIST_1, table.LIST_2])
@pytest.mark.parametrize("prefix", ["", "a"])
def test_the_store_asks_in_a_way_that_is_quick(
    slow: Query, empty: Callable[[], None], monkeypatch: pytest.MonkeyPatch, index: table.Index, prefix: str
) -> None:
    empty()
    for n in range(10):
        put(numbered(n))
    read: list[int] = []

    def query(**request: Any) -> Document:
        read.append(items_read(request))
        return {"Items": []}

    monkeypatch.setattr(table, "client", lambda: SimpleNamespace(query=query))
    after = {"PK": "p", "SK": "a", "L": "p", "S1": "a", "S2": "a"}
    for descending, limit in [(False, 1), (True, 2)]:
        table.query("p", index=index, prefix=prefix, limit=limit, descending=descending)
    table.query("p", index=index, prefix=prefix, limit=1, after=after)
    assert read == [2, 3, 2]


@pytest.mark.parametrize("index", [table.PRIMARY, table.LIST_1])
@pytest.mark.parametrize(
    ("condition", "items"),
    [
        (" AND {} BETWEEN :low AND :high", 3),
        (" AND {} >= :low", 7),
        (" AND {} > :low", 6),
        (" AND {} <= :high", 6),
        (" AND {} < :high", 5),
        (" AND {} = :low", 1),
    ],
)
def test_a_range_of_the_sort_key_is_quick(
    slow: Query, empty: Callable[[], None], index: table.Index, condition: str, items: int
) -> None:
    empty()
    for n in range(10):
        put(numbered(n))
    assert items_read(every(index, condition, low="a3", high="a5")) == items


@pytest.mark.parametrize("condition", ["#of = :of", "PK = :of and SK > :x", "SK > :x AND PK = :of", "(PK = :of)"])
def test_another_form_of_condition_is_refused_rather_than_slow(
    slow: Query, empty: Callable[[], None], condition: str
) -> None:
    empty()
    put(numbered(1))
    request: Document = {"TableName": NAME, "KeyConditionExpression": condition}
    request["ExpressionAttributeValues"] = {":of": {"S": "p"}} | ({":x": {"S": "a"}} if ":x" in condition else {})
    if "#of" in condition:
        request["ExpressionAttributeNames"] = {"#of": "PK"}
    assert slow(request)[0] == 200
    status, _, body = dynamodb._query(request)
    assert status == 400
    assert "no quick way" in json.loads(body)["message"]


def test_a_new_index_is_read_in_order_at_once(slow: Query, empty: Callable[[], None]) -> None:
    empty()
    for n in range(3):
        put(numbered(n) | {"S99": {"S": f"b{9 - n}"}})
    first_page = every(table.LIST_1) | {"Limit": 1}
    assert dynamodb._query(first_page) == slow(first_page)
    schema = [{"AttributeName": "L", "KeyType": "HASH"}, {"AttributeName": "S99", "KeyType": "RANGE"}]
    index = {"IndexName": "list_99", "KeySchema": schema, "Projection": {"ProjectionType": "ALL"}}
    definitions = [{"AttributeName": name, "AttributeType": "S"} for name in ("L", "S99")]
    updates = {"AttributeDefinitions": definitions, "GlobalSecondaryIndexUpdates": [{"Create": index}]}
    assert dynamodb._update_table({"TableName": NAME, **updates})[0] == 200
    request = every(table.Index("list_99", "L", "S99"))
    put(numbered(9) | {"S99": {"S": "b0"}})
    assert dynamodb._query(request) == slow(request)
    assert [item["SK"]["S"] for item in json.loads(dynamodb._query(request)[2])["Items"]] == ["a9", "a2", "a1", "a0"]
    assert items_read(request | {"Limit": 2}) == 2
