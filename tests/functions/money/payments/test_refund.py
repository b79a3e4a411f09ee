"""POST /customers/{customer_id}/payments/{payment_id}/refunds, DELETE …/{refund_id}."""

from typing import Any

import pytest

from tests.functions.money.payments.recording import act, credit, euros, issued, record, state, undo
from tests.gateway import Team


def refund(team: Team, customer: str, payment: dict[str, Any], value: str | None = None, **fields: Any) -> Any:
    return act(team, customer, payment, "refunds", {"amount": value and euros(value)} | fields)


@pytest.mark.feature("S271")
def test_a_refund_takes_the_credit_first_and_then_the_invoices(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "50.00")
    payment = record(team, customer, "60.00")["payment"]
    tried = act(team, customer, payment, "refunds?dry_run=true", {"amount": euros("25.00")}).body
    assert state(team, customer, invoice) == ("paid", "0.00")
    moved = refund(team, customer, payment, "25.00").body
    assert moved["credit"]["value"] == "-10.00"
    assert [(one["amount"]["value"], one["left"]["value"]) for one in moved["invoices"]] == [("-15.00", "15.00")]
    assert tried["invoices"] == moved["invoices"]
    assert (state(team, customer, invoice), credit(team, customer)) == (("open", "15.00"), "0.00")
    assert moved["payment"]["status"] == "partly_refunded"
    rest = refund(team, customer, moved["payment"]).body
    assert (rest["payment"]["status"], rest["refund"]["amount"]["value"]) == ("refunded", "35.00")
    assert refund(team, customer, rest["payment"]).body["code"] == "payment_refunded"


def test_a_refund_of_more_than_was_paid_or_before_it_is_refused(team: Team, customer: str) -> None:
    payment = record(team, customer, "60.00", received_on="2026-02-01")["payment"]
    refused: dict[str, dict[str, Any]] = {
        "too_much": {"amount": euros("60.01")},
        "other_currency": {"amount": euros("1.00", "USD")},
        "before_payment": {"refunded_on": "2026-01-31"},
    }
    for code, fields in refused.items():
        answer = refund(team, customer, payment, **fields)
        assert (answer.status, answer.body["fields"][0]["code"]) == (422, code)
    assert credit(team, customer) == "60.00"


def test_an_undone_refund_settles_its_invoices_again(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "50.00")
    payment = record(team, customer, "60.00")["payment"]
    moved = refund(team, customer, payment, "25.00").body
    assert undo(team, customer, moved["payment"]).body["code"] == "payment_has_refunds"
    path = f"{customer}/payments/{payment['id']}/refunds/{moved['refund']['id']}"
    undone = team.delete(path, if_match=moved["payment"]["version"])
    assert undone.body["payment"]["status"] == "succeeded"
    assert (state(team, customer, invoice), credit(team, customer)) == (("paid", "0.00"), "10.00")
    assert team.delete(path, if_match=undone.body["payment"]["version"]).body["code"] == "refund_not_found"


def test_what_a_credit_note_sets_free_of_a_paid_invoice_is_credit_that_can_be_refunded(
    team: Team, customer: str
) -> None:
    invoice = issued(team, customer, "50.00")
    payment = record(team, customer, "50.00")["payment"]
    path = f"{customer}/invoices/{invoice['id']}"
    body = {"kind": "amount", "reason": "Agreed", "amount": euros("20.00")}
    team.post(f"{path}/credit", body, if_match=team.get(path).body["version"])
    assert (state(team, customer, invoice), credit(team, customer)) == (("paid", "0.00"), "20.00")
    moved = refund(team, customer, payment, "20.00").body
    assert moved["invoices"] == []
    assert (state(team, customer, invoice), credit(team, customer)) == (("paid", "0.00"), "0.00")
    sums = team.get(f"{customer}/invoices/figures").body["sums"][0]
    assert [sums[name]["value"] for name in ("total", "paid", "credited", "outstanding")] == [
        "50.00",
        "30.00",
        "20.00",
        "0.00",
    ]
