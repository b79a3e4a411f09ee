"""The screens of payments and credit: the list, a payment, and the dialogs that record, refund and apply."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.screens.steps import OPEN, Screens, click, icon, press, stay

PAYMENT = "/customers/{id}/payments/{payment}"


def record(page: Page) -> None:
    """Choose an invoice to settle and leave a rest, so that the dialog shows both in advance."""
    press("p")(page)
    dialog = page.locator(OPEN)
    dialog.locator("input[inputmode=decimal]").first.fill("500")
    dialog.locator("input[type=radio][value=chosen]").check()
    dialog.locator("input[type=checkbox]").first.check()
    expect(dialog.locator("li")).to_have_count(2)


SCREENS: Screens = {
    "payments": ("/customers/{id}/payments", stay),
    "record payment": ("/customers/{id}/payments", record),
    "payment": (PAYMENT, stay),
    "refund payment": (PAYMENT, click(icon("banknote-arrow-up"))),
    "apply credit": ("/customers/{id}/payments", click(icon("piggy-bank"))),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    """Pay one invoice in full and leave credit, of which a part is paid back."""
    paid = desk.invoice(customer, reference="PO 10", issue=True)
    settled = {"invoices": [{"invoice_id": paid["id"]}], "remainder": "credit"}
    payment = desk.payment(customer, "450.00", reference="NL91 ABNA 0417 1643 00, PO 10", **settled)
    refund = {"amount": {"value": "75.00", "currency": "EUR"}, "reference": "Paid twice"}
    act = f"/customers/{customer['id']}/payments/{payment['id']}/refunds"
    desk.api.post(act, json=refund, headers={"If-Match": str(payment["version"])}).raise_for_status()


def ids(desk: Desk, customer_id: str) -> dict[str, str]:
    rows = desk.api.get(f"/customers/{customer_id}/payments").raise_for_status().json()["items"]
    return {"payment": rows[0]["id"]}
