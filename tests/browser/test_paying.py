"""Paying: what a payer does on a pay page and at the checkout of Mollie's stand-in, and what the team sees of it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import Desk


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


@pytest.mark.feature("S112", "S113")
def test_a_stranger_pays_a_smart_link_and_the_customer_has_order_and_invoice(desk: Desk, payer: Page) -> None:
    customer = desk.customer(full_name="Lotte Link", language="en")
    link = desk.smart_link(customer)
    payer.goto(link["path"])
    expect(payer.get_by_role("heading", name="Workshop")).to_be_visible()
    pay(payer)
    expect(payer.get_by_role("heading", name="Thank you")).to_be_visible()
    page = desk.open(f"/customers/{customer['id']}/invoices")
    expect(page.get_by_role("row").filter(has_text="€95.00")).to_contain_text("Paid")
    page.goto(f"{desk.run.url}/customers/{customer['id']}/orders")
    expect(page.get_by_role("row").filter(has_text="€95.00")).to_contain_text("Paid")
    page.goto(f"{desk.run.url}/customers/{customer['id']}/smart-links")
    expect(page.get_by_role("row").filter(has_text="Workshop")).to_contain_text("€95.00")
