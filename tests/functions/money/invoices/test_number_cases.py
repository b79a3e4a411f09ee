"""The cases of numbering that are about cancelling and about repeating a request (tests/cases/money_numbering.json)."""

from datetime import datetime
from typing import Any

import pytest
import time_machine

from tests.functions.money.invoices.drafts import add, complete_seller
from tests.gateway import Answer, Team
from tests.money_cases import find

CANCELLING, REPEATING = "NU-07", "NU-09"


@pytest.fixture
def invoices(team: Team) -> str:
    """The path of a customer's invoices, whose numbers are written as the cases write them."""
    series = {"year": True, "padding": 4, "restart_yearly": True}
    complete_seller(
        team, number_series={"invoices": series | {"prefix": "F"}, "credit_notes": series | {"prefix": "C"}}
    )
    return f"/customers/{team.create()['id']}/invoices"


def play(team: Team, invoices: str, events: list[dict[str, Any]]) -> dict[str, list[Answer]]:
    """Send what the events of a case do, each at its time. Return the answers by invoice."""
    paths: dict[str, str] = {}
    answers: dict[str, list[Answer]] = {}
    for event in events:
        name, body = event["id"], {"reason": "Made twice"} if event["op"] == "cancel" else None
        with time_machine.travel(datetime.fromisoformat(event["at"]), tick=False):
            if name not in paths:
                paths[name] = f"{invoices}/{add(team, invoices)['id']}"
            sent: dict[str, Any] = {"if_match": 1 + len(answers.get(name, []))}
            if key := event.get("idempotency_key"):
                sent = {"if_match": 1, "idempotency_key": key}
            answers.setdefault(name, []).append(team.post(f"{paths[name]}/{event['op']}", body, **sent))
    return answers


@pytest.mark.feature("S14")
def test_a_cancelled_invoice_keeps_its_number_and_a_credit_note_names_it(team: Team, invoices: str) -> None:
    """NU-07"""
    case = find("numbering", CANCELLING)
    expected = case["expected"]
    answers = play(team, invoices, case["input"]["events"])
    issued, cancelled = answers["a"]
    assert issued.body["invoice"]["number"] == cancelled.body["number"] == expected["numbers"]["a"]
    assert cancelled.body["status"] == expected["statuses"]["a"]
    (note,) = team.get(f"{invoices.removesuffix('invoices')}credit-notes").body["items"]
    assert (note["number"], note["invoice_number"]) == (
        expected["numbers"]["x"],
        expected["credit_note_refers_to"]["x"],
    )
    assert answers["b"][0].body["invoice"]["number"] == expected["numbers"]["b"]


@pytest.mark.feature("S14")
def test_a_repeated_request_gets_the_first_answer_and_no_other_number(team: Team, invoices: str) -> None:
    """NU-09"""
    case = find("numbering", REPEATING)
    answers = play(team, invoices, case["input"]["events"])
    first, again = answers["a"]
    assert (first.status, again.status, again.body) == (200, 200, first.body)
    numbers = {name: answer.body["invoice"]["number"] for name, (answer, *_) in answers.items()}
    assert numbers == case["expected"]["numbers"]
