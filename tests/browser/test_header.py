"""The header of a profile: who this is and how things stand with them, before anything else is read."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


def head(page: Page) -> Locator:
    return page.locator("main header").filter(has=page.get_by_role("heading", level=1))


def color(badge: Locator) -> list[int]:
    """Return red, green and blue."""
    color_text: str = badge.evaluate("badge => getComputedStyle(badge).color")
    return [int(part) for part in re.findall(r"\d+", color_text)[:3]]


def imported(*sources: str) -> list[dict[str, str]]:
    return [{"source": source, "external_id": f"{source}_7", "url": f"https://{source}.com/7"} for source in sources]


@pytest.mark.feature("S5")
def test_each_status_has_its_own_words_and_colour(desk: Desk) -> None:
    active, archived, suspended = desk.customer(), desk.customer(), desk.customer()
    desk.archive(archived)
    desk.suspend(suspended)
    page = desk.open()
    colors = set()
    for customer, status in [(active, "Active"), (archived, "Archived"), (suspended, "Suspended")]:
        page.goto(f"{desk.run.url}/customers/{customer['id']}")
        badge = head(page).get_by_text(re.compile("^(Active|Archived|Suspended)$"))
        expect(badge).to_have_text(status)
        colors.add(tuple(color(badge)))
    assert len(colors) == 3


@pytest.mark.feature("S288", "S290")
def test_paused_invoices_are_orange_and_the_portal_is_blue(desk: Desk) -> None:
    customer = desk.customer(invoices_paused=True, invoice_delivery="portal")
    page = desk.open(f"/customers/{customer['id']}")
    red, green, blue = color(head(page).get_by_text("Invoices Paused", exact=True))
    assert red > green > blue
    red, green, blue = color(head(page).get_by_text("Portal", exact=True))
    assert blue > green > red
    desk.edit(customer, invoices_paused=False, invoice_delivery="email")
    page.reload()
    expect(head(page).get_by_text("Active", exact=True)).to_be_visible()
    expect(head(page).get_by_text("Invoices Paused")).to_have_count(0)
    expect(head(page).get_by_text("Portal", exact=True)).to_have_count(0)


@pytest.mark.feature("S284")
def test_the_name_of_an_imported_customer_opens_the_links_to_them_elsewhere(desk: Desk) -> None:
    customer = desk.customer(full_name="Imke Import", external_refs=imported("stripe", "hubspot"))
    page = desk.open(f"/customers/{customer['id']}")
    name = page.get_by_role("heading", level=1).get_by_role("button", name="Imke Import")
    links = page.get_by_role("list", name="This customer elsewhere")
    name.focus()
    page.keyboard.press("Enter")
    expect(links.get_by_role("link")).to_have_count(2)
    stripe = links.get_by_role("link", name="View in Stripe")
    expect(stripe).to_have_attribute("href", "https://stripe.com/7")
    expect(stripe).to_have_attribute("target", "_blank")
    expect(stripe).to_have_attribute("rel", "noopener noreferrer")
    page.keyboard.press("Escape")
    expect(links).to_be_hidden()
    expect(name).to_be_focused()
