"""The screens of addresses."""

from typing import Any

from tests.browser.desk import Desk
from tests.browser.screens.steps import SECTION, Screens, click, icon, stay

SCREENS: Screens = {
    "addresses": ("/customers/{id}/addresses", stay),
    "add address": ("/customers/{id}/addresses", click(f"{SECTION} > header > button")),
    "view address": ("/customers/{id}/addresses", click(f"{SECTION} li button")),
    "edit address": ("/customers/{id}/addresses", click(f"{SECTION} {icon('pencil')}")),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    desk.address(customer, label="Depot")
