"""GET /customers/{customer_id}/billing/explanation."""

from typing import Any

import pytest
import time_machine

from tests.flows.money.explained import check_explained
from tests.functions.money.invoices.drafts import add
from tests.functions.money.payments.recording import act, euros, issued, record
from tests.gateway import Team


@pytest.mark.feature("S270", "S271", "S272", "S294", "S295", "S296", "S298", "S299")
def test_an_explanation_has_what_was_counted_and_what_was_left_out_and_why(team: Team, customer: str) -> None:
    with time_machine.travel("2026-06-30T12:00:00Z"):
        _a_year(team, customer)
        found = check_explained(team, customer, "EUR")
        check_explained(team, customer, "USD")
    assert _groups(found["billed"]) == {"paid": (2, "150.00"), "unpaid": (1, "30.00"), "open": (1, "60.00")}
    assert left_out(found["billed"]) == {"draft": 1, "concept": 1, "cancelled": 1, "other_currency": 1}
    assert _groups(found["collected"])["open"] == (1, "10.00")
    assert _groups(found["credited"]) == {"paid": (1, "20.00")}
    assert left_out(found["outstanding"])["nothing_left"] == 2
    assert left_out(found["revenue"])["not_paid_in_full"] == 2
    assert _groups(found["days_to_collect"]) == {"paid": (1, "80.00")}
    assert left_out(found["days_to_collect"])["paid_earlier"] == 1
    # From 2 March to 30 June: the credit note of that day took what the payment of 17 March had left.
    assert found["days_to_collect"]["days_to_collect"] == {"weighted": "120.0", "simple": "120.0", "sample": 1}
    # What is left, 80.00, over the 60.00 that were billed in the last 90 days.
    assert found["days_to_collect"]["days_outstanding"] == "120.0"
    assert _groups(found["received"]) == {"succeeded": (2, "140.00"), "partly_refunded": (1, "15.00")}
    assert found["credit"]["value"] == euros("15.00")
    assert found["billed"]["query"] == "status=open,pending,unpaid,paid,chargeback&currency=EUR"


def test_a_metric_or_currency_that_does_not_exist_is_refused(team: Team, customer: str) -> None:
    for query, field in (("metric=profit", "metric"), ("metric=billed&currency=XYZ", "currency")):
        answer = team.get(f"{customer}/billing/explanation?{query}")
        assert (answer.status, answer.body["fields"][0]["field"]) == (422, field)


def _a_year(team: Team, customer: str) -> None:
    line = {"description": "Work", "unit_price": "5.00", "tax_class_id": "zero"}
    add(team, f"{customer}/invoices", lines=[line])
    add(team, f"{customer}/invoices", lines=[line], concept=True)
    earlier = issued(team, customer, "50.00", issue_on="2025-05-01")
    record(team, customer, "50.00", earlier, received_on="2025-06-30")
    paid = issued(team, customer, "100.00", issue_on="2026-03-02")
    at = f"{customer}/invoices/{paid['id']}"
    note = {"kind": "amount", "reason": "Agreed", "amount": euros("20.00")}
    credited = team.post(f"{at}/credit", note, if_match=paid["version"])
    assert credited.status == 200
    record(team, customer, "90.00", paid, remainder="credit", received_on="2026-03-17")
    issued(team, customer, "30.00", issue_on="2026-03-20", due_on="2026-04-03")
    open_one = issued(team, customer, "60.00", issue_on="2026-06-20", due_on="2026-07-20")
    body = {"currency": "EUR", "invoices": [{"invoice_id": open_one["id"], "amount": euros("10.00")}]}
    assert team.post(f"{customer}/credit/apply", body).status in (200, 201)
    issued(team, customer, "7.00", currency="USD", issue_on="2026-06-20")
    cancelled = issued(team, customer, "8.00", issue_on="2026-06-20")
    path = f"{customer}/invoices/{cancelled['id']}"
    assert team.post(f"{path}/cancel", {"reason": "Twice"}, if_match=cancelled["version"]).status == 200
    last = record(team, customer, "25.00", remainder="credit")["payment"]
    assert act(team, customer, last, "refunds", {"amount": euros("10.00")}).status == 201


def _groups(explained: Any) -> dict[str, tuple[int, str]]:
    return {one["code"]: (one["number"], one["sum"]["value"]) for one in explained["groups"]}


def left_out(explained: Any) -> dict[str, int]:
    return {one["reason"]: one["number"] for one in explained["left_out"]}
