"""The header of a profile: who this is and how things stand with them, before anything else is read."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk

SOURCES = {"stripe": "Stripe", "quickbooks": "QuickBooks", "hubspot": "HubSpot", "salesforce": "Salesforce"}


def head(page: Page) -> Locator:
    return page.locator("main header").filter(has=page.get_by_role("heading", level=1))


def color(badge: Locator) -> list[int]:
    """Red, green and blue."""
    said: str = badge.evaluate("badge => getComputedStyle(badge).color")
    return [int(part) for part in re.findall(r"\d+", said)[:3]]


def imported(*sources: str) -> list[dict[str, str]]:
    return [{"source": source, "external_id": f"{source}_7", "url": f"https://{source}.com/7"} for source in sources]


@pytest.mark.feature("S3", "S4", "S286", "S257")
def test_a_business_is_headed_by_its_company_with_the_legal_name_below(desk: Desk) -> None:
    business = {"kind": "business", "company_name": "Bakkerij de Korenbloem", "legal_name": "Korenbloem Holding B.V."}
    customer = desk.customer(**business, full_name="Karel Korn")
    page = desk.open(f"/customers/{customer['id']}")
    expect(head(page).get_by_role("heading", name="Bakkerij de Korenbloem", level=1)).to_be_visible()
    expect(head(page).get_by_text("Korenbloem Holding B.V.", exact=True)).to_be_visible()
    expect(head(page).get_by_text("BD", exact=True)).to_be_visible()
    desk.edit(customer, kind="individual")
    page.reload()
    expect(head(page).get_by_role("heading", name="Karel Korn", level=1)).to_be_visible()
    expect(head(page).get_by_text("Korenbloem Holding B.V.")).to_have_count(0)
    expect(head(page).get_by_text("KK", exact=True)).to_be_visible()


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


@pytest.mark.feature("S7")
def test_three_tags_are_shown_and_the_others_are_counted(desk: Desk) -> None:
    none, three, five = desk.customer(), desk.customer(), desk.customer()
    names = ["Headed A", "Headed B", "Headed C", "Headed D", "Headed E"]
    desk.give_tags(three, *names[:3])
    desk.give_tags(five, *names)
    page = desk.open(f"/customers/{none['id']}")
    expect(head(page).get_by_role("heading", level=1)).to_be_visible()
    expect(head(page).get_by_role("list", name="Tags")).to_have_count(0)
    page.goto(f"{desk.run.url}/customers/{three['id']}")
    expect(head(page).get_by_role("list", name="Tags").get_by_role("listitem")).to_have_text(names[:3])
    page.goto(f"{desk.run.url}/customers/{five['id']}")
    expect(head(page).get_by_role("list", name="Tags").get_by_role("listitem")).to_have_text([*names[:3], "+2 more"])


@pytest.mark.feature("S287")
def test_the_badge_names_where_the_customer_was_imported_from(desk: Desk) -> None:
    page = desk.open()
    for source, name in SOURCES.items():
        # The first one is where they came from (Q41).
        customer = desk.customer(external_refs=imported(source, "stripe"))
        page.goto(f"{desk.run.url}/customers/{customer['id']}")
        expect(head(page).get_by_role("img", name=f"Imported from {name}")).to_be_visible()
        expect(head(page).get_by_role("img", name="Imported from")).to_have_count(1)
    page.goto(f"{desk.run.url}/customers/{desk.customer()['id']}")
    expect(head(page).get_by_text("Active", exact=True)).to_be_visible()
    expect(head(page).get_by_role("img", name="Imported from")).to_have_count(0)


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


@pytest.mark.feature("S284")
def test_the_name_of_any_other_customer_is_plain_text(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(full_name='Gewone Guus')['id']}")
    expect(page.get_by_role("heading", name="Gewone Guus", level=1)).to_be_visible()
    expect(page.get_by_role("heading", level=1).get_by_role("button")).to_have_count(0)


@pytest.mark.feature("S285")
def test_the_pencil_beside_the_name_edits_the_customer(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    head(page).get_by_role("button", name="Edit customer").click()
    dialog = page.get_by_role("dialog", name="Edit customer")
    expect(dialog.get_by_label("Full name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(head(page).get_by_role("button", name="Edit customer")).to_be_focused()


def test_one_plain_message_takes_the_place_of_another(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    head(page).get_by_role("button", name="Copy Customer number").click()
    expect(page.get_by_text("Customer number copied")).to_be_visible()
    page.get_by_role("button", name="Copy E-mail").first.click()
    expect(page.get_by_text("E-mail copied")).to_be_visible()
    expect(page.get_by_text("Customer number copied")).to_have_count(0)
