"""The sidebar of a profile: who at a glance, what can be done, how to reach them, and what the team should know."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("complementary").get_by_role("region", name=name)


@pytest.mark.feature("S9")
def test_the_overview_has_the_same_person_with_a_larger_picture(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(full_name='Olga Overzicht')['id']}")
    overview = card(page, "Overview")
    expect(overview.get_by_text("Olga Overzicht", exact=True)).to_be_visible()
    expect(overview.get_by_role("link", name="vera@example.com")).to_have_attribute("href", "mailto:vera@example.com")
    pictures = [page.locator("main header").get_by_text("OO", exact=True), overview.get_by_text("OO", exact=True)]
    small, large = [picture.bounding_box() for picture in pictures]
    assert small
    assert large
    assert large["width"] > small["width"]


def test_an_act_that_the_role_forbids_shows_why(desk: Desk) -> None:
    # In a low window the button must scroll into view when it gets the focus.
    page = desk.open(f"/customers/{desk.customer()['id']}", role="read_only", size=(1280, 400))
    archive = card(page, "Quick actions").get_by_role("button", name="Archive customer")
    expect(archive).to_have_attribute("aria-disabled", "true")
    archive.focus()
    expect(page.get_by_role("tooltip")).to_have_text("Your role does not allow this.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)


@pytest.mark.feature("S41")
def test_an_address_is_as_full_as_it_is_known(desk: Desk) -> None:
    home = {"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"}
    full = desk.customer(address=home)
    partly = desk.customer(address={"city": "Utrecht", "country": "NL"})
    page = desk.open(f"/customers/{full['id']}")
    address = card(page, "Contact").get_by_role("listitem")
    assert address.inner_text().splitlines()[-3:] == ["Keizersgracht 1", "1015 CN Amsterdam", "Netherlands"]
    page.goto(f"{desk.run.url}/customers/{partly['id']}")
    expect(address).to_contain_text("Utrecht")
    assert address.inner_text().splitlines()[-2:] == ["Utrecht", "Netherlands"]
