"""The screens of notes."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.screens.steps import Screens, click, icon, press, stay


def half_typed(page: Page) -> None:
    """Leave a form with text in it, so that the page asks whether to discard it."""
    press("n")(page)
    page.keyboard.type("Half typed")
    page.keyboard.press("Escape")
    expect(page.locator("[role=alertdialog]")).to_be_visible()


SCREENS: Screens = {
    "notes": ("/customers/{id}/notes", stay),
    "edit note": ("/customers/{id}/notes", click(f"article {icon('pencil')}")),
    "delete note": ("/customers/{id}/notes", click(f"article {icon('trash-2')}")),
    "note": ("/customers/{id}", press("n")),
    "half typed": ("/customers/{id}", half_typed),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    desk.pin(customer, desk.note(customer, "A note", "with text"))
