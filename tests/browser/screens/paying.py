"""The screens of what is paid online: transactions, subscriptions, mandates, smart links, and Mollie's settings."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.screens.steps import OPEN, SECTION, Screens, click, icon, stay

ADD = f"{SECTION} {icon('plus')}"


def is_open(page: Page) -> None:
    """Wait for the dialog that the address opens."""
    expect(page.locator(OPEN).first).to_be_visible()


SCREENS: Screens = {
    "transactions": ("/customers/{id}/transactions", stay),
    "subscriptions": ("/customers/{id}/subscriptions", stay),
    "create subscription": ("/customers/{id}/subscriptions?create=1", is_open),
    "mandates": ("/customers/{id}/mandates", stay),
    "create mandate": ("/customers/{id}/mandates", click(ADD)),
    "ask for a mandate": ("/customers/{id}/mandates", click(f"{SECTION} {icon('link')}")),
    "smart links": ("/customers/{id}/smart-links", stay),
    "create smart link": ("/customers/{id}/smart-links", click(ADD)),
    "code of a smart link": ("/customers/{id}/smart-links", click(icon("qr-code"))),
    "settings of mollie": ("/settings/mollie", stay),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    """Sign a mandate, make smart links, and begin a subscription."""
    desk.mandate(customer)
    desk.smart_link(customer)
    chosen = {"minimum": {"value": "5.00", "currency": "EUR"}, "maximum": {"value": "250.00", "currency": "EUR"}}
    desk.smart_link(customer, name="Tip", kind="amount", pricing="chosen", amount=None, active=False, **chosen)
    desk.subscription(customer)
