"""Contacts: everyone to write to or call about a customer, one of them the primary one."""

import re

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


@pytest.mark.feature("S321", "S322", "S324", "S278")
def test_contacts_are_listed_with_their_details_and_the_primary_one_is_labelled(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    desk.contact(customer, "Bea Boek", email="bea@jansen.example", phone="+31201234567", role="Bookkeeper")
    page = desk.open(f"/customers/{customer['id']}/contacts")
    table = page.get_by_role("table", name="Contacts")
    expect(table.get_by_role("columnheader")).to_have_text(["Name", "E-mail", "Phone", "Role", "Actions"])
    cells = row(page, "Jan Jansen").get_by_role("cell")
    expect(cells.nth(0)).to_contain_text("Primary")
    expect(cells.nth(1).get_by_role("link")).to_have_attribute("href", "mailto:jan@jansen.example")
    expect(cells.nth(2).get_by_role("link")).to_have_attribute("href", "tel:+31612345678")
    expect(cells.nth(3)).to_have_text("Director")
    expect(row(page, "Bea Boek").get_by_role("cell").nth(3)).to_have_text("Bookkeeper")
    expect(row(page, "Bea Boek")).not_to_contain_text("Primary")
    expect(page.get_by_role("navigation", name="Sections").get_by_role("link", name="Contacts")).to_have_text(
        re.compile("2$")
    )


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


@pytest.mark.feature("S278")
def test_a_contact_is_edited_and_two_who_do_so_are_shown_each_other(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    contact = desk.contact(customer, "Bea Boek", role="Bookkeeper")
    page = desk.open(f"/customers/{customer['id']}/contacts")
    page.get_by_role("button", name="Edit Bea Boek").click()
    dialog = page.get_by_role("dialog", name="Edit contact")
    path = f"/customers/{customer['id']}/contacts/{contact['id']}"
    desk.api.patch(path, json={"role": "Controller"}, headers={"If-Match": "1"}).raise_for_status()
    dialog.get_by_label("Name").fill("Bea Bakker")
    dialog.get_by_role("button", name="Save", exact=True).click()
    expect(dialog.get_by_text("Someone else saved this first")).to_be_visible()
    expect(dialog).to_contain_text("Bookkeeper")
    expect(dialog).to_contain_text("Controller")
    dialog.get_by_role("button", name="Save mine anyway").click()
    expect(dialog).to_have_count(0)
    expect(row(page, "Bea Bakker")).to_contain_text("Controller")


@pytest.mark.feature("S278", "S6")
def test_the_primary_contact_is_the_customers_own_person(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    page = desk.open(f"/customers/{customer['id']}/contacts")
    expect(page.get_by_role("button", name="Delete Jan Jansen")).to_have_count(0)
    page.get_by_role("button", name="Edit Jan Jansen").click()
    dialog = page.get_by_role("dialog", name="Edit contact")
    dialog.get_by_label("E-mail").fill("directie@jansen.example")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    head = page.locator("main header").filter(has=page.get_by_role("heading", level=1))
    expect(head.get_by_role("link", name="directie@jansen.example")).to_be_visible()
    assert desk.seen(customer)["email"] == "directie@jansen.example"


def test_a_deleted_contact_comes_back_with_undo(desk: Desk) -> None:
    """U21."""
    customer = desk.customer(**BUSINESS)
    desk.contact(customer, "Weg Willem")
    desk.contact(customer, "Blijft Bas")
    page = desk.open(f"/customers/{customer['id']}/contacts")
    page.get_by_role("button", name="Delete Weg Willem").click()
    expect(row(page, "Weg Willem")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(row(page, "Weg Willem")).to_be_visible()
    expect(page.get_by_text("Contact Weg Willem is back")).to_be_visible()


def test_a_refused_deletion_is_put_back_and_can_be_tried_again(desk: Desk) -> None:
    """U10."""
    customer = desk.customer(**BUSINESS)
    desk.contact(customer, "Weg Willem")
    page = desk.open(f"/customers/{customer['id']}/contacts")
    expect(row(page, "Weg Willem")).to_be_visible()
    page.route("**/contacts/*", lambda route: route.abort())
    page.get_by_role("button", name="Delete Weg Willem").click()
    expect(page.get_by_text("The server cannot be reached.")).to_be_visible()
    expect(row(page, "Weg Willem")).to_be_visible()
    page.unroute("**/contacts/*")
    page.get_by_role("button", name="Try again").click()
    expect(row(page, "Weg Willem")).to_have_count(0)


@pytest.mark.feature("S324", "S6")
def test_another_contact_becomes_the_primary_one_after_being_told_what_follows(desk: Desk) -> None:
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


def test_an_individual_is_their_own_primary_contact(desk: Desk) -> None:
    """Q22."""
    customer = desk.customer()
    desk.contact(customer, "Buur Bob")
    page = desk.open(f"/customers/{customer['id']}/contacts")
    expect(row(page, "Vera Vermeulen")).to_contain_text("Primary")
    expect(row(page, "Buur Bob")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("the primary contact$"))).to_have_count(0)


def test_on_a_phone_each_contact_is_a_card_with_all_its_columns(desk: Desk) -> None:
    """U35."""
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


def test_who_may_only_read_is_offered_no_changes(desk: Desk) -> None:
    customer = desk.customer(**BUSINESS)
    desk.contact(customer, "Bea Boek")
    page = desk.open(f"/customers/{customer['id']}/contacts", role="read_only")
    expect(row(page, "Bea Boek")).to_be_visible()
    expect(page.get_by_role("columnheader")).to_have_text(["Name", "E-mail", "Phone", "Role"])
    expect(page.get_by_role("button", name="+ Create New Contact")).to_have_count(0)
