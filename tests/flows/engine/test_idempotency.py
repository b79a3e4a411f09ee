"""Idempotency-Key: a retried request takes effect once and gets the same answer."""

import time
from typing import Any

import pytest
import time_machine

from shared.store.engine import keys, table
from tests.crowd import Crowd
from tests.gateway import Team

DRAFT = {"kind": "individual", "full_name": "Jan de Vries"}


def test_a_retry_returns_the_first_answer(team: Team) -> None:
    first = team.post("/customers", DRAFT, idempotency_key="k1")
    team.patch(f"/customers/{first.body['id']}", {"full_name": "Changed since"}, if_match=1)
    again = team.post("/customers", DRAFT, idempotency_key="k1")
    assert again == first
    assert len(team.get("/customers").body["items"]) == 1


@pytest.mark.parametrize(
    ("section", "draft"),
    [("notes", {"title": "Call"}), ("contacts", {"name": "Anna"}), ("addresses", {"country": "NL"})],
)
def test_a_retry_after_the_customer_was_deleted_returns_the_first_answer(
    team: Team, section: str, draft: dict[str, str]
) -> None:
    at = f"/customers/{team.create()['id']}"
    first = team.post(f"{at}/{section}", draft, idempotency_key="k1")
    team.delete(at, if_match="*")
    assert team.post(f"{at}/{section}", draft, idempotency_key="k1") == first
    assert team.post(f"{at}/{section}", draft, idempotency_key="k2").body["code"] == "customer_not_found"
    assert team.post(f"{at}/{section}", draft).body["code"] == "customer_not_found"


def test_a_retry_that_would_now_be_refused_returns_the_first_answer(team: Team) -> None:
    """The country of the merchant, which phone numbers are parsed for, has changed since."""
    draft = DRAFT | {"phone": "06 12345678"}
    first = team.post("/customers", draft, idempotency_key="k1")
    assert team.patch("/merchant", {"country": "LU"}, if_match=1).status == 200
    assert team.post("/customers", draft).status == 422
    assert team.post("/customers", draft, idempotency_key="k1") == first


def test_a_key_cannot_be_used_for_another_request(team: Team) -> None:
    customer = team.post("/customers", DRAFT, idempotency_key="k1").body
    for answer in (
        team.post("/customers", DRAFT | {"full_name": "Another"}, idempotency_key="k1"),
        team.post(f"/customers/{customer['id']}/notes", {"title": "X"}, idempotency_key="k1"),
    ):
        assert (answer.status, answer.body["code"]) == (422, "idempotency_key_reused")
        assert answer.body["fields"][0]["field"] == "Idempotency-Key"
    assert len(team.get("/customers").body["items"]) == 1
    assert team.get(f"/customers/{customer['id']}/notes").body["items"] == []


def test_without_a_key_each_request_takes_effect(team: Team) -> None:
    assert team.post("/customers", DRAFT).body["id"] != team.post("/customers", DRAFT).body["id"]


@pytest.mark.parametrize("key", ["", "a" * 201, "é", "tab\there"])
def test_a_key_must_be_printable(team: Team, key: str) -> None:
    answer = team.post("/customers", DRAFT, idempotency_key=key)
    assert answer.status == 422
    assert answer.body["fields"][0]["field"] == "Idempotency-Key"


def test_a_refused_request_does_not_use_up_its_key(team: Team) -> None:
    assert team.post("/customers", {"kind": "individual"}, idempotency_key="k1").status == 422
    assert team.post("/customers", DRAFT, idempotency_key="k1").status == 201


def test_an_answer_is_stored_for_a_day(team: Team) -> None:
    team.post("/customers", DRAFT, idempotency_key="k1")
    kept = table.get(keys.answer(team.merchant_id, team.member_id, "k1"))
    assert kept is not None
    assert abs(kept["expires_at"] - time.time() - 86_400) < 60
    # From then on the key is free, whether TTL has deleted the answer or not.
    with time_machine.travel(time.time() + 86_500):
        assert team.post("/customers", DRAFT | {"full_name": "Piet"}, idempotency_key="k1").status == 201


def test_ten_concurrent_requests_create_one_customer_and_get_the_same_answer(team: Team, crowd: Crowd) -> None:
    answers = crowd.ask([(team, "POST", "/customers", DRAFT, {"idempotency_key": "k1"})] * 10)
    assert all(answer == answers[0] for answer in answers)
    assert answers[0].status == 201
    assert team.get("/me").body["merchant"]["customers"]["active"] == 1


@pytest.mark.parametrize("operation", ["update_item", "transact_write_items"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_crash_at_any_store_call_and_a_retry_create_one_customer(
    team: Team, monkeypatch: pytest.MonkeyPatch, operation: str, moment: str
) -> None:
    real = getattr(table.client(), operation)
    crashes = [True]

    def crash_once(**request: Any) -> Any:
        if crashes.pop() if crashes and moment == "before" else False:
            raise ConnectionError
        answer = real(**request)
        if crashes and moment == "after":
            crashes.pop()
            raise ConnectionError
        return answer

    monkeypatch.setattr(table.client(), operation, crash_once)
    assert team.post("/customers", DRAFT, idempotency_key="k1").status == 500
    first = team.post("/customers", DRAFT, idempotency_key="k1")
    assert first.status == 201
    assert team.post("/customers", DRAFT, idempotency_key="k1") == first
    assert [row["id"] for row in team.get("/customers").body["items"]] == [first.body["id"]]
