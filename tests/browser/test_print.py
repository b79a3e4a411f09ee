"""The profile on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk

HOME = {"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"}


def pages(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", print_background=True)))


def full_profile(desk: Desk) -> str:
    """Make a customer with nearly every field filled in and return the path."""
    customer = desk.customer(
        kind="business",
        company_name="Jansen Bouw",
        legal_name="Jansen Bouw B.V.",
        legal_form="B.V.",
        phone="+31201234567",
        mobile="+31612345678",
        website="https://jansen.example",
        vat_number="NL823149583B01",
        registration_number="12345678",
        registration_country="NL",
        industry_description="Building",
        trade_names=["Jansen", "Jansen Bouw"],
        footnotes="Deliver at the back door.",
        address=HOME,
    )
    desk.give_tags(customer, "Printed A", "Printed B", "Printed C", "Printed D")
    desk.address(customer, label="Depot", street="Meir 12", city="Antwerpen", country="BE")
    for n in range(4):
        desk.note(customer, f"Note {n}", "Said on the phone, at some length, and worth keeping.")
    return f"/customers/{customer['id']}"


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("es", "dark")])
def test_a_profile_is_two_pages_at_most_without_what_only_a_screen_needs(desk: Desk, language: str, theme: str) -> None:
    page = desk.open(full_profile(desk), language=language, theme=theme)
    expect(page.get_by_role("article")).to_have_count(3)
    expect(page.get_by_role("application")).to_be_visible()
    page.emulate_media(media="print")
    # A heading that folds its card is printed as a plain heading.
    screen_only = (
        page.get_by_role("banner"),
        page.get_by_role("navigation"),
        page.locator("button:not(h2 button)"),
        page.get_by_role("link", name="Skip to content"),
    )
    for chrome in screen_only:
        expect(chrome.locator("visible=true")).to_have_count(0)
    for fact in ("Jansen Bouw", "Keizersgracht 1", "NL823149583B01", "Note 3", "Printed D"):
        expect(page.get_by_text(fact).locator("visible=true").first).to_be_visible()
    # Printing uses the light theme, also when the screen is dark.
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    assert pages(page) <= 2


def test_the_log_is_printed_without_its_filters(desk: Desk) -> None:
    page = desk.open(f"{full_profile(desk)}/activity")
    expect(page.get_by_text("Customer added")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("Customer added")).to_be_visible()
    expect(page.get_by_role("combobox").locator("visible=true")).to_have_count(0)


def test_the_list_is_printed_without_its_tools(desk: Desk) -> None:
    page = desk.open("/customers")
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    for tool in ("searchbox", "combobox", "checkbox"):
        expect(page.get_by_role(tool).locator("visible=true")).to_have_count(0)
