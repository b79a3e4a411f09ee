"""The screens of invoices: the list, the form, an issued one, and the dialogs of issue, credit and edit."""

from typing import Any

from tests.browser.desk import Desk
from tests.browser.screens.steps import Screens, behind_more, click, icon, stay

ISSUED = "/customers/{id}/invoices/{open_invoice}"

SCREENS: Screens = {
    "invoices": ("/customers/{id}/invoices", stay),
    "new invoice": ("/customers/{id}/invoices/new", stay),
    "invoice": (ISSUED, stay),
    "send reminder": ("/customers/{id}/invoices", click(icon("bell-ring"))),
    "hold reminders": (ISSUED, behind_more("bell-off", beside="download")),
    "issue invoice": ("/customers/{id}/invoices/{draft_invoice}", click(icon("file-input"))),
    "credit invoice": (ISSUED, behind_more("file-minus-2")),
    "edit issued invoice": (ISSUED, behind_more("pencil", beside="download")),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    desk.invoice(customer, reference="PO 7")
    desk.invoice(customer, reference="PO 8", issue=True)


def ids(desk: Desk, customer_id: str) -> dict[str, str]:
    """Return the id of an invoice of each status."""
    rows = desk.api.get(f"/customers/{customer_id}/invoices").raise_for_status().json()["items"]
    return {f"{row['status']}_invoice": row["id"] for row in rows}
