"""The screens of orders: the list, the form, and the dialogs of status and cancellation."""

from typing import Any

from tests.browser.desk import Desk
from tests.browser.screens.steps import Screens, behind_more, stay

ORDER = "/customers/{id}/orders/{order}"

SCREENS: Screens = {
    "orders": ("/customers/{id}/orders", stay),
    "new order": ("/customers/{id}/orders/new", stay),
    "order": (ORDER, stay),
    "change the status of an order": (ORDER, behind_more("refresh-cw")),
    "cancel an order": (ORDER, behind_more("ban")),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    desk.order(customer, reference="PO 9")


def ids(desk: Desk, customer_id: str) -> dict[str, str]:
    rows = desk.api.get(f"/customers/{customer_id}/orders").raise_for_status().json()["items"]
    return {"order": rows[0]["id"]}
