"""Sixteen requests at once on the money of one customer, and payments that die midway: no money is lost or made."""

from collections import Counter

import pytest

from shared.store.engine import keys, table
from tests.crashes import crashes
from tests.crowd import Crowd, Request
from tests.flows.money.recounts import collection, credit_sums, invoice_sums, minor, payment_sums, settled
from tests.flows.money.stored import items
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import euros, issued, record
from tests.gateway import Answer, Team

AT_ONCE = 16


@pytest.fixture
def customer(team: Team) -> str:
    """The path of a customer of a merchant that can issue invoices."""
    complete_seller(team)
    return f"/customers/{team.create()['id']}"


@pytest.mark.parametrize("act", ["payments", "refunds of one payment", "credit", "all"])
def test_sixteen_at_once_lose_and_make_no_money(team: Team, customer: str, crowd: Crowd, act: str) -> None:
    invoices = [issued(team, customer, "100.00") for _ in range(8)]
    payments = [record(team, customer, value)["payment"] for value in ("130.00", "80.00", "40.00", "25.00")]
    record(team, customer, "60.00", remainder="credit")
    at = f"{customer}/payments"

    def paid(n: int) -> Request:
        return (team, "POST", at, {"amount": euros(f"{20 + n}.00")}, {"idempotency_key": f"paid-{n}"})

    def refunded(n: int, of: int) -> Request:
        body = {"amount": euros("15.00")}
        return (team, "POST", f"{at}/{payments[of]['id']}/refunds", body, {"if_match": 1})

    def applied(n: int) -> Request:
        # Each on another invoice, so that only the credit itself can refuse them.
        chosen = [{"invoice_id": invoices[n % len(invoices)]["id"], "amount": euros("9.00")}]
        return (team, "POST", f"{customer}/credit/apply", {"currency": "EUR", "invoices": chosen}, {})

    def credited(n: int) -> Request:
        invoice = invoices[n % len(invoices)]
        path = f"{customer}/invoices/{invoice['id']}"
        body = {"kind": "amount", "reason": "Late", "amount": euros("45.00")}
        return (team, "POST", f"{path}/credit", body, {"if_match": team.get(path).body["version"]})

    def undone(n: int) -> Request:
        return (team, "DELETE", f"{at}/{payments[n % len(payments)]['id']}", None, {"if_match": 1})

    makers = {
        "payments": paid,
        "refunds of one payment": lambda n: refunded(n, 0),
        "refunds": lambda n: refunded(n, n % len(payments)),
        "credit": applied,
        "credit notes": credited,
        "undone payments": undone,
    }
    chosen = list(makers.values()) if act == "all" else [makers[act]]
    answers = crowd.ask([chosen[n % len(chosen)](n) for n in range(AT_ONCE)])
    statuses = Counter(answer.status for answer in answers)
    assert statuses.keys() <= {200, 201, 204, 404, 409, 422}, answers
    assert any(answer.status < 300 for answer in answers)
    no_money_is_lost(team, customer)


def test_a_payment_over_five_invoices_is_whole_or_absent_wherever_it_dies(
    team: Team, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def five() -> list[str]:
        return [issued(team, customer, "10.00")["id"] for _ in range(5)]

    def send() -> Answer:
        body = {"amount": euros("52.00"), "invoices": [{"invoice_id": one} for one in invoices]}
        return team.post(f"{customer}/payments", body, idempotency_key=invoices[0])

    invoices = five()
    for died in crashes(monkeypatch, send):
        settling = [item for item in items(team, customer, keys.INVOICE) if item["id"] in invoices]
        payments = [
            [part["invoice_id"] for part in item["allocations"]] for item in items(team, customer, keys.PAYMENT)
        ]
        written = {bool(item["settlements"]) for item in settling}
        assert written == {invoices in payments}, died
        no_money_is_lost(team, customer)
        answers = [send(), send()]
        assert answers[0] == answers[1], died
        moved = answers[0].body
        assert [(one["invoice_id"], one["status"]) for one in moved["invoices"]] == [(one, "paid") for one in invoices]
        assert moved["credit"]["value"] == "2.00"
        assert len(items(team, customer, keys.PAYMENT)) == len(payments) + (invoices not in payments), died
        no_money_is_lost(team, customer)
        invoices = five()


def no_money_is_lost(team: Team, customer: str) -> None:
    """Compare every figure with a recount, and both accounts with each other. Nothing is below zero."""
    stored = table.get(keys.customer(team.ref(customer.rpartition("/")[2]))) or {}
    invoices, payments, entries = (
        items(team, customer, prefix) for prefix in (keys.INVOICE, keys.PAYMENT, keys.CREDIT)
    )
    recounted = {
        "invoice_sums": invoice_sums(invoices),
        "payment_sums": payment_sums(payments),
        "credit_sums": credit_sums(entries),
        "collection": collection(invoices),
    }
    assert recounted == {name: {k: n for k, n in stored.get(name, {}).items() if n} for name in recounted}
    sums = Counter(recounted["invoice_sums"])
    kept = [invoice for invoice in invoices if invoice["status"] != "cancelled"]
    noted = sum(minor(note["total"]) for invoice in kept for note in invoice["credit_notes"])
    assert sums["total_EUR"] == sums["paid_EUR"] + noted + sums["outstanding_EUR"]
    received = Counter(recounted["payment_sums"])["received_EUR"]
    assert received == sums["paid_EUR"] + Counter(recounted["credit_sums"])["balance_EUR"]
    assert min([0, *(n for figures in recounted.values() for n in figures.values())]) == 0
    for invoice in invoices:
        left = minor(invoice["totals"]["gross_total"]) - settled(invoice)
        assert left >= sum(minor(note["total"]) for note in invoice["credit_notes"])
