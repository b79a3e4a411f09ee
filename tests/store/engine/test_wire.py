"""DynamoDB's JSON: round trips, agreement of both parsers, and the operations in the shipped service model."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from botocore.exceptions import ClientError
from hypothesis import given
from hypothesis import strategies as st

from shared import config
from shared.domain.core.refs import MerchantId
from shared.store.engine import keys, wire
from tests.store.conftest import BothParsers

NAMES = st.text().filter(lambda name: name not in ("S", "N", "M", "L", "BOOL", "NULL"))
# Few in each, because lists of lists grow beyond what an example may hold, and most would be drawn for nothing.
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
)


@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_a_written_item_is_read_back_unchanged(item: dict[str, Any]) -> None:
    written = wire.encode_item(item)
    # Compare by repr, because True == 1 in Python.
    assert repr(json.loads(json.dumps(written), object_hook=wire.plain)) == repr(item)
    assert repr(wire.decode(written)) == repr(item)


@pytest.mark.parametrize("name", ["S", "N", "M", "L", "BOOL", "NULL"])
def test_a_map_that_would_be_read_back_as_a_value_is_refused(name: str) -> None:
    for item in ({name: "x"}, {"within": {name: "x"}}, {"within": [{name: "x"}]}):
        with pytest.raises(TypeError, match="another name"):
            wire.encode_item(item)


@given(st.floats() | st.binary() | st.decimals() | st.sets(st.integers()))
def test_a_type_that_the_table_does_not_store_is_refused(value: Any) -> None:
    for within in (value, [value], {"amount": value}):
        with pytest.raises(TypeError):
            wire.encode(within)


@pytest.mark.parametrize("value", [1.0, Decimal("1.00"), datetime(2026, 1, 1, tzinfo=UTC)])
def test_money_and_times_must_be_converted_before_they_are_stored(value: Any) -> None:
    with pytest.raises(TypeError, match="has no place in the table"):
        wire.encode(value)


# ---- two parsers -------------------------------------------------------------

KEY = keys.merchant(MerchantId("van-dijk"))
ITEM = {"name": "Bäckerei 烘焙 \U0001f950", "count": 3, "none": None, "yes": True, "map": {"S": "S", "L": [1, {}]}}


def answers_of_every_operation() -> list[Any]:
    """Return the answers of every operation, which are the same in each run."""
    client, name = wire.client(), config.table_name()
    key = wire.encode_item(KEY)
    put = {"Put": {"TableName": name, "Item": wire.encode_item(ITEM | KEY)}}
    answers = [client.transact_write_items(TransactItems=[put])]
    answers.append(client.get_item(TableName=name, Key=key, ConsistentRead=True))
    answers.append(client.get_item(TableName=name, Key=wire.encode_item(keys.merchant(MerchantId("nobody")))))
    answers.append(client.batch_get_item(RequestItems={name: {"Keys": [key]}}))
    partition = {"KeyConditionExpression": "PK = :partition", "ExpressionAttributeValues": {":partition": key["PK"]}}
    answers.append(client.query(TableName=name, Limit=1, **partition))
    one = {"ExpressionAttributeNames": {"#n": "count"}, "ExpressionAttributeValues": {":n": {"N": "1"}}}
    answers.append(
        client.update_item(TableName=name, Key=key, UpdateExpression="ADD #n :n", ReturnValues="ALL_NEW", **one)
    )
    refused = {"ConditionExpression": "attribute_not_exists(PK)", "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}
    with pytest.raises(ClientError) as failure:
        client.transact_write_items(TransactItems=[{"Put": put["Put"] | refused}])
    answers.append({part: failure.value.response[part] for part in ("Error", "CancellationReasons")})
    client.close()
    # Drop dates and lengths, which differ between runs.
    return [{part: value for part, value in answer.items() if part != "ResponseMetadata"} for answer in answers]


def test_every_test_of_the_store_compares_the_parsers(store: Any) -> None:
    before = BothParsers.parsed
    answers_of_every_operation()
    assert BothParsers.parsed > before


def test_the_answers_are_those_of_the_stock_parser(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KLANTKAART_STOCK_PARSER", raising=False)
    ours = answers_of_every_operation()
    monkeypatch.setenv("KLANTKAART_STOCK_PARSER", "1")
    assert answers_of_every_operation() == ours
    assert ours[1]["Item"] == ITEM | KEY


def test_an_environment_variable_selects_the_stock_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    def parser() -> type:
        return type(wire.client()._endpoint._response_parser_factory.create_parser("json"))

    monkeypatch.delenv("KLANTKAART_STOCK_PARSER", raising=False)
    assert parser() is wire._PlainParser
    monkeypatch.setenv("KLANTKAART_STOCK_PARSER", "1")
    assert parser() is wire._StockParser
