"""GET, POST /customers/{customer_id}/payments, GET, PATCH, DELETE …/{payment_id}."""

from typing import Any

import pytest

from tests.functions.money.invoices.drafts import add
from tests.functions.money.payments.recording import act, credit, euros, issued, record, state, undo
from tests.gateway import Team


def refusal(team: Team, customer: str, **fields: Any) -> tuple[str, str]:
    """Return field and code of the refusal, after a look that nothing was written."""
    before = team.profile(customer.rpartition("/")[2])
    answer = team.post(f"{customer}/payments", {"amount": euros("10.00")} | fields)
    assert answer.status == 422, answer
    assert team.profile(customer.rpartition("/")[2]) == before
    field = answer.body["fields"][0]
    assert field["problem"].endswith(".")
    return field["field"], field["code"]


@pytest.mark.feature("S318", "S319", "S320")
def test_payments_are_listed_by_date_amount_reference_and_status(team: Team, customer: str) -> None:
    for day, value, reference in (
        ("2026-03-01", "20.00", "B"),
        ("2026-04-01", "10.00", "A"),
        ("2026-02-01", "30.00", None),
    ):
        record(team, customer, value, received_on=day, reference=reference)
    orders = {
        "-date": ["10.00", "20.00", "30.00"],
        "date": ["30.00", "20.00", "10.00"],
        "amount": ["10.00", "20.00", "30.00"],
        "reference": ["10.00", "20.00", "30.00"],
        "status": ["30.00", "20.00", "10.00"],
    }
    for order, wanted in orders.items():
        items = team.get(f"{customer}/payments?sort={order}").body["items"]
        assert [row["amount"]["value"] for row in items] == wanted, order
    first = team.get(f"{customer}/payments").body["items"][0]
    assert (first["date"], first["reference"], first["status"], first["origin"]) == (
        "2026-04-01",
        "A",
        "succeeded",
        "manual",
    )
    assert team.get(f"{customer}/payments?origin=automatic").body["items"] == []
    assert len(team.get(f"{customer}/payments?origin=manual").body["items"]) == 3
    march = team.get(f"{customer}/payments?date_from=2026-03-01&date_to=2026-03-31").body["items"]
    assert [row["amount"]["value"] for row in march] == ["20.00"]


@pytest.mark.feature("S275", "S318")
def test_a_payment_settles_the_oldest_invoices_and_the_rest_becomes_credit(team: Team, customer: str) -> None:
    old, new = issued(team, customer, "50.00"), issued(team, customer, "70.00")
    tried = team.post(f"{customer}/payments?dry_run=true", {"amount": euros("130.00")}).body
    assert state(team, customer, old) == ("open", "50.00")
    moved = record(team, customer, "130.00")
    assert [(one["number"], one["amount"]["value"], one["status"]) for one in moved["invoices"]] == [
        (old["number"], "50.00", "paid"),
        (new["number"], "70.00", "paid"),
    ]
    assert tried["invoices"] == moved["invoices"]
    assert (moved["credit"]["value"], moved["credit_balance"]["value"]) == ("10.00", "10.00")
    assert credit(team, customer) == "10.00"
    row = team.get(f"{customer}/payments").body["items"][0]
    assert (row["invoices"], row["settled"]) == ([old["number"], new["number"]], 2)


def test_a_payment_settles_at_most_25_invoices_and_shows_that_more_are_open(team: Team, customer: str) -> None:
    *_, last = [issued(team, customer, "1.00") for _ in range(26)]
    moved = record(team, customer, "25.50")
    assert (len(moved["invoices"]), moved["more_open"], moved["credit"]["value"]) == (25, True, "0.50")
    path = f"{customer}/payments/{moved['payment']['id']}"
    edited = team.patch(path, {"amount": euros("26.00")}, if_match=1).body
    assert (len(edited["payment"]["allocations"]), edited["more_open"]) == (25, True)
    too_many = team.patch(path, {"invoices": [{"invoice_id": last["id"]}]}, if_match=2)
    assert (too_many.status, too_many.body["fields"][0]["code"]) == (422, "too_many_invoices")
    applied = team.post(f"{customer}/credit/apply", {"currency": "EUR"}).body
    assert (len(applied["invoices"]), applied["credit_balance"]["value"]) == (1, "0.00")


def test_what_no_money_can_settle_is_refused_at_its_field(team: Team, customer: str) -> None:
    dollars = issued(team, customer, "10.00", currency="USD")
    draft = add(team, f"{customer}/invoices")
    other = f"/customers/{team.create()['id']}"
    foreign = issued(team, other, "10.00")
    paid = issued(team, customer, "10.00")
    record(team, customer, "10.00", paid)
    refused = {
        "other_currency": dollars,
        "not_issued": draft,
        "unknown_invoice": foreign,
        "nothing_to_pay": paid,
    }
    for code, invoice in refused.items():
        chosen = [{"invoice_id": invoice["id"]}]
        assert refusal(team, customer, invoices=chosen) == ("invoices.0.invoice_id", code)
    assert refusal(team, customer, amount=euros("0.00"))[0] == "amount"
    assert refusal(team, customer, amount=euros("10000000000.00")) == ("amount", "too_large")
    assert refusal(team, customer, received_on="2126-01-01")[0] == "received_on"
    open_one = issued(team, customer, "5.00")
    chosen_amount = [{"invoice_id": open_one["id"], "amount": euros("6.00")}]
    assert refusal(team, customer, invoices=chosen_amount) == ("invoices.0.amount", "too_much")


def test_the_same_reference_again_is_a_warning_that_names_the_first(team: Team, customer: str) -> None:
    record(team, customer, "10.00", reference="Inv 2026/0007", received_on="2026-03-02")
    again = record(team, customer, "20.00", reference="INV2026-0007")
    (warning,) = again["warnings"]
    assert (warning["field"], warning["code"]) == ("reference", "reference_used")
    assert "EUR 10.00 on 2026-03-02" in warning["message"]
    tried = team.post(f"{customer}/payments?dry_run=true", {"amount": euros("1.00"), "reference": "Inv 2026/0007"})
    assert len(tried.body["warnings"]) == 1


def test_an_edit_distributes_the_money_anew_and_changes_nothing_if_refused(team: Team, customer: str) -> None:
    first, second = issued(team, customer, "50.00"), issued(team, customer, "70.00")
    payment = record(team, customer, "60.00")["payment"]
    path = f"{customer}/payments/{payment['id']}"
    edited = team.patch(path, {"amount": euros("50.00"), "invoices": [{"invoice_id": second["id"]}]}, if_match=1)
    assert edited.status == 200, edited
    assert (state(team, customer, first), state(team, customer, second)) == (("open", "50.00"), ("open", "20.00"))
    dated = team.patch(path, {"received_on": "2026-01-05", "reference": "Late"}, if_match=2)
    assert dated.body["payment"]["received_on"] == "2026-01-05"
    assert state(team, customer, second) == ("open", "20.00")
    assert (
        team.patch(path, {"amount": euros("1.00", "USD")}, if_match=3).body["fields"][0]["code"] == "currency_is_final"
    )
    assert team.patch(path, {"reference": "x"}, if_match=1).body["code"] == "stale_version"


def test_a_customer_with_a_payment_is_archived_rather_than_deleted(team: Team, customer: str) -> None:
    payment = record(team, customer, "60.00")["payment"]
    for query in ("?dry_run=true", "?linked=remove", ""):
        refused = team.delete(f"{customer}{query}", if_match="*")
        assert (refused.status, refused.body["code"]) == (409, "issued_invoices")
    assert undo(team, customer, payment).status == 204
    assert team.delete(customer, if_match="*").status == 200


@pytest.mark.feature("S272")
def test_an_undone_payment_opens_its_invoices_and_can_be_restored(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "50.00")
    payment = record(team, customer, "60.00")["payment"]
    assert undo(team, customer, payment).status == 204
    assert state(team, customer, invoice) == ("open", "50.00")
    assert credit(team, customer) == "0.00"
    assert team.get(f"{customer}/payments").body["items"] == []
    assert act(team, customer, payment, "restore").body["credit_balance"]["value"] == "10.00"
    assert state(team, customer, invoice) == ("paid", "0.00")
    assert act(team, customer, payment, "restore").status == 404


def test_a_payment_whose_credit_is_spent_cannot_be_undone(team: Team, customer: str) -> None:
    payment = record(team, customer, "60.00")["payment"]
    invoice = issued(team, customer, "20.00")
    assert team.post(f"{customer}/credit/apply", {"currency": "EUR"}).status == 200
    refused = undo(team, customer, payment)
    assert (refused.status, refused.body["code"]) == (409, "credit_spent")
    assert state(team, customer, invoice) == ("paid", "0.00")
    assert credit(team, customer) == "40.00"


def test_a_customer_is_found_by_the_references_of_payments_and_invoices(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "50.00")
    record(team, customer, "10.00", reference="RTR-2026-55812")
    wanted = customer.rpartition("/")[2]
    for query in ("RTR-2026-55812", "rtr202655812", invoice["payment_reference"]):
        assert [row["id"] for row in team.get(f"/customers?search={query}").body["items"]] == [wanted], query


def test_a_repeated_request_records_one_payment(team: Team, customer: str) -> None:
    body = {"amount": euros("10.00")}
    answers = [team.post(f"{customer}/payments", body, idempotency_key="once").body for _ in range(2)]
    assert answers[0] == answers[1]
    assert len(team.get(f"{customer}/payments").body["items"]) == 1
