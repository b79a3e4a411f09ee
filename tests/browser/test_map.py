"""The map: where a customer is as far as their country, and no further."""

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from tests.browser.desk import Desk

HOME = {"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"}

Box = tuple[float, float, float, float]


def map_of(page: Page, country: str) -> Locator:
    return page.get_by_role("application", name=f"Map of {country}")


def view(shown: Locator) -> Box:
    """Return left, top, width and height of the visible part."""
    left, top, width, height = (float(part) for part in str(shown.get_attribute("viewBox")).split())
    return left, top, width, height


def middle(box: Box) -> tuple[float, float]:
    left, top, width, height = box
    return left + width / 2, top + height / 2


def land(shown: Locator) -> Box:
    """Return the box of the highlighted country."""
    box: Box = shown.locator("path[class*=country]").evaluate("""path => {
        const { x, y, width, height } = path.getBBox();
        return [x, y, width, height];
    }""")
    return box


@pytest.mark.feature("S36")
def test_the_map_comes_with_a_country(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    expect(page.get_by_text("Member since")).to_be_visible()
    desk.settle(page)
    expect(page.get_by_role("figure")).to_have_count(0)
    desk.address(customer, country="ES")
    page.reload()
    expect(map_of(page, "Spain")).to_be_visible()


@pytest.mark.feature("S36")
def test_a_merchant_without_the_map_has_none(desk: Desk) -> None:
    page_path = f"/customers/{desk.customer(address=HOME)['id']}"
    page = desk.open(page_path)
    expect(map_of(page, "Netherlands")).to_be_visible()
    with desk.merchant_with(features=desk.merchant()["features"] | {"contact_map": False}):
        page.reload()
        expect(page.get_by_role("figure")).to_have_count(0)
        expect(page.get_by_role("region", name="Contact")).to_be_visible()


@pytest.mark.feature("S37", "S38")
@pytest.mark.parametrize(
    ("code", "country"), [("NL", "Netherlands"), ("LU", "Luxembourg"), ("MT", "Malta"), ("FR", "France")]
)
def test_it_shows_the_country_whole_and_in_the_middle_with_its_flag(desk: Desk, code: str, country: str) -> None:
    page = desk.open(f"/customers/{desk.customer(address={'country': code})['id']}")
    expect(map_of(page, country)).to_be_visible()
    flag = page.get_by_role("figure").get_by_role("img", name=country)
    expect(flag).to_be_visible()
    expect(flag).to_have_js_property("complete", True)
    assert flag.evaluate("img => img.naturalWidth") > 0
    left, top, width, height = land(map_of(page, country))
    x, y = middle(view(map_of(page, country)))
    assert left < x < left + width
    assert top < y < top + height


@pytest.mark.feature("S37")
def test_it_is_moved_by_dragging_by_keys_and_by_buttons(desk: Desk) -> None:
    """Every movement is possible without dragging."""
    page = desk.open(f"/customers/{desk.customer(address=HOME)['id']}")
    shown = map_of(page, "Netherlands")
    home = view(shown)
    shown.scroll_into_view_if_needed()
    box = shown.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 3, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 20, steps=4)
    page.mouse.up()
    expect(shown).not_to_have_attribute("viewBox", " ".join(map(str, home)))
    assert view(shown)[0] < home[0]
    assert view(shown)[1] < home[1]
    page.get_by_role("button", name="Back to the country").click()
    assert view(shown) == home
    shown.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    assert view(shown)[0] > home[0]
    assert view(shown)[1] < home[1]
    page.keyboard.press("0")
    assert view(shown) == home
    page.get_by_role("button", name="Zoom in").click()
    assert view(shown)[2] < home[2]
    assert middle(view(shown)) == pytest.approx(middle(home))
    page.get_by_role("button", name="Zoom out").click()
    page.get_by_role("button", name="Zoom out").click()
    assert view(shown)[2] > home[2]


@pytest.mark.feature("S37")
def test_the_wheel_scrolls_the_page_until_the_map_has_the_focus(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(address=HOME)['id']}", size=(1280, 600))
    shown = map_of(page, "Netherlands")
    shown.scroll_into_view_if_needed()
    home = view(shown)
    shown.hover(position={"x": 30, "y": 30})
    before = page.evaluate("window.scrollY")
    page.mouse.wheel(0, -100)
    page.wait_for_function("before => window.scrollY < before", arg=before)
    assert view(shown) == home
    shown.focus()
    shown.hover(position={"x": 30, "y": 30})
    page.mouse.wheel(0, -100)
    expect(shown).not_to_have_attribute("viewBox", " ".join(map(str, home)))
    assert view(shown)[2] < home[2]


@pytest.mark.feature("S39")
def test_nothing_of_the_address_leaves_the_browser_for_it(desk: Desk) -> None:
    """That the page sends no request to a third party is checked in every test: see Desk."""
    customer = desk.customer(address=HOME)
    page = desk.open("/help")
    requests: list[str] = []

    def note(request: Request) -> None:
        requests.append(f"{request.url} {request.post_data or ''}".lower())

    desk.listen(page, "request", note)
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    shown = map_of(page, "Netherlands")
    expect(shown).to_be_visible()
    page.get_by_role("button", name="Zoom in").click()
    desk.settle(page)
    assert [
        request for request in requests if any(word in request for word in ("keizersgracht", "1015", "amsterdam"))
    ] == []
    expect(page.get_by_text("The map shows the country only, never the address.")).to_be_visible()
    # The map has outlines of countries and no marker.
    assert shown.evaluate("map => [...map.querySelectorAll('*')].every((part) => part.tagName === 'path')")
