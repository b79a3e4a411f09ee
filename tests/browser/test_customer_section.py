"""The first section: everything known about the customer themselves, in cards."""

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


@pytest.mark.feature("S56", "S57")
@pytest.mark.parametrize(
    ("health", "hint"),
    [
        ("healthy", "No mail to this address has bounced."),
        ("bounced", "The last mail came back"),
        ("complained", "reported as spam"),
        ("failed", "The last mail did not arrive"),
    ],
)
def test_the_health_of_the_email_address_is_shown_and_explained(desk: Desk, health: str, hint: str) -> None:
    customer = desk.customer()

    def with_health(route: Route) -> None:
        """Put other states into the answer, because a new address is healthy."""
        route.fulfill(json=desk.seen(customer) | {"email_health": health})

    page = desk.open("/help")
    page.route(f"**/api/customers/{customer['id']}", with_health)
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
    card(page, "Personal information").get_by_role("link", name="Help: E-mail health").click()
    expect(page.get_by_role("heading", name="The four states")).to_be_visible()


@pytest.mark.feature("S54")
def test_an_individual_has_no_business_information(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    desk.edit(customer, kind="individual")
    page = desk.open(f"/customers/{customer['id']}")
    expect(card(page, "Personal information")).to_be_visible()
    expect(card(page, "Business information")).to_have_count(0)
    expect(card(page, "Tax").get_by_text("VAT number", exact=True)).to_have_count(0)
    assert "12345678" not in page.get_by_role("main").inner_text()
