"""The cases of payments (tests/cases/money_payments.json)."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.functions.money.payments.recording import credit, euros, issued, record, state, undo
from tests.gateway import Team
from tests.money_cases import cases

THEN_OLDEST = "then oldest"


@cases("payments")
@pytest.mark.feature("S272", "S275", "S318", "S320")
def test_a_case_of_payments(team: Team, customer: str, case: Any) -> None:
    given, expected = case["input"], case["expected"]
    today = date.fromisoformat(given["today"])
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    with time_machine.travel(noon):
        if before := given.get("customer_credit_before"):
            record(team, customer, before)
        invoices = {one["id"]: _issue(team, customer, one, today) for one in given["invoices"]}
        payments: dict[str, Any] = {}
        refused = []
        for payment in given.get("payments", []):
            answer = _pay(team, customer, payment, invoices)
            if answer.status == 201:
                payments[payment["id"]] = answer.body["payment"]
            else:
                assert answer.status == 422
                refused.append(payment["id"])
        for note in given.get("credit_notes", []):
            _credit(team, customer, invoices[note["invoice"]], note["gross"])
        settled = {name: _settled(team, customer, payment, invoices) for name, payment in payments.items()}
        for name in given.get("removed_payments", []):
            assert undo(team, customer, payments[name]).status == 204
        for applied in given.get("apply_credit", []):
            body = {"currency": "EUR", "invoices": [{"invoice_id": invoices[applied["invoice"]]["id"]}]}
            assert team.post(f"{customer}/credit/apply", body).body["credit"]["value"] == f"-{expected['applied']}"
        for one in expected["invoices"]:
            balance = one["balance"] if isinstance(one["balance"], str) else one["balance"]["value"]
            assert state(team, customer, invoices[one["id"]]) == (one["status"], balance)
        assert refused == expected.get("refused", [])
        assert {name: settled[name] for name in expected.get("allocations", {})} == expected.get("allocations", {})
        if "customer_credit" in expected:
            assert credit(team, customer) == expected["customer_credit"]
        if "collected" in expected:
            sums = team.get(f"{customer}/invoices/figures").body["sums"][0]
            assert sums["paid"]["value"] == expected["collected"]
            assert sums["credited"]["value"] == expected.get("credited", "0.00")


def _issue(team: Team, customer: str, one: Any, today: date) -> dict[str, Any]:
    due = date.fromisoformat(one["due"]) if "due" in one else None
    fields: dict[str, Any] = {"due_on": one.get("due"), "issue_on": one.get("issued")}
    if due and due < today and not fields["issue_on"]:
        fields["issue_on"] = one["due"]
    total = one.get("total", "0")
    if one.get("lines"):
        # Case PA-03 has a price of 14 decimals, of which the API accepts six; the total is the same.
        prices = [f"{Decimal(line if isinstance(line, str) else line['unit_price']):.6f}" for line in one["lines"]]
        fields["lines"] = [{"description": "Work", "unit_price": price, "tax_class_id": "zero"} for price in prices]
    return issued(team, customer, total if isinstance(total, str) else total["value"], **fields)


def _pay(team: Team, customer: str, payment: Any, invoices: dict[str, Any]) -> Any:
    chosen = [invoices[name]["id"] for name in payment["apply"] if name != THEN_OLDEST]
    amount = payment["amount"]
    body = {
        "amount": euros(amount) if isinstance(amount, str) else amount,
        "invoices": [{"invoice_id": one} for one in chosen],
        "remainder": "oldest" if THEN_OLDEST in payment["apply"] else "credit",
    }
    return team.post(f"{customer}/payments", body)


def _credit(team: Team, customer: str, invoice: dict[str, Any], gross: str) -> None:
    path = f"{customer}/invoices/{invoice['id']}"
    body = {"kind": "amount", "reason": "Agreed", "amount": euros(gross)}
    assert team.post(f"{path}/credit", body, if_match=team.get(path).body["version"]).status == 200


def _settled(team: Team, customer: str, payment: dict[str, Any], invoices: dict[str, Any]) -> dict[str, str]:
    names = {invoice["id"]: name for name, invoice in invoices.items()}
    settled = team.get(f"{customer}/payments/{payment['id']}").body["settled"]
    return {names[one["invoice_id"]]: one["amount"]["value"] for one in settled}
