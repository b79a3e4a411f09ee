"""The emulator's quick Query answers to the letter what ministack's own does, which walks all items of a partition."""

import json
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ministack.core import persistence
from ministack.services import dynamodb

from local.emulator.gaps import tables as emulator_tables
from shared.store.engine import table
from tests import ENVIRONMENT

Document = dict[str, Any]
Query = Callable[[Document], tuple[int, dict[str, str], bytes]]
NAME = ENVIRONMENT["TABLE_NAME"]

# Few values, so that items meet: a prefix of another key, letters beyond the first plane, the last one there is.
texts = st.sampled_from(["a", "aa", "ab", "b", "é", "\U0001f600", "\U0010ffff"])
partitions = st.sampled_from(["p", "q"])
in_an_index = st.fixed_dictionaries({"L": partitions, "S1": texts}, optional={"S2": texts})
items = st.builds(
    lambda partition, sort, listed, tags: {
        **{name: {"S": value} for name, value in {"PK": partition, "SK": sort, **listed}.items()},
        "row": {"M": {"tags": {"L": [{"S": tag} for tag in tags]}}},
    },
    partitions,
    texts,
    st.just({}) | in_an_index,
    st.lists(texts, max_size=2),
)


@st.composite
def queries(draw: st.DrawFn) -> Document:
    """As the store asks, and as it does not."""
    index, hash_name, sort = draw(st.sampled_from([(None, "PK", "SK"), ("list_1", "L", "S1"), ("list_2", "L", "S2")]))
    asked: Document = {"TableName": NAME, "ScanIndexForward": draw(st.booleans())}
    values = {":of": {draw(st.sampled_from("SSSSSSSN")): draw(partitions)}}
    condition = f"{hash_name} = :of"
    more = draw(st.sampled_from(["", " AND begins_with({}, :x)", " AND {} > :x", " AND begins_with(row, :x)"]))
    if more:
        values[":x"] = {"S": draw(texts)}
    if index:
        asked["IndexName"] = index
    if draw(st.booleans()):
        asked["Limit"] = draw(st.integers(0, 4))
    if draw(st.booleans()):
        whole = ["PK", "SK", hash_name, sort]
        names = draw(st.sampled_from([whole, whole, whole, whole[:2], whole[2:]]))
        asked["ExclusiveStartKey"] = {name: {"S": draw(texts)} for name in names} | {hash_name: values[":of"]}
    if draw(st.booleans()):
        asked["FilterExpression"] = "contains(#row.#tags, :tag)"
        asked["ExpressionAttributeNames"] = {"#row": "row", "#tags": "tags"}
        values[":tag"] = {"S": draw(texts)}
    return asked | {"KeyConditionExpression": condition + more.format(sort), "ExpressionAttributeValues": values}


@pytest.fixture(scope="module")
def slow() -> Iterator[Query]:
    """ministack in this process: its own Query, while the quick one is in its place."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("_query", "_index_item", "_tokenize", "_condition_syntax_error", "get_state"):
            patch.setattr(dynamodb, name, getattr(dynamodb, name))
        own: Query = dynamodb._query
        emulator_tables.read_partitions_in_order()
        emulator_tables.parse_expressions_once()
        emulator_tables.copy_no_items()
        yield own
    dynamodb.reset()


@pytest.fixture
def empty(template: Document) -> Callable[[], None]:
    properties = template["Resources"]["Table"]["Properties"]
    declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")

    def make() -> None:
        dynamodb.reset()
        dynamodb._create_table({"TableName": NAME, **{name: properties[name] for name in declared}})

    return make


def put(item: Document) -> None:
    dynamodb._put_item({"TableName": NAME, "Item": item})


def delete(item: Document) -> None:
    dynamodb._delete_item({"TableName": NAME, "Key": {name: item[name] for name in ("PK", "SK")}})


def move(item: Document) -> None:
    """To the end of its list, by an update, where there is such an item."""
    request = {"UpdateExpression": "SET S1 = :end", "ExpressionAttributeValues": {":end": {"S": "z"}}}
    key = {name: item[name] for name in ("PK", "SK")}
    dynamodb._update_item({"TableName": NAME, "Key": key, "ConditionExpression": "attribute_exists(L)", **request})


def restart(_: Document) -> None:
    """From what would be saved, as JSON."""
    saved = json.dumps(dynamodb.get_state(), default=persistence._json_default)
    dynamodb.reset()
    dynamodb.load_persisted_state(json.loads(saved, object_hook=persistence._json_object_hook))


commands = st.tuples(st.sampled_from([put, put, put, delete, move, restart]), items)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.lists(commands, max_size=12), queries()), max_size=6))
def test_the_same_answer(slow: Query, empty: Callable[[], None], steps: list[Any]) -> None:
    empty()
    for commands, asked in steps:
        for command, item in commands:
            command(item)
        assert dynamodb._query(asked) == slow(asked)


def listed(n: int) -> Document:
    key = {"PK": "p", "SK": f"a{n}", "L": "p", "S1": f"a{n}", "S2": f"a{n}"}
    return {name: {"S": value} for name, value in key.items()}


@pytest.mark.parametrize("index", [table.PRIMARY, table.LIST_1, table.LIST_2])
@pytest.mark.parametrize("forward", [True, False])
def test_pages_go_on_after_an_item_and_after_one_that_is_gone(
    slow: Query, empty: Callable[[], None], index: table.Index, forward: bool
) -> None:
    empty()
    for n in range(9):
        put(listed(n))
    asked: Document = {
        "TableName": NAME,
        "KeyConditionExpression": f"{index.partition} = :of",
        "ExpressionAttributeValues": {":of": {"S": "p"}},
        "ScanIndexForward": forward,
        "Limit": 2,
    }
    asked |= {"IndexName": index.name} if index.name else {}
    found: list[str] = []
    while True:
        answer = dynamodb._query(asked)
        assert answer == slow(asked)
        page = json.loads(answer[2])
        found += [item["SK"]["S"] for item in page["Items"]]
        if "LastEvaluatedKey" not in page:
            break
        asked["ExclusiveStartKey"] = page["LastEvaluatedKey"]
        if len(found) == 4:
            delete(page["LastEvaluatedKey"])
    assert found == sorted((listed(n)["SK"]["S"] for n in range(9)), reverse=not forward)


@pytest.mark.parametrize("index", [table.PRIMARY, table.LIST_1, table.LIST_2])
@pytest.mark.parametrize("prefix", ["", "a"])
def test_the_store_asks_in_a_way_that_is_quick(
    slow: Query, empty: Callable[[], None], monkeypatch: pytest.MonkeyPatch, index: table.Index, prefix: str
) -> None:
    empty()
    for n in range(10):
        put(listed(n))
    read: list[int] = []

    def query(**asked: Any) -> Document:
        narrowed = emulator_tables.narrowed(asked)
        assert narrowed is not None
        read.append(sum(map(len, narrowed["items"].values())))
        return {"Items": []}

    monkeypatch.setattr(table, "client", lambda: SimpleNamespace(query=query))
    after = {"PK": "p", "SK": "a", "L": "p", "S1": "a", "S2": "a"}
    for descending, limit in [(False, 1), (True, 2)]:
        table.query("p", index=index, prefix=prefix, limit=limit, descending=descending)
    table.query("p", index=index, prefix=prefix, limit=1, after=after)
    assert read == [2, 3, 2]
