"""Every screen: axe finds nothing, both themes have contrast, and nothing scrolls sideways, not even at 360 px.

One test per screen: on the open page the theme and the language change, as when a member chooses in another tab, and
the phone loads the page again, because what it shows may be built differently. The dark page has the elements of the
light one, so only its colors are new to axe.
"""

import httpx
import pytest
from playwright.sync_api import Page, expect

from local.run import Run
from tests.browser.axe import AXE, COLOR_RULES, findings, fits
from tests.browser.desk import PHONE, Desk
from tests.browser.screens import SCREENS, subjects
from tests.browser.screens.steps import Act, stay
from tests.browser.windows import DESKTOP, Windows

KEEP_LANGUAGE = 'language => localStorage.setItem("klantkaart.language", JSON.stringify(language))'
# What the page does when its member chooses a language in another tab.
FOLLOW_LANGUAGE = 'dispatchEvent(new StorageEvent("storage", { key: "klantkaart.language" }))'
ADD_DIM_TEXT = """main => {
    const text = Object.assign(document.createElement("p"), { id: "dim", textContent: "Dim" });
    text.style.cssText = "color: light-dark(black, #333); background: light-dark(white, black)";
    main.append(text);
}"""


@pytest.fixture(scope="session")
def ids(run: Run, windows: Windows, api: httpx.Client) -> dict[str, str]:
    desk = Desk(run, windows, api, {})
    made = subjects(desk)
    desk.leave()
    return made


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_in_order(desk: Desk, ids: dict[str, str], screen: str) -> None:
    path, act = SCREENS[screen]
    is_in_order(desk, desk.open(path.format(**ids), script=AXE), act)


def test_the_door_is_in_order(desk: Desk) -> None:
    is_in_order(desk, desk.arrive(script=AXE), stay)


def test_what_is_not_in_order_is_named(desk: Desk) -> None:
    page = desk.arrive(script=AXE)
    show(desk, page, stay, "en")
    page.locator("main").evaluate("main => main.append(document.createElement('img'))")
    assert findings(page) == ["image-alt: [['img']]"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast_that_lacks_in_one_theme_only_is_named(desk: Desk, theme: str) -> None:
    page = desk.arrive(theme=theme, script=AXE)
    show(desk, page, stay, "en")
    page.locator("main").evaluate(ADD_DIM_TEXT)
    assert findings(page, COLOR_RULES) == (["color-contrast: [['#dim']]"] if theme == "dark" else [])


def is_in_order(desk: Desk, page: Page, act: Act) -> None:
    """Look at a page that is open in English on a desktop; then in Dutch and dark; then in Spanish on a phone."""
    show(desk, page, act, "en")
    assert findings(page) == []
    fits(page, DESKTOP)
    page.emulate_media(color_scheme="dark")
    choose_language(desk, page, "nl")
    assert findings(page, COLOR_RULES) == []
    fits(page, DESKTOP)
    page.emulate_media(color_scheme="light")
    # Not followed, because the page is loaded again.
    page.evaluate(KEEP_LANGUAGE, "es")
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.reload()
    show(desk, page, act, "es")
    assert findings(page) == []
    fits(page, PHONE)


def show(desk: Desk, page: Page, act: Act, language: str) -> None:
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.get_by_role("heading").first).to_be_visible()
    act(page)
    desk.settle(page)


def choose_language(desk: Desk, page: Page, language: str) -> None:
    page.evaluate(KEEP_LANGUAGE, language)
    page.evaluate(FOLLOW_LANGUAGE)
    expect(page.locator("html")).to_have_attribute("lang", language)
    desk.settle(page)
