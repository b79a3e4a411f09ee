"""POST /customers/{customer_id}/orders/{order_id}/refund."""

from typing import Any

import pytest

from tests.functions.money.orders.placing import act, place, price
from tests.gateway import Team


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
    assert team.get(f"{orders}/figures").body["counts"]["refunded"] == 1


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
