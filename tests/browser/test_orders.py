"""An order from its first line to its invoice, as a member makes it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk


@pytest.mark.feature("S29", "S79", "S80", "S81", "S86")
def test_an_order_is_placed_and_becomes_one_invoice(desk: Desk) -> None:
    customer = desk.customer(full_name="Olga Opdracht")
    page = desk.open(f"/customers/{customer['id']}")
    expect(page.get_by_role("heading", name="Olga Opdracht", level=1)).to_be_visible()
    page.keyboard.press("o")
    expect(page.get_by_role("heading", name="New order")).to_be_visible()
    page.get_by_role("textbox", name="Description, line 1").fill("Radiator valve")
    page.get_by_role("textbox", name="Quantity, line 1").fill("2.5")
    page.get_by_role("textbox", name="Unit price, line 1").fill("24.95")
    expect(page.get_by_text("Total", exact=True).last.locator("..")).to_contain_text("€75.48")
    page.get_by_role("button", name="Place order").click()

    order = page.get_by_role("region", name=re.compile(r"^Order ORD-\d{4}$"))
    expect(order.get_by_text("€75.48").first).to_be_visible()
    order.get_by_role("button", name="Make invoice").click()
    expect(page).to_have_url(re.compile(r"/invoices/inv_\w+"))
    address = page.url.removesuffix("/edit")

    page.goto(f"{desk.run.url}/customers/{customer['id']}/orders")
    page.get_by_role("link", name=re.compile(r"ORD-\d{4}")).first.click()
    order.get_by_role("button", name="Open invoice").click()
    expect(page).to_have_url(re.compile(re.escape(address)))
    assert desk.api.get(f"/customers/{customer['id']}/invoices/figures").json()["counts"]["all"] == 1
    page.goto(f"{desk.run.url}/customers/{customer['id']}/orders?status=completed")
    expect(page.get_by_role("group", name="Status").get_by_role("button", name="Pending 1")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"ORD-\d{4}"))).to_have_count(0)
