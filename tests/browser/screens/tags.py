"""The screens of tags."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.screens.steps import Screens, click, icon, press, stay


def new_tag(page: Page) -> None:
    press("t")(page)
    page.keyboard.type("Never heard of")
    expect(page.locator("[role=dialog] [type=radio]")).to_have_count(18)


SCREENS: Screens = {
    "tag filter": ("/customers", click("main button[popovertarget]", opens="main [popover]")),
    "tags": ("/customers/{id}", press("t")),
    "new tag": ("/customers/{id}", new_tag),
    "all tags": ("/settings/tags", stay),
    "add tag": ("/settings/tags", click(f"main {icon('plus')}")),
    "edit tag": ("/settings/tags", click(f"li {icon('pencil')}")),
    "delete tag": ("/settings/tags", click(f"li {icon('trash-2')}")),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    desk.give_tags(customer, "Onderhoudscontract", "Key account", "Late payer", "Referred")
