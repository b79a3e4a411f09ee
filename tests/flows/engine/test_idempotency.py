"""Idempotency-Key: a retried request takes effect once and gets the same answer."""

import time
from collections.abc import Callable
from typing import Any

import pytest
import time_machine

from shared.store.engine import keys, table
from tests import ENVIRONMENT
from tests.crashes import crashes
from tests.crowd import Crowd
from tests.gateway import Answer, Team
from tests.one_of_each import Records, operations
from tests.queues import Queues

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


WITH_A_KEY = [
    name
    for name, (_, _, operation) in operations().items()
    if any(parameter["name"] == "Idempotency-Key" for parameter in operation.get("parameters", []))
]


@pytest.mark.parametrize("name", WITH_A_KEY)
def test_a_crash_at_any_call_and_a_retry_take_effect_once(
    team: Team, store: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def ready() -> tuple[Callable[[], Answer], int]:
        """Return a request on records of its own, and the number of rows before it. Calling it again is a retry."""
        send = Records(team).prepared(name)
        return send, rows(store)

    Records(team).run(name)  # the first customer of a merchant also begins the series of numbers
    send, before = ready()
    status, usual = send().status, rows(store) - before
    send, before = ready()

    def work() -> None:
        assert send().status == status

    for crash in crashes(monkeypatch, work):
        first = send()
        assert first.status == status, (crash, first)
        assert send() == first, crash
        assert rows(store) - before == usual, crash
        send, before = ready()


def rows(store: Any) -> int:
    found: int = store.scan(TableName=ENVIRONMENT["TABLE_NAME"], Select="COUNT")["Count"]
    return found
