"""The screens of contacts."""

from typing import Any

from tests.browser.desk import Desk
from tests.browser.screens.steps import SECTION, Screens, click, icon, stay

SCREENS: Screens = {
    "contacts": ("/customers/{id}/contacts", stay),
    "add contact": ("/customers/{id}/contacts", click(f"{SECTION} > header > button")),
    "edit contact": ("/customers/{id}/contacts", click(f"{SECTION} {icon('pencil')}")),
    "make primary": ("/customers/{id}/contacts", click(f"{SECTION} tr:nth-of-type(2) td:last-of-type button")),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    desk.contact(customer, email="bookkeeping@example.com", phone="020 123 4567", role="Bookkeeper")
