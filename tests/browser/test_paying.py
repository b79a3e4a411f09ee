"""Paying: what a payer does on a pay page and at the checkout of Mollie's stand-in, and what the team sees of it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import Desk

IBAN = "NL91 ABNA 0417 1643 00"
# In milliseconds: behind a payment are a webhook, two queues and functions that start for the first time.
BOOKED_WITHIN = 30_000


@pytest.fixture
def payer(browser: Browser, desk: Desk) -> Any:
    """The browser of somebody who has no account, and runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=desk.run.url, locale="en-GB")
    yield context.new_page()
    context.close()


def pay(payer: Page) -> None:
    """Pay on a pay page that is open, and choose "Paid" at the checkout."""
    payer.get_by_role("button", name="Pay", exact=False).first.click()
    expect(payer.get_by_role("heading", name="EUR")).to_be_visible()
    payer.get_by_role("button", name="Paid", exact=True).click()


@pytest.mark.feature("S115", "S116")
def test_an_invoice_that_is_paid_at_the_checkout_is_paid_on_the_open_profile(desk: Desk, payer: Page) -> None:
    customer = desk.customer(full_name="Paula Payer", language="en")
    invoice = desk.invoice(customer, issue=True)
    profile = desk.open(f"/customers/{customer['id']}/invoices/{invoice['id']}")
    record = profile.get_by_role("region", name=f"Invoice {invoice['number']}")
    expect(record.get_by_text("Open", exact=True)).to_be_visible()
    payer.goto(f"/pay/{invoice['pay_token']}")
    expect(payer.get_by_text("€121.00")).to_be_visible()
    pay(payer)
    expect(record.get_by_text("Paid", exact=True)).to_be_visible(timeout=BOOKED_WITHIN)


@pytest.mark.feature("S112", "S113")
def test_a_stranger_pays_a_smart_link_and_the_customer_has_order_and_invoice(desk: Desk, payer: Page) -> None:
    customer = desk.customer(full_name="Lotte Link", language="en")
    link = desk.smart_link(customer)
    payer.goto(link["path"])
    expect(payer.get_by_role("heading", name="Workshop")).to_be_visible()
    pay(payer)
    expect(payer.get_by_role("heading", name="Thank you")).to_be_visible(timeout=BOOKED_WITHIN)
    page = desk.open(f"/customers/{customer['id']}/invoices")
    expect(page.get_by_role("row").filter(has_text="€95.00")).to_contain_text("Paid", timeout=BOOKED_WITHIN)
    page.goto(f"{desk.run.url}/customers/{customer['id']}/orders")
    expect(page.get_by_role("row").filter(has_text="€95.00")).to_contain_text("Paid")
    page.goto(f"{desk.run.url}/customers/{customer['id']}/smart-links")
    expect(page.get_by_role("row").filter(has_text="Workshop")).to_contain_text("€95.00")


@pytest.mark.feature("S43", "S45", "S46")
def test_a_mandate_of_an_account_number_is_on_the_card_and_shown_whole_on_demand(desk: Desk) -> None:
    customer = desk.customer(full_name="Mia Mandate")
    page = desk.open(f"/customers/{customer['id']}/mandates")
    page.get_by_role("button", name="New mandate").click()
    dialog = page.get_by_role("dialog", name="Add mandate")
    dialog.get_by_label("Account holder").fill("M. Mandate")
    dialog.get_by_label("IBAN").fill(IBAN)
    dialog.get_by_role("button", name="Add mandate").click()
    expect(page.get_by_role("row").filter(has_text="M. Mandate")).to_contain_text("Valid")
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    card = page.get_by_role("region", name="SEPA Direct Debit")
    expect(card).not_to_contain_text(IBAN)
    card.get_by_role("button", name="Show the whole account number").click()
    expect(card).to_contain_text(IBAN)
