"""An invoice from its first line to its credit note, as a member makes it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk

ADDRESS = {"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"}


def buyer(desk: Desk) -> dict[str, Any]:
    return desk.customer(full_name="Ferdinand Factuur", address=ADDRESS)


def line(page: Page, place: int, **fields: str) -> None:
    names = {"description": "Description", "quantity": "Quantity", "price": "Unit price"}
    for name, typed in fields.items():
        page.get_by_role("textbox", name=f"{names[name]}, line {place}").fill(typed)


@pytest.mark.feature("S27", "S88", "S89", "S91", "S230", "S231", "S232", "S298")
def test_an_invoice_is_written_issued_and_credited(desk: Desk) -> None:
    customer = buyer(desk)
    page = desk.open(f"/customers/{customer['id']}")
    expect(page.get_by_role("heading", name="Ferdinand Factuur", level=1)).to_be_visible()
    page.keyboard.press("i")
    expect(page.get_by_role("heading", name="New invoice")).to_be_visible()
    line(page, 1, description="Boiler service", quantity="2", price="50")
    expect(page.get_by_text("Total", exact=True).last.locator("..")).to_contain_text("€121.00")
    page.get_by_role("textbox", name="Unit price, line 1").press("Enter")
    expect(page.get_by_role("textbox", name="Description, line 2")).to_be_focused()
    line(page, 2, description="Call-out charge", price="30")
    expect(page.get_by_text("Total", exact=True).last.locator("..")).to_contain_text("€157.30")

    expect(page).to_have_url(re.compile(r"/invoices/inv_\w+/edit$"))
    page.reload()
    expect(page.get_by_role("textbox", name="Description, line 2")).to_have_value("Call-out charge")

    page.get_by_role("button", name="Issue", exact=True).click()
    issue = page.get_by_role("dialog", name="Issue this invoice?")
    expect(issue).to_contain_text("The customer owes €157.30")
    issue.get_by_role("button", name="Issue invoice").click()
    sheet = page.get_by_role("region", name=re.compile(r"^Invoice \d{4}-\d{4}$"))
    expect(sheet.get_by_role("heading", name=re.compile(r"\d{4}-\d{4}"))).to_be_visible()
    expect(sheet.get_by_text("Open", exact=True)).to_be_visible()

    with page.expect_download(timeout=120_000) as download:
        sheet.get_by_role("button", name=re.compile("^PDF")).click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")

    sheet.get_by_role("button", name="Credit", exact=True).click()
    credit = page.get_by_role("dialog", name=re.compile("^Credit invoice"))
    credit.get_by_text("Some lines").click()
    credit.get_by_role("textbox", name="Quantity to credit of Call-out charge").fill("1")
    credit.get_by_role("textbox", name="Reason").fill("Was under warranty")
    expect(credit).to_contain_text("is for €36.30, including €6.30 VAT. €121.00 of the invoice remains.")
    credit.get_by_role("button", name="Issue credit note").click()
    expect(credit).to_have_count(0)
    expect(page.get_by_text(re.compile(r"^CN-\d{4}-\d{4}$"))).to_be_visible()

    page.get_by_role("link", name="All invoices").click()
    expect(page.get_by_text("1 invoice: 0 paid, 1 unpaid")).to_be_visible()
    expect(page.get_by_text("Unpaid €121.00")).to_be_visible()
    pills = page.get_by_role("group", name="Status")
    expect(pills.get_by_role("button", name="Open 1")).to_be_visible()
    expect(pills.get_by_role("button", name="Unpaid 1")).to_be_visible()
    counts = desk.api.get(f"/customers/{customer['id']}/invoices/figures").json()["counts"]
    assert (counts["all"], counts["paid"], counts["outstanding"]) == (1, 0, 1)
