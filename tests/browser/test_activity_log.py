"""The activity log: who changed what and when, newest first, with filters."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from local.demo.members import member
from tests.browser.desk import Desk


def entries(page: Page) -> Locator:
    return page.get_by_role("region", name="Activity Log").get_by_role("listitem")


def entry(page: Page, kind: str) -> Locator:
    return entries(page).filter(has=page.get_by_role("heading", name=kind, exact=True))


def busy_customer(desk: Desk) -> dict[str, Any]:
    """Make a customer whose log has entries about nearly every kind of record."""
    customer = desk.customer(address={"country": "BE"})
    desk.edit(customer, invoices_paused=True, language="es", address={"country": "FR"})
    desk.give_tags(customer, "Logged")
    contact = desk.contact(customer, "Bea Boek")
    desk.address(customer, label="Depot")
    desk.note(customer, "Wants a call")
    path = f"/customers/{customer['id']}/contacts/{contact['id']}"
    desk.api.delete(path, headers={"If-Match": "1"}).raise_for_status()
    desk.suspend(customer, "misuse")
    return customer


@pytest.mark.feature("S120", "S124", "S125", "S126", "S127", "S128")
def test_what_was_done_is_listed_newest_first_with_who_and_when(desk: Desk) -> None:
    customer = desk.customer()
    desk.edit(customer, phone="06 12345678")
    desk.note(customer, "Wants a call")
    page = desk.open(f"/customers/{customer['id']}/activity")
    expect(entries(page)).to_have_count(3)
    added, edited, created = entries(page).all()
    expect(added).to_contain_text("Note added")
    expect(added).to_contain_text("Wants a call")
    expect(edited).to_contain_text("Customer edited")
    expect(edited).to_contain_text("Phone")
    expect(edited).to_contain_text("+31612345678")
    expect(created).to_contain_text("Customer added")
    for each in (added, edited, created):
        expect(each).to_contain_text("Marieke van Dijk")
        expect(each.locator("time")).to_have_attribute("datetime", re.compile(r"^20\d\d-.*Z$"))
    added.locator("time").focus()
    expect(page.get_by_role("tooltip")).to_contain_text(re.compile(r"20\d\d"))


@pytest.mark.feature("S126")
def test_every_change_is_in_words_of_the_members_language(desk: Desk) -> None:
    page = desk.open(f"/customers/{busy_customer(desk)['id']}/activity", language="nl")
    log = page.get_by_role("main").locator("ol")
    expect(log.get_by_role("listitem")).to_have_count(8)
    for change in ("NeeJa", "NederlandsSpaans", "BelgiëFrankrijk", "ActiefGeblokkeerd"):
        expect(log.get_by_role("definition").filter(has_text=re.compile(f"^{change}$"))).to_have_count(1)
    # No code and no key of the message catalogue is shown untranslated.
    assert re.findall(r"\b[a-z]+_[a-z_]+\b|\b(?:activity_log|customer|address)\.", log.inner_text()) == []


@pytest.mark.feature("S128")
def test_the_log_of_one_member_is_theirs_alone(desk: Desk) -> None:
    customer = desk.customer()
    sales = {"Authorization": f"Bearer {desk.run.token(1, 'sales')}"}
    note = {"title": "From sales"}
    desk.api.post(f"/customers/{customer['id']}/notes", json=note, headers=sales).raise_for_status()
    page = desk.open(f"/customers/{customer['id']}/activity")
    by = page.get_by_role("combobox", name="By")
    expect(entries(page)).to_have_count(2)
    by.select_option(label=member(1, "sales").name)
    expect(entries(page)).to_have_count(1)
    expect(entry(page, "Note added")).to_contain_text(member(1, "sales").name)
    expect(page.get_by_role("status").filter(has_text="1 entry")).to_be_attached()
    by.select_option(label="System")
    expect(page.get_by_text("Nothing matches")).to_be_visible()
