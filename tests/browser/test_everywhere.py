"""What holds on every screen: no axe finding, no third party, no page scroll at 360 px, every language, both themes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from local.paths import WEB
from tests.browser.desk import DESKTOP, PHONE, Desk

AXE = (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def findings(page: Page) -> list[str]:
    # Evaluated, not added as an element: the page's policy allows no script that is not its own.
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{violation['id']}: {[node['target'] for node in violation['nodes']]}"
        for violation in found["violations"]
        if violation["impact"] in ("moderate", "serious", "critical")
    ]


def press(key: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.keyboard.press(key)
        expect(page.get_by_role("dialog").first).to_be_visible()

    return act


def stay(page: Page) -> None:
    """The screen as it is."""


SCREENS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "list": ("/customers", stay),
    "nothing matches": ("/customers?search=qqqqq", stay),
    "profile": ("/customers/{id}", stay),
    "notes": ("/customers/{id}/notes", stay),
    "activity": ("/customers/{id}/activity", stay),
    "archived": ("/customers/{archived}", stay),
    "not found": ("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8", stay),
    "edit": ("/customers/{id}", press("e")),
    "note": ("/customers/{id}", press("n")),
    "palette": ("/customers/{id}", press("Control+k")),
    "keys": ("/customers/{id}", press("?")),
}


def visit(desk: Desk, screen: str, **how: Any) -> Page:
    path, act = SCREENS[screen]
    customer = desk.customer(full_name="Wilhelmina van Oldenbarnevelt-Schimmelpenninck")
    desk.note(customer, "A note", "with text")
    archived = desk.customer(full_name="Archibald")
    desk.archive(archived, "payment_issues")
    page = desk.open(path.format(id=customer["id"], archived=archived["id"]), **how)
    expect(page.get_by_role("heading").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    act(page)
    return page


@pytest.mark.parametrize(
    ("language", "theme", "size"), [("en", "light", DESKTOP), ("nl", "dark", DESKTOP), ("es", "light", PHONE)]
)
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    desk: Desk, screen: str, language: str, theme: str, size: tuple[int, int]
) -> None:
    page = visit(desk, screen, language=language, theme=theme, size=size)
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_archive_dialog(desk: Desk, theme: str) -> None:
    page = visit(desk, "profile", theme=theme)
    page.get_by_role("button", name="Archive customer").click()
    expect(page.get_by_text("The customer leaves the default list")).to_be_visible()
    assert findings(page) == []


@pytest.mark.parametrize(("language", "heading", "kind"), [("nl", "Klanten", "Klant"), ("es", "Clientes", "Cliente")])
@pytest.mark.feature("S53")
def test_the_page_speaks_the_language_of_the_member(desk: Desk, language: str, heading: str, kind: str) -> None:
    customer = desk.customer()
    page = desk.open(language=language)
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_role("navigation").get_by_role("link", name=kind, exact=True)).to_be_visible()


def test_language_and_theme_are_chosen_and_kept(desk: Desk) -> None:
    page = desk.open()
    page.get_by_role("button", name=re.compile("^Account of")).click()
    page.get_by_role("radio", name="Dark").check()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")


def test_the_palette_finds_customers_and_runs_acts(desk: Desk) -> None:
    customer = desk.customer(full_name="Pallieter Palet")
    page = desk.open()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("pallieter")
    expect(page.get_by_role("option", name=re.compile("Pallieter Palet"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("archive")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("What will happen")


def test_the_palette_starts_with_the_customers_opened_last(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(full_name='Eerste Eik')['id']}")
    expect(page.get_by_role("heading", name="Eerste Eik")).to_be_visible()
    page.goto(f"{desk.run.url}/customers/{desk.customer(full_name='Tweede Tak')['id']}")
    expect(page.get_by_role("heading", name="Tweede Tak")).to_be_visible()
    page.goto(f"{desk.run.url}/customers")
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("option").nth(0)).to_contain_text("Tweede Tak")
    expect(page.get_by_role("option").nth(1)).to_contain_text("Eerste Eik")


def test_single_keys_never_fire_while_typing(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.press("n")
    dialog = page.get_by_role("dialog", name="Add note")
    expect(dialog.get_by_label("Title")).to_be_focused()
    page.keyboard.type("need /e?")
    expect(dialog.get_by_label("Title")).to_have_value("need /e?")
    expect(page.get_by_role("dialog")).to_have_count(1)


def test_the_policy_of_the_page_allows_only_its_own(desk: Desk) -> None:
    headers = desk.api.get(f"{desk.run.url}/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy.replace("style-src-attr 'unsafe-inline'", "")
    assert headers["x-content-type-options"] == "nosniff"
    assert Path(WEB / "dist" / "index.html").exists()
