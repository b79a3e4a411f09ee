"""Addresses: everywhere a customer is, exactly one of them the primary address."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import PHONE, Desk

HOME = {"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"}
DEPOT = {"label": "Depot", "street": "Meir 12", "postal_code": "2000", "city": "Antwerpen", "country": "BE"}


def items(page: Page) -> Locator:
    return page.get_by_role("region", name="Addresses").get_by_role("listitem")


def saved(page: Page) -> Locator:
    """Return the addresses in the sidebar."""
    return page.get_by_role("complementary").get_by_role("region", name="Contact").get_by_role("listitem")


@pytest.mark.feature("S236")
def test_the_first_address_added_is_the_primary_one(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}/addresses")
    expect(page.get_by_text("No addresses yet")).to_be_visible()
    page.get_by_role("button", name="Add address").click()
    dialog = page.get_by_role("dialog", name="Add address")
    dialog.get_by_label("Street").fill("Dorpsstraat 8")
    dialog.get_by_label("Postal code").fill("12")
    dialog.get_by_label("City").fill("Ons Dorp")
    dialog.get_by_label("Country", exact=True).fill("neth")
    page.get_by_role("option", name="Netherlands", exact=True).click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Write a postal code as this country has them.")).to_be_visible()
    expect(dialog.get_by_label("Postal code")).to_be_focused()
    dialog.get_by_label("Postal code").fill("1234ab")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(items(page)).to_have_count(1)
    expect(items(page)).to_contain_text("1234 AB Ons Dorp")
    expect(items(page)).to_contain_text("Primary")


@pytest.mark.feature("S278")
def test_an_address_is_edited(desk: Desk) -> None:
    customer = desk.customer(address=HOME)
    desk.address(customer, **DEPOT)
    page = desk.open(f"/customers/{customer['id']}/addresses")
    dialog = page.get_by_role("dialog", name="Edit address")
    page.get_by_role("button", name="Edit Depot").click()
    dialog.get_by_label("Name of the address").fill("Warehouse")
    dialog.get_by_role("button", name="Save").click()
    expect(items(page).nth(1)).to_contain_text("Warehouse")
    page.get_by_role("button", name=re.compile("^Edit Keizersgracht 1")).click()
    dialog.get_by_label("Street").fill("Keizersgracht 2")
    dialog.get_by_role("button", name="Save").click()
    expect(items(page).nth(0)).to_contain_text("Keizersgracht 2")
    expect(saved(page).nth(0)).to_contain_text("Keizersgracht 2")
    assert desk.seen(customer)["address"]["street"] == "Keizersgracht 2"


@pytest.mark.feature("S237")
def test_a_deleted_address_comes_back_with_undo_and_the_primary_one_is_kept(desk: Desk) -> None:
    customer = desk.customer(address=HOME)
    desk.address(customer, **DEPOT)
    page = desk.open(f"/customers/{customer['id']}/addresses")
    kept = page.get_by_role("button", name=re.compile("^Delete Keizersgracht 1"))
    expect(kept).to_have_attribute("aria-disabled", "true")
    kept.focus()
    expect(page.get_by_role("tooltip")).to_have_text("Make another address the primary one first.")
    page.get_by_role("button", name="Delete Depot").click()
    expect(items(page)).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(items(page)).to_have_count(2)
    expect(page.get_by_text("Address is back: Depot")).to_be_visible()
    # The primary address can be deleted once it is the only one.
    page.get_by_role("button", name="Delete Depot").click()
    expect(items(page)).to_have_count(1)
    kept.click()
    expect(page.get_by_text("No addresses yet")).to_be_visible()


@pytest.mark.feature("S264")
def test_another_address_becomes_the_primary_one(desk: Desk) -> None:
    customer = desk.customer(address=HOME)
    desk.address(customer, **DEPOT)
    page = desk.open(f"/customers/{customer['id']}/addresses")
    page.get_by_role("button", name="Make Depot the primary address").click()
    expect(page.get_by_text("Primary address now: Depot")).to_be_visible()
    for place in (items(page), saved(page)):
        expect(place.nth(0)).to_contain_text("Depot")
        expect(place.nth(0).get_by_text("Primary", exact=True)).to_be_visible()
        expect(place.nth(1)).to_contain_text("Keizersgracht 1")
    assert desk.seen(customer)["address"]["label"] == "Depot"


def test_on_a_phone_every_address_and_act_is_within_reach(desk: Desk) -> None:
    customer = desk.customer(address=HOME)
    desk.address(customer, **DEPOT)
    page = desk.open(f"/customers/{customer['id']}/addresses", size=PHONE)
    expect(items(page)).to_have_count(2)
    for button in items(page).get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]
        assert min(box["width"], box["height"]) >= 24
