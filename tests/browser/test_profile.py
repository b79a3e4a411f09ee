"""The profile: who the customer is, and editing it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import PHONE, Desk
from tests.until import until

MEIR = {"street": "Meir 48", "postal_code": "2000", "city": "Antwerpen", "country": "BE"}


def edit(page: Page) -> None:
    page.get_by_role("button", name="Edit customer").first.click()
    expect(page.get_by_role("dialog", name="Edit customer")).to_be_visible()


@pytest.mark.feature("S2")
def test_on_a_phone_the_sidebar_is_one_disclosure_above_the_sections(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}", size=PHONE)
    disclosure = page.get_by_text("Details and actions")
    expect(disclosure).to_be_visible()
    expect(page.get_by_text("Member since")).to_be_hidden()
    disclosure.click()
    expect(page.get_by_text("Member since")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


@pytest.mark.feature("S4", "S129", "S130", "S131", "S133")
def test_an_edit_shows_at_once_and_switching_the_kind_loses_nothing(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    expect(dialog.get_by_label("Full name")).to_have_value("Vera Vermeulen")
    dialog.get_by_role("radio", name="Business").click()
    dialog.get_by_label("Company name").fill("Vermeulen Techniek")
    dialog.get_by_label("VAT number").fill("NL823149583B01")
    dialog.get_by_role("radio", name="Individual").click()
    expect(dialog.get_by_label("VAT number")).to_have_count(0)
    expect(dialog.get_by_role("group", name="Work").get_by_label("Company name")).to_have_value("Vermeulen Techniek")
    dialog.get_by_role("radio", name="Business").click()
    expect(dialog.get_by_label("VAT number")).to_have_value("NL823149583B01")
    expect(dialog.get_by_label("Company name")).to_have_value("Vermeulen Techniek")
    dialog.get_by_label("Phone").fill("06 12345678")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("heading", name="Vermeulen Techniek", level=1)).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"^\+31")).first).to_have_attribute("href", "tel:+31612345678")
    expect(page.get_by_role("navigation", name="Sections").get_by_text("Business")).to_be_visible()


@pytest.mark.feature("S129")
def test_what_was_typed_is_not_lost_by_escape(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("Full name").fill("Half typed")
    page.keyboard.press("Escape")
    question = page.get_by_role("alertdialog", name="Discard your changes?")
    expect(question).to_be_visible()
    # The question covers the form with a backdrop.
    assert page.evaluate(
        """() => {
            const { left, top } = document.querySelector("[role=dialog]").getBoundingClientRect();
            return document.elementFromPoint(left + 30, top + 20).closest("[role=dialog]") === null;
        }"""
    )
    page.get_by_role("button", name="Keep editing").click()
    expect(dialog.get_by_label("Full name")).to_have_value("Half typed")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Discard changes").click()
    expect(dialog).to_have_count(0)


HIDDEN = """dialog => {
    const field = document.activeElement;
    const foot = dialog.querySelector("footer");
    if (foot.contains(field)) return null;
    const { top, bottom } = field.getBoundingClientRect();
    return top < 0 || bottom > foot.getBoundingClientRect().top ? field.outerHTML : "";
}"""


def test_the_footer_of_a_form_hides_no_field_that_has_the_focus(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}", size=PHONE)
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    expect(dialog.get_by_label("Full name")).to_be_focused()
    while (hidden := dialog.evaluate(HIDDEN)) is not None:
        assert hidden == ""
        page.keyboard.press("Tab")


@pytest.mark.parametrize("vat_number", [None, "BE0428759497"])
def test_the_first_screen_is_two_requests(desk: Desk, vat_number: str | None) -> None:
    """Those of a customer with invoices, payments and a VAT number: figures and check come with the profile."""
    business = {"kind": "business", "company_name": "Bouw NV", "vat_number": vat_number, "address": MEIR}
    customer = desk.customer(**(business if vat_number else {}))
    until(lambda: desk.seen(customer)["vat_status"] == "valid" or not vat_number)
    desk.invoice(customer, issue=True)
    desk.payment(customer, "21.00")
    page = desk.open()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    page.get_by_role("searchbox", name="Search customers").fill(customer["number"])
    expect(page.get_by_text(customer["number"])).to_be_visible()
    desk.settle(page)
    desk.requests.clear()
    page.get_by_role("row").filter(has_text=customer["number"]).get_by_role("link").first.click()
    expect(page.get_by_text("Member since")).to_be_visible()
    expect(page.get_by_role("region", name="Figures")).to_contain_text(f"€21.00 of €{100 if vat_number else 121}.00")
    desk.settle(page)
    path = f"/api/customers/{customer['id']}"
    assert sorted(set(desk.requests)) == [f"GET {path}", f"GET {path}/notes"]
