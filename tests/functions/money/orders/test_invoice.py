"""POST /customers/{customer_id}/orders/{order_id}/invoice."""

import pytest

from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.orders.placing import act, place, price
from tests.gateway import Team


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


@pytest.mark.parametrize("act_on_invoice", ["cancel the draft", "cancel selected", "cancel", "credit"])
def test_another_invoice_can_be_made_once_the_first_is_cancelled_or_credited_in_whole(
    team: Team, orders: str, act_on_invoice: str
) -> None:
    complete_seller(team)
    invoices = orders.replace("/orders", "/invoices")
    order_at = f"{orders}/{place(team, orders)['id']}"
    first = team.post(f"{order_at}/invoice").body
    at = f"{invoices}/{first['id']}"
    if act_on_invoice != "cancel the draft":
        first = team.post(f"{at}/issue", if_match=first["version"]).body["invoice"]
    assert team.get(order_at).body["invoice_id"] == first["id"]
    reason = {"reason": "Made in error"}
    if act_on_invoice == "credit":
        part = {"kind": "amount", "amount": {"currency": "EUR", "value": "58.39"}} | reason
        first = team.post(f"{at}/credit", part, if_match=first["version"]).body["invoice"]
        assert team.get(order_at).body["invoice_id"] == first["id"]
        answer = team.post(f"{at}/credit", {"kind": "full"} | reason, if_match=first["version"])
    elif act_on_invoice == "cancel selected":
        answer = team.post(f"{invoices}/cancel", {"ids": [first["id"]]} | reason)
    else:
        answer = team.post(f"{at}/cancel", reason, if_match=first["version"])
    assert answer.status == 200, answer
    assert team.get(at).body["status"] == "cancelled"
    assert team.get(order_at).body["invoice_id"] is None
    second = team.post(f"{order_at}/invoice").body
    assert second["id"] != first["id"]
    assert team.get(order_at).body["invoice_id"] == second["id"]
