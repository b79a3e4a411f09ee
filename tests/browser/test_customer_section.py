"""The first section: everything known about the customer themselves, in cards."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import Desk

HOME = {"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"}
BUSINESS: dict[str, Any] = {
    "kind": "business",
    "full_name": "Jan Jansen",
    "position": "Director",
    "company_name": "Jansen Bouw",
    "legal_name": "Jansen Bouw B.V.",
    "legal_form": "B.V.",
    "vat_number": "nl 8231.49583.B01",
    "registration_number": "12345678",
    "registration_country": "NL",
    "industry_code": "4120",
    "industry_description": "Construction of buildings",
    "established_on": "1998-05-14",
    "trade_names": ["Jansen", "De Bouwers"],
    "address": HOME,
}


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("main").get_by_role("region", name=name, exact=True)


def value(card: Locator, label: str) -> Locator:
    """What stands beside a label."""
    return card.locator("dl > div").filter(has=card.page.get_by_text(label, exact=True)).get_by_role("definition")


@pytest.mark.feature("S55", "S58", "S59", "S60", "S61")
def test_the_person_and_the_address_are_shown_part_by_part(desk: Desk) -> None:
    customer = desk.customer(phone="020 123 4567", address=HOME)
    page = desk.open(f"/customers/{customer['id']}")
    personal, address = card(page, "Personal information"), card(page, "Address")
    expect(value(personal, "Full name")).to_have_text("Vera Vermeulen")
    expect(value(personal, "Phone").get_by_role("link")).to_have_attribute("href", "tel:+31201234567")
    expect(value(address, "Street")).to_have_text("Keizersgracht 1")
    expect(value(address, "Postal code")).to_have_text("1015 CN")
    expect(value(address, "City")).to_have_text("Amsterdam")
    expect(value(address, "Country")).to_have_text("Netherlands")


@pytest.mark.feature("S61")
@pytest.mark.parametrize(("language", "country"), [("nl", "Nederland"), ("es", "Países Bajos")])
def test_the_country_is_named_in_the_members_language(desk: Desk, language: str, country: str) -> None:
    page = desk.open(f"/customers/{desk.customer(address=HOME)['id']}", language=language)
    named = page.get_by_role("main").get_by_role("definition").filter(has_text=re.compile(f"^{country}$"))
    expect(named).to_have_count(2)  # at the address and at the taxes


@pytest.mark.feature("S56", "S57")
@pytest.mark.parametrize(
    ("health", "hint"),
    [
        ("healthy", "No mail to this address has bounced."),
        ("bounced", "The last mail came back"),
        ("complained", "reported a mail as spam"),
        ("failed", "The last mail could not be sent"),
    ],
)
def test_the_health_of_the_email_address_is_shown_and_explained(desk: Desk, health: str, hint: str) -> None:
    customer = desk.customer()

    def as_it_would_be(route: Route) -> None:
        """Nothing sends mail yet, so all of them are healthy."""
        route.fulfill(json=desk.seen(customer) | {"email_health": health})

    page = desk.open("/help")
    page.route(f"**/api/customers/{customer['id']}", as_it_would_be)
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    badge = card(page, "Personal information").get_by_text(health.capitalize(), exact=True)
    red, green, blue = badge.evaluate("it => getComputedStyle(it).color.match(/[0-9]+/g).slice(0, 3).map(Number)")
    dominant = {
        "healthy": green > max(red, blue),
        "bounced": red > 2 * max(green, blue),
        "complained": red > green > blue and red > 1.5 * green,
        "failed": red >= green > 3 * blue,
    }
    assert dominant[health]
    badge.hover()
    expect(page.get_by_role("tooltip")).to_contain_text(hint)


@pytest.mark.feature("S62", "S63", "S261")
def test_preferences_are_shown(desk: Desk) -> None:
    preferences = {"language": "es", "payment_method": "directdebit", "preferred_channel": "sms"}
    page = desk.open(f"/customers/{desk.customer(**preferences)['id']}")
    shown = card(page, "Preferences")
    expect(value(shown, "Language of mail and documents")).to_have_text("Spanish")
    expect(value(shown, "Payment method")).to_have_text("SEPA Direct Debit")
    expect(value(shown, "Preferred contact channel")).to_have_text("SMS")
    expect(value(shown, "Invoice delivery")).to_have_text("By e-mail")


@pytest.mark.feature("S66", "S69", "S71", "S72", "S73", "S74")
def test_a_business_is_shown_as_it_is_registered(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(**BUSINESS)['id']}")
    business = card(page, "Business information")
    expect(value(business, "Company name")).to_have_text("Jansen Bouw")
    expect(value(business, "Legal name")).to_have_text("Jansen Bouw B.V.")
    expect(value(business, "KVK number")).to_have_text("12345678")
    expect(value(business, "Legal form")).to_have_text("B.V.")
    expect(value(business, "Industry")).to_have_text("4120 · Construction of buildings")
    expect(value(business, "Established on")).to_have_text("14 May 1998")
    expect(value(business, "Trade names").get_by_role("listitem")).to_have_text(["Jansen", "De Bouwers"])
    expect(value(card(page, "Personal information"), "Position")).to_have_text("Director")
    business.get_by_role("button", name="Copy KVK number").click()
    expect(page.get_by_text("KVK number copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "12345678"


@pytest.mark.feature("S54")
def test_an_individual_has_no_business_information(desk: Desk) -> None:
    """Q49."""
    customer = desk.customer(**BUSINESS)
    desk.edit(customer, kind="individual")
    page = desk.open(f"/customers/{customer['id']}")
    expect(card(page, "Personal information")).to_be_visible()
    expect(card(page, "Business information")).to_have_count(0)
    expect(card(page, "Tax").get_by_text("VAT number")).to_have_count(0)
    assert "12345678" not in page.get_by_role("main").inner_text()


@pytest.mark.feature("S70", "S75", "S76")
def test_tax_shows_the_country_with_its_flag_and_the_vat_number_with_its_status(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(**BUSINESS)['id']}")
    tax = card(page, "Tax")
    expect(value(tax, "Country")).to_have_text("Netherlands")
    flag = value(tax, "Country").locator("img")
    expect(flag).to_be_visible()
    expect(value(tax, "VAT number")).to_contain_text("NL823149583B01")
    expect(value(tax, "VAT number")).to_contain_text("Not validated")
    expect(value(tax, "Tax exempt")).to_have_text("No")


@pytest.mark.feature("S78")
def test_an_exemption_is_shown_with_its_reason(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(tax_exempt=True, tax_exempt_reason='Embassy')['id']}")
    tax = card(page, "Tax")
    expect(value(tax, "Tax exempt")).to_contain_text("Yes")
    expect(value(tax, "Tax exempt")).to_contain_text("Embassy")


@pytest.mark.feature("S278")
def test_the_pencil_of_a_card_starts_the_same_edit(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(footnotes='At the back door.')['id']}")
    for name in ("Personal information", "Address", "Preferences", "Footnotes"):
        card(page, name).get_by_role("button", name="Edit information").click()
        expect(page.get_by_role("dialog", name="Edit customer")).to_be_visible()
        page.keyboard.press("Escape")
        expect(card(page, name).get_by_role("button", name="Edit information")).to_be_focused()
