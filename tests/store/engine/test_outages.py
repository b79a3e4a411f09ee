"""A table that does not answer, or takes no more, is an outage, after which the same request may succeed."""

from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, EndpointConnectionError, ReadTimeoutError

from shared.store.engine import table
from tests.gateway import Team


def refusal(code: str, status: int) -> ClientError:
    answer: Any = {"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(answer, "Query")


OUTAGES = [
    ReadTimeoutError(endpoint_url="https://dynamodb.example"),
    ConnectTimeoutError(endpoint_url="https://dynamodb.example"),
    EndpointConnectionError(endpoint_url="https://dynamodb.example"),
    refusal("ThrottlingException", 400),
    refusal("InternalServerError", 500),
]
DEFECTS = [
    refusal("ValidationException", 400),
    RuntimeError("a defect"),
]
CALLS = ("get_item", "batch_get_item", "query", "update_item", "transact_write_items")


def break_table(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def broken(**_: Any) -> None:
        raise error

    for call in CALLS:
        monkeypatch.setattr(table.client(), call, broken)


@pytest.mark.parametrize("error", OUTAGES, ids=repr)
def test_an_outage_differs_from_a_defect(team: Team, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    customer = f"/customers/{team.create()['id']}"
    break_table(monkeypatch, error)
    for answer in (
        team.get(customer),
        team.get(f"{customer}/invoices"),
        team.post(f"{customer}/notes", {"title": "x"}),
    ):
        assert (answer.status, answer.body["code"], answer.headers["Retry-After"]) == (503, "unavailable", "1")


@pytest.mark.parametrize("error", DEFECTS, ids=repr)
def test_a_defect_is_none(team: Team, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    customer = f"/customers/{team.create()['id']}"
    break_table(monkeypatch, error)
    answer = team.get(customer)
    assert (answer.status, answer.body["code"]) == (500, "internal_error")
