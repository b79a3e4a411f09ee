"""Contacts: everyone to write to or call about a customer, one of them the primary one."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import PHONE, Desk

BUSINESS = {
    "kind": "business",
    "company_name": "Jansen Bouw",
    "full_name": "Jan Jansen",
    "email": "jan@jansen.example",
    "mobile": "+31612345678",
    "position": "Director",
}


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("table", name="Contacts").get_by_role("row").filter(has_text=name)


@pytest.mark.feature("S323")
def test_a_contact_is_created(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    page = desk.open(f"/customers/{customer['id']}/contacts")
    page.get_by_role("button", name="+ Create New Contact", exact=True).click()
    dialog = page.get_by_role("dialog", name="Create new contact")
    expect(dialog.get_by_label("Name")).to_be_focused()
    dialog.get_by_label("E-mail").fill("nobody@")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Write an address such as name@example.com.")).to_be_visible()
    expect(dialog.get_by_label("Name")).to_be_focused()  # the first of the two mistakes
    dialog.get_by_label("Name").fill("Nel Nieuw")
    dialog.get_by_label("E-mail").fill("nel@jansen.example")
    dialog.get_by_label("Phone").fill("020 123 4567")
    dialog.get_by_label("Role").fill("Planner")
    dialog.get_by_role("button", name="Save").dblclick()
    expect(dialog).to_have_count(0)
    expect(row(page, "Nel Nieuw").get_by_role("link", name="+31 20 123 4567")).to_be_visible()
    expect(page.get_by_role("button", name="+ Create New Contact")).to_be_focused()
    assert [contact["name"] for contact in desk.seen(customer)["other_contacts"]] == ["Nel Nieuw"]


def test_a_deleted_contact_comes_back_with_undo(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    desk.contact(customer, "Weg Willem")
    desk.contact(customer, "Blijft Bas")
    page = desk.open(f"/customers/{customer['id']}/contacts")
    page.get_by_role("button", name="Delete Weg Willem").click()
    expect(row(page, "Weg Willem")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(row(page, "Weg Willem")).to_be_visible()
    expect(page.get_by_text("Contact Weg Willem is back")).to_be_visible()


@pytest.mark.feature("S324", "S6")
def test_another_contact_becomes_the_primary_one_after_the_consequences_are_shown(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    desk.contact(customer, "Bea Boek", email="bea@jansen.example")
    page = desk.open(f"/customers/{customer['id']}/contacts")
    page.get_by_role("button", name="Make Bea Boek the primary contact").click()
    dialog = page.get_by_role("dialog", name="Make Bea Boek the primary contact")
    expect(dialog).to_contain_text("bea@jansen.example")
    expect(dialog).to_contain_text("Jan Jansen stays in the list")
    dialog.get_by_role("button", name="Make primary").click()
    expect(dialog).to_have_count(0)
    expect(row(page, "Bea Boek")).to_contain_text("Primary")
    expect(row(page, "Jan Jansen")).not_to_contain_text("Primary")
    expect(page.get_by_text("Primary", exact=True)).to_have_count(1)
    head = page.locator("main header").filter(has=page.get_by_role("heading", level=1))
    expect(head.get_by_role("link", name="bea@jansen.example")).to_be_visible()


def test_on_a_phone_each_contact_is_a_card_with_all_its_columns(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    desk.contact(customer, "Bea Boek", email="bea@jansen.example", phone="+31201234567", role="Bookkeeper")
    page = desk.open(f"/customers/{customer['id']}/contacts", size=PHONE)
    expect(row(page, "Bea Boek").get_by_role("cell")).to_have_count(5)
    for cell in row(page, "Bea Boek").get_by_role("cell").all():
        cell.scroll_into_view_if_needed()
        box = cell.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]
