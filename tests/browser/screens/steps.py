"""How a screen is opened, in any language."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Act = Callable[[Page], None]
Screens = dict[str, tuple[str, Act]]
OPEN = "[role=dialog]:not([aria-modal=false]), [role=alertdialog]"
SECTION = "main nav ~ section"


def stay(page: Page) -> None:
    """Do nothing: the screen is open."""


def press(key: str) -> Act:
    def act(page: Page) -> None:
        page.keyboard.press(key)
        expect(page.locator(OPEN).first).to_be_visible()

    return act


def click(selector: str, opens: str = OPEN) -> Act:
    """Click the first match of a selector, which holds in every language."""

    def act(page: Page) -> None:
        page.locator(selector).first.click()
        expect(page.locator(opens).first).to_be_visible()

    return act


def icon(name: str) -> str:
    """Return the selector of the buttons with this icon."""
    return f"button:has(.lucide-{name})"


def behind_more(name: str, *, beside: str = "") -> Act:
    """Click the act with this icon, beside another, after opening the menu that has it on a phone."""
    record = f"section:has({icon(beside or name)})"

    def act(page: Page) -> None:
        page.locator(f"{record} {icon(name)}").first.wait_for(state="attached")
        more = page.locator(f"{record} button[popovertarget][aria-expanded=false]")
        if more.count():
            more.first.click()
        click(f"{record} {icon(name)}")(page)

    return act


def quick_action(name: str) -> Act:
    """Click a quick action by its icon, after opening the sidebar that is folded on a phone."""

    def act(page: Page) -> None:
        closed = page.locator("aside details:not([open]) > summary")
        if closed.count():
            closed.click()
        click(f"aside {icon(name)}")(page)

    return act
