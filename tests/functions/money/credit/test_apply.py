"""POST /customers/{customer_id}/credit/apply, GET …/credit, and credit that is applied at issue."""

from typing import Any

import pytest

from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import credit, euros, issued, record, state
from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> str:
    """The path of a customer of a merchant that can issue invoices."""
    complete_seller(team)
    return f"/customers/{team.create()['id']}"


@pytest.mark.feature("S296")
def test_the_ledger_has_a_running_balance_whose_last_is_the_credit(team: Team, customer: str) -> None:
    record(team, customer, "60.00")
    invoice = issued(team, customer, "45.00")
    applied = team.post(f"{customer}/credit/apply", {"currency": "EUR", "amount": euros("20.00")}).body
    assert (applied["credit"]["value"], applied["credit_balance"]["value"]) == ("-20.00", "40.00")
    assert state(team, customer, invoice) == ("open", "25.00")
    entries = team.get(f"{customer}/credit").body["items"]
    assert [(one["reason"], one["amount"]["value"], one["balance"]["value"]) for one in entries] == [
        ("applied", "-20.00", "40.00"),
        ("payment", "60.00", "60.00"),
    ]
    assert entries[0]["subject"]["label"] == invoice["number"]
    assert team.get(f"{customer}/credit?currency=USD").body["items"] == []


def test_more_than_there_is_or_than_is_left_is_refused(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "45.00")
    none = team.post(f"{customer}/credit/apply", {"currency": "EUR"})
    assert (none.status, none.body["code"]) == (409, "no_credit")
    record(team, customer, "60.00", remainder="credit")
    chosen = [{"invoice_id": invoice["id"], "amount": euros("46.00")}]
    refused: dict[tuple[str, str], dict[str, Any]] = {
        ("amount", "more_than_credit"): {"amount": euros("60.01")},
        ("amount", "other_currency"): {"amount": euros("1.00", "USD")},
        ("invoices.0.amount", "too_much"): {"invoices": chosen},
    }
    for wanted, fields in refused.items():
        answer = team.post(f"{customer}/credit/apply", {"currency": "EUR"} | fields)
        problem = answer.body["fields"][0]
        assert (answer.status, (problem["field"], problem["code"])) == (422, wanted)
    assert (state(team, customer, invoice), credit(team, customer)) == (("open", "45.00"), "60.00")


def test_an_invoice_is_settled_with_credit_at_issue_where_the_merchant_wants_it(team: Team, customer: str) -> None:
    record(team, customer, "60.00")
    complete_seller(team, apply_credit=True)
    invoice = issued(team, customer, "45.00")
    assert (state(team, customer, invoice), credit(team, customer)) == (("paid", "0.00"), "15.00")
    second = issued(team, customer, "45.00")
    assert (state(team, customer, second), credit(team, customer)) == (("open", "30.00"), "0.00")
