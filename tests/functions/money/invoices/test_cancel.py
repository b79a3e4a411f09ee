"""POST /customers/{customer_id}/invoices/cancel, POST …/{invoice_id}/cancel."""

import pytest

from tests.functions.money.invoices.drafts import BOILER, add, complete_seller, issue
from tests.gateway import Team

REASON = {"reason": "Made twice"}


@pytest.fixture(autouse=True)
def _seller(team: Team) -> None:
    complete_seller(team)


def test_a_draft_is_cancelled_and_can_be_restored(team: Team, invoices: str) -> None:
    for concept, status in ((False, "draft"), (True, "concept")):
        invoice = add(team, invoices, concept=concept)
        path = f"{invoices}/{invoice['id']}"
        cancelled = team.post(f"{path}/cancel", REASON, if_match=1).body
        assert (cancelled["status"], cancelled["cancel_reason"]) == ("cancelled", "Made twice")
        assert team.patch(path, {"note": "x"}, if_match=2).body["code"] == "invoice_cancelled"
        assert team.post(f"{path}/issue", if_match=2).body["code"] == "invoice_cancelled"
        assert team.post(f"{path}/cancel", REASON, if_match=2).body["code"] == "invoice_cancelled"
        restored = team.post(f"{path}/restore").body
        assert (restored["status"], restored["cancel_reason"]) == (status, None)
        assert team.post(f"{path}/restore").body == restored
    counts = team.get(f"{invoices}/figures").body["counts"]
    assert (counts["draft"], counts["concept"], counts["cancelled"]) == (1, 1, 0)


def test_an_issued_invoice_is_cancelled_by_a_credit_note_for_good(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    path = f"{invoices}/{issued['id']}"
    cancelled = team.post(f"{path}/cancel", REASON, if_match=issued["version"], idempotency_key="one")
    assert (cancelled.body["status"], len(cancelled.body["credit_notes"])) == ("cancelled", 1)
    again = team.post(f"{path}/cancel", REASON, if_match=issued["version"], idempotency_key="one")
    assert again.body == cancelled.body
    assert team.post(f"{path}/restore").body["code"] == "invoice_issued"
    (note,) = team.get(invoices.replace("/invoices", "/credit-notes")).body["items"]
    assert (note["reason"], note["total"]) == ("Made twice", issued["totals"]["gross_total"])
    kinds = [entry["kind"] for entry in team.get(invoices.replace("/invoices", "/activity")).body["items"]]
    assert kinds[0] == "invoices.cancelled"


@pytest.mark.feature("S303")
def test_selected_invoices_are_cancelled_with_a_reason_for_each_refusal(team: Team, invoices: str) -> None:
    draft, issued = add(team, invoices), issue(team, invoices)
    paid = issue(team, invoices, lines=[BOILER | {"unit_price": "0"}])
    gone = add(team, invoices)
    team.delete(f"{invoices}/{gone['id']}", if_match=1)
    ids = [invoice["id"] for invoice in (paid, draft, gone, issued, draft)]
    answer = team.post(f"{invoices}/cancel", REASON | {"ids": ids})
    assert answer.status == 200
    results = [(one["id"], one["code"], (one["invoice"] or {}).get("status")) for one in answer.body["results"]]
    assert results == [
        (paid["id"], "invoice_paid", None),
        (draft["id"], None, "cancelled"),
        (gone["id"], "invoice_not_found", None),
        (issued["id"], None, "cancelled"),
    ]
    assert all(one["message"] for one in answer.body["results"] if one["code"])
    again = team.post(f"{invoices}/cancel", REASON | {"ids": ids}).body["results"]
    assert {one["code"] for one in again} == {"invoice_paid", "invoice_cancelled", "invoice_not_found"}
    assert len(team.get(invoices.replace("/invoices", "/credit-notes")).body["items"]) == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [({"ids": []}, "ids"), ({"ids": ["x"]}, "ids.0"), ({"ids": None}, "ids"), ({"reason": " "}, "reason")],
)
def test_a_selection_that_is_not_valid_cancels_nothing(
    team: Team, invoices: str, body: dict[str, object], field: str
) -> None:
    draft = add(team, invoices)
    answer = team.post(f"{invoices}/cancel", {"ids": [draft["id"]]} | REASON | body)
    assert (answer.status, [one["field"] for one in answer.body["fields"]]) == (422, [field])
    assert team.get(f"{invoices}/{draft['id']}").body == draft


def test_at_most_fifty_are_cancelled_at_once(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    answer = team.post(f"{invoices}/cancel", REASON | {"ids": [draft["id"]] * 51})
    assert [(one["field"], one["code"]) for one in answer.body["fields"]] == [("ids", "too_long")]
