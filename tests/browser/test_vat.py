"""VAT numbers: checked while the page is open, an outage that ends by itself, and the invoices that follow from it."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from local.run import Run
from tests.browser.desk import Desk
from tests.browser.page_time import see_by_itself
from tests.browser.registers import vies_is

CHECKED_WITHIN = 60_000
# The first pauses of VIES are half a minute and a minute, and a check begins within 45 seconds after one.
BACK_WITHIN = 150_000
BELGIAN, INVALID = "BE0428759497", "DE200123458"
MEIR = {"street": "Meir 48", "postal_code": "2000", "city": "Antwerpen", "country": "BE"}


def tax(page: Page) -> Locator:
    return page.locator("main").get_by_role("region", name="Tax")


def business(desk: Desk, vat_number: str | None = BELGIAN, **fields: Any) -> dict[str, Any]:
    draft = {"kind": "business", "company_name": "Bouw NV", "full_name": None, "vat_number": vat_number}
    return desk.customer(**(draft | {"address": MEIR} | fields))


def checked(desk: Desk, customer: dict[str, Any], badge: str = "Valid") -> Page:
    """Open a profile, and return it once VIES has answered."""
    page = desk.open(f"/customers/{customer['id']}")
    expect(tax(page).get_by_text(badge, exact=True)).to_be_visible(timeout=CHECKED_WITHIN)
    return page


@pytest.mark.feature("S76", "S77", "S143", "S182", "S183", "S184", "S185", "S186", "S187", "S188")
def test_a_number_that_is_entered_is_checked_while_the_page_is_open(desk: Desk) -> None:
    customer = business(desk, None)
    page = desk.open(f"/customers/{customer['id']}")
    validate = tax(page).get_by_role("button", name="Validate VAT")
    expect(validate).to_have_attribute("aria-disabled", "true")
    expect(validate).to_have_accessible_description("Enter a VAT number first.")
    page.locator("header").get_by_role("button", name="Edit customer").first.click()
    form = page.get_by_role("dialog", name="Edit customer")
    form.get_by_label("VAT number").fill("be 0428.759.497")
    form.get_by_role("button", name="Save").click()
    expect(tax(page).get_by_text(BELGIAN)).to_be_visible()
    expect(tax(page).get_by_text("Valid", exact=True)).to_be_visible(timeout=CHECKED_WITHIN)
    expect(tax(page).get_by_text("VLAAMSE KETELSERVICE BV")).to_be_visible()
    expect(tax(page).get_by_text(re.compile("MEIR 48"))).to_be_visible()
    expect(tax(page).get_by_text(re.compile("^WAPIAAAA"))).to_be_visible()
    expect(tax(page).get_by_text(re.compile("VIES names another company"))).to_be_visible()
    expect(tax(page).get_by_text(re.compile("everse charge")).first).to_be_visible()
    # Another number is another question.
    page.locator("header").get_by_role("button", name="Edit customer").first.click()
    form.get_by_label("VAT number").fill(INVALID)
    form.get_by_role("button", name="Save").click()
    expect(tax(page).get_by_text("Invalid", exact=True)).to_be_visible(timeout=CHECKED_WITHIN)
    expect(tax(page).get_by_text("VLAAMSE KETELSERVICE BV")).to_have_count(0)


@pytest.mark.feature("S76", "S183")
@pytest.mark.long
def test_an_outage_shows_why_and_ends_by_itself(desk: Desk, run: Run) -> None:
    with vies_is(run, "wrong"):
        customer = business(desk, "PL5260001246")
        page = desk.open("/help")
        page.clock.install()
        page.goto(f"{desk.run.url}/customers/{customer['id']}")
        expect(tax(page).get_by_text("VIES, the register of the European Union, does not answer.")).to_be_visible(
            timeout=CHECKED_WITHIN
        )
        expect(tax(page).get_by_text(re.compile("Next try by itself"))).to_be_visible()
        validate = tax(page).get_by_role("button", name="Validate VAT")
        expect(validate).to_have_attribute("aria-disabled", "true")
    see_by_itself(tax(page).get_by_text("Valid", exact=True), within=BACK_WITHIN)
    expect(tax(page).get_by_text(re.compile("Next try by itself"))).to_have_count(0)


@pytest.mark.feature("S187", "S188")
def test_an_invoice_follows_from_the_check_and_shows_its_proof(desk: Desk) -> None:
    customer = business(desk)
    page = checked(desk, customer)
    tax(page).get_by_role("button", name="All answers of VIES").click()
    tax(page).get_by_role("button", name=re.compile("^Proof of")).first.click()
    evidence = page.get_by_role("dialog", name="Proof of a VAT number")
    number = evidence.get_by_text(re.compile("^WAPIAAAA")).inner_text()
    page.emulate_media(media="print")
    expect(evidence.get_by_text(number)).to_be_visible()
    expect(page.locator("main")).to_be_hidden()
    expect(page.get_by_role("button").locator("visible=true")).to_have_count(0)
    page.emulate_media(media="screen")
    page.keyboard.press("Escape")
    page.goto(f"{desk.run.url}/customers/{customer['id']}/invoices/new")
    page.get_by_role("textbox", name="Description, line 1").fill("Advice")
    page.get_by_role("textbox", name="Unit price, line 1").fill("100")
    expect(page.get_by_text("Reverse charge on €100.00")).to_be_visible()
    expect(page.get_by_text("Total", exact=True).last.locator("..")).to_contain_text("€100.00")
    invoice = desk.invoice(customer, issue=True)
    assert invoice["totals"]["vat_total"]["value"] == "0.00"
    page.goto(f"{desk.run.url}/customers/{customer['id']}/invoices/{invoice['id']}")
    page.get_by_role("button", name="Show the proof").click()
    expect(evidence.get_by_text(number)).to_be_visible()
    expect(evidence.get_by_text("VLAAMSE KETELSERVICE BV")).to_be_visible()


def test_a_line_without_vat_and_without_proof_is_warned_of_and_issued(desk: Desk) -> None:
    customer = business(desk, None)
    desk.edit(customer, vat_number="DE301123456", address=MEIR | {"postal_code": "20095", "country": "DE"})
    line = {"description": "Advice", "unit_price": "100", "reverse_charge": True}
    draft = desk.invoice(customer, lines=[line])
    page = desk.open(f"/customers/{customer['id']}/invoices/{draft['id']}")
    page.get_by_role("button", name="Issue", exact=True).click()
    dialog = page.get_by_role("dialog", name="Issue this invoice?")
    expect(dialog.get_by_text("which VIES has not confirmed")).to_be_visible()
    dialog.get_by_role("button", name="Issue invoice").click()
    expect(page.get_by_role("region", name=re.compile("^Invoice \\d{4}-"))).to_be_visible()


@pytest.mark.feature("S188")
def test_the_list_of_supplies_to_other_member_states_is_a_file(desk: Desk) -> None:
    customer = business(desk, "DK13585628", company_name="Byg ApS")
    checked(desk, customer)
    desk.invoice(customer, issue=True)
    page = desk.open("/settings/invoices")
    supplies = "Export supplies to other EU countries"
    page.get_by_role("region", name=supplies).get_by_role("button", name="Export").click()
    dialog = page.get_by_role("dialog", name=supplies)
    dialog.get_by_text("This quarter").click()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Export CSV").click()
    rows = list(csv.DictReader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    (row,) = [row for row in rows if row["vat_number"] == "13585628"]
    assert (row["country"], row["customer_name"], row["services"]) == ("DK", "Byg ApS", "100.00")
