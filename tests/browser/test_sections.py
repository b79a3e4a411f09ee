"""The sections of a profile: named, grouped, each with an address of its own."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import PHONE, Desk


def tabs(page: Page, language: str = "en") -> Locator:
    return page.get_by_role("navigation", name={"en": "Sections", "nl": "Onderdelen", "es": "Secciones"}[language])


def top(place: Locator) -> float:
    box = place.bounding_box()
    assert box
    return box["y"]


@pytest.mark.feature("S254")
def test_sections_replace_each_other_and_back_leads_to_the_list(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers?search={customer['number']}")
    page.get_by_role("row").filter(has_text=customer["number"]).get_by_role("link").first.click()
    tabs(page).get_by_role("link", name="Relationship").click()
    tabs(page).get_by_role("link", name="Addresses").click()
    expect(page).to_have_url(re.compile("/addresses$"))
    page.keyboard.press("2")
    expect(page).to_have_url(re.compile("/notes$"))
    page.keyboard.press("1")
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}")
    page.go_back()
    expect(page).to_have_url(f"{desk.run.url}/customers?search={customer['number']}")


def test_on_a_phone_the_first_screen_shows_what_a_section_holds(desk: Desk) -> None:
    customer = desk.customer(full_name="Wilhelmina van Oldenbarnevelt-Schimmelpenninck")
    desk.give_tags(customer, "Eén", "Twee", "Drie")
    page = desk.open(f"/customers/{customer['id']}", size=PHONE)
    fact = page.get_by_role("main").get_by_text("Full name")
    expect(fact).to_be_visible()
    assert top(fact) < top(page.get_by_role("group", name="Quick actions"))


def test_arriving_leaves_the_page_at_its_top(desk: Desk) -> None:
    """The tabs scroll within their own row, so that the first Tab key starts at the top of the page."""
    page = desk.open(f"/customers/{desk.customer()['id']}/activity", size=(320, 640))
    expect(tabs(page).last).to_be_in_viewport()
    assert page.evaluate("window.scrollY") == 0
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()


def test_on_a_phone_the_tabs_scroll_to_where_one_is_and_the_acts_are_below(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}/addresses", size=PHONE, language="es")
    current = tabs(page, "es").locator("[aria-current=page]")
    box = current.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE[0]
    bar = page.get_by_role("group", name="Acciones rápidas")
    below = bar.bounding_box()
    assert below
    assert below["y"] + below["height"] == PHONE[1]
    expect(bar.get_by_role("button")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
