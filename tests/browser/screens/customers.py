"""The screens of the list of customers and of the trash."""

from playwright.sync_api import Page

from tests.browser.screens.steps import Screens, click, icon, press, stay


def tick(page: Page) -> None:
    page.locator("tbody input[type=checkbox]").first.check()


SCREENS: Screens = {
    "list": ("/customers", stay),
    "nothing matches": ("/customers?search=qqqqq", stay),
    "rows ticked": ("/customers", tick),
    "add": ("/customers", press("c")),
    "delete": ("/customers", click(f"tbody {icon('trash-2')}")),
    "trash": ("/customers/trash", stay),
}
