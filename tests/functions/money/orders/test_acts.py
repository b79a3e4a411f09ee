"""POST …/orders/{order_id}/status, /cancel, /refund, /invoice."""

from typing import Any

import pytest

from tests.functions.money.orders.test_api import act, place, price
from tests.gateway import Team


@pytest.fixture
def orders(team: Team) -> str:
    """The path of a customer's orders."""
    return f"/customers/{team.create()['id']}/orders"


def refund(team: Team, orders: str, order: dict[str, Any], value: str | None = None) -> Any:
    amount = value and {"currency": "EUR", "value": value}
    return act(team, orders, order, "refund", {"reason": "Returned", "amount": amount})


@pytest.mark.feature("S83", "S84")
def test_refunds_never_exceed_the_total_and_the_last_closes_the_order(team: Team, orders: str) -> None:
    """Case OR-01."""
    order = place(team, orders, lines=price("10.10"), payment="paid")
    order = refund(team, orders, order, "6.11").body
    assert (order["status"], order["payment"], order["refunded"]["value"]) == ("pending", "paid", "6.11")
    too_much = refund(team, orders, order, "4.00")
    assert too_much.body["fields"][0] == {
        "field": "amount",
        "code": "more_than_left",
        "problem": "Write at most 3.99, which is left to refund.",
    }
    order = refund(team, orders, order, "3.99").body
    assert (order["status"], order["payment"]) == ("refunded", "refunded")
    assert refund(team, orders, order, "0.01").body["code"] == "nothing_to_refund"
    assert act(team, orders, order, "status", {"payment": "pending"}).body["code"] == "order_closed"
    assert team.get(f"{orders}/figures").body["refunded"] == 1


def test_what_is_not_paid_cannot_be_refunded(team: Team, orders: str) -> None:
    order = place(team, orders)
    assert refund(team, orders, order).body["code"] == "nothing_to_refund"


@pytest.mark.parametrize("amount", [{"currency": "USD", "value": "1.00"}, {"currency": "EUR", "value": "0.00"}])
def test_a_refund_is_a_positive_amount_of_the_orders_currency(team: Team, orders: str, amount: dict[str, str]) -> None:
    order = place(team, orders, payment="paid")
    refused = act(team, orders, order, "refund", {"reason": "Returned", "amount": amount})
    assert refused.body["fields"][0]["field"] == "amount"


def test_a_retried_refund_is_one(team: Team, orders: str) -> None:
    order = place(team, orders, lines=price("10"), payment="paid")
    body = {"reason": "Returned", "amount": {"currency": "EUR", "value": "4.00"}}
    at = f"{orders}/{order['id']}/refund"
    first, again = (team.post(at, body, if_match=1, idempotency_key="r1") for _ in range(2))
    assert first.body == again.body
    assert first.body["refunded"]["value"] == "4.00"


def test_a_paid_order_is_refunded_rather_than_cancelled(team: Team, orders: str) -> None:
    order = place(team, orders, payment="paid")
    assert act(team, orders, order, "cancel", {}).body["code"] == "order_paid"


def test_a_cancelled_order_can_be_opened_again(team: Team, orders: str) -> None:
    order = act(team, orders, place(team, orders), "cancel", {"reason": "Twice"}).body
    assert act(team, orders, order, "status", {"status": "completed"}).body["code"] == "order_closed"
    order = act(team, orders, order, "status", {"status": "pending"}).body
    assert (order["status"], order["cancel_reason"]) == ("pending", None)


def test_a_stale_act_changes_nothing(team: Team, orders: str) -> None:
    order = place(team, orders)
    act(team, orders, order, "status", {"status": "processing"})
    stale = act(team, orders, order, "status", {"status": "completed"})
    assert stale.body["code"] == "stale_version"
    assert stale.body["current"]["status"] == "processing"


def test_an_order_becomes_one_invoice_whoever_asks(team: Team, orders: str) -> None:
    """Case OR-04."""
    order = place(team, orders, note="Thank you", reference="PO 9")
    at = f"{orders}/{order['id']}"
    made = team.post(f"{at}/invoice", idempotency_key="i1")
    assert made.status == 200
    assert team.post(f"{at}/invoice", idempotency_key="i1").body == made.body
    assert team.as_role("finance").post(f"{at}/invoice").body["id"] == made.body["id"]
    assert made.body["totals"] == order["totals"]
    assert (made.body["status"], made.body["order_id"]) == ("draft", order["id"])
    assert (made.body["reference"], made.body["note"]) == ("PO 9", "Thank you")
    invoiced = team.get(at).body
    assert invoiced["invoice_id"] == made.body["id"]
    assert team.patch(at, {"lines": price("1")}, if_match=invoiced["version"]).body["code"] == "order_final"
    assert act(team, orders, invoiced, "cancel", {}).body["code"] == "order_invoiced"
    invoices = team.get(orders.replace("/orders", "/invoices")).body["items"]
    assert [row["id"] for row in invoices] == [made.body["id"]]


def test_another_invoice_can_be_made_once_the_first_is_deleted(team: Team, orders: str) -> None:
    order = place(team, orders)
    at = f"{orders}/{order['id']}"
    first = team.post(f"{at}/invoice").body
    invoice_at = f"{orders.replace('/orders', '/invoices')}/{first['id']}"
    team.delete(invoice_at, if_match=first["version"])
    assert team.get(at).body["invoice_id"] is None
    assert team.post(f"{invoice_at}/restore").status == 200
    assert team.get(at).body["invoice_id"] == first["id"]
    team.delete(invoice_at, if_match=first["version"])
    second = team.post(f"{at}/invoice").body
    assert second["id"] != first["id"]
    assert team.post(f"{invoice_at}/restore").body["code"] == "order_invoiced"


def test_a_closed_order_is_not_invoiced(team: Team, orders: str) -> None:
    order = act(team, orders, place(team, orders), "cancel", {}).body
    assert team.post(f"{orders}/{order['id']}/invoice").body["code"] == "order_closed"


def test_no_invoice_for_an_archived_customer(team: Team) -> None:
    customer = team.create()
    at = f"/customers/{customer['id']}"
    order = place(team, f"{at}/orders")
    team.post(f"{at}/archive", {"reason": "other"}, if_match=customer["version"])
    assert team.post(f"{at}/orders/{order['id']}/invoice").body["code"] == "customer_archived"
    assert team.get(f"{at}/orders/{order['id']}").body == order
