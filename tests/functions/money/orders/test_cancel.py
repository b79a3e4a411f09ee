"""POST /customers/{customer_id}/orders/{order_id}/cancel."""

from tests.functions.money.orders.placing import act, place
from tests.gateway import Team


def test_a_paid_order_is_refunded_rather_than_cancelled(team: Team, orders: str) -> None:
    order = place(team, orders, payment="paid")
    assert act(team, orders, order, "cancel", {}).body["code"] == "order_paid"


def test_a_cancelled_order_can_be_opened_again(team: Team, orders: str) -> None:
    order = act(team, orders, place(team, orders), "cancel", {"reason": "Twice"}).body
    assert act(team, orders, order, "status", {"status": "completed"}).body["code"] == "order_closed"
    order = act(team, orders, order, "status", {"status": "pending"}).body
    assert (order["status"], order["cancel_reason"]) == ("pending", None)
