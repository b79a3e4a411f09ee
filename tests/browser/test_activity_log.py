"""The activity log."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk


@pytest.mark.feature("S120", "S124", "S125", "S126", "S127", "S128")
def test_what_was_done_is_listed_newest_first_with_who_and_when(desk: Desk) -> None:
    customer = desk.customer()
    path = f"/customers/{customer['id']}"
    desk.api.patch(path, json={"phone": "06 12345678"}, headers={"If-Match": "1"}).raise_for_status()
    desk.note(customer, "Wants a call")
    page = desk.open(f"{path}/activity")
    entries = page.get_by_role("main").get_by_role("listitem").filter(has=page.locator("time"))
    expect(entries).to_have_count(3)
    added, edited, created = entries.all()
    expect(added).to_contain_text("Note added")
    expect(added).to_contain_text("Wants a call")
    expect(edited).to_contain_text("Customer edited")
    expect(edited).to_contain_text("Phone")
    expect(edited).to_contain_text("+31612345678")
    expect(created).to_contain_text("Customer added")
    for entry in (added, edited, created):
        expect(entry).to_contain_text("Marieke van Dijk")
        expect(entry.locator("time")).to_have_attribute("datetime", re.compile(r"^20\d\d-.*Z$"))


def test_older_entries_follow(desk: Desk) -> None:
    customer = desk.customer()
    for n in range(35):
        desk.note(customer, f"Note {n:02}")
    page = desk.open(f"/customers/{customer['id']}/activity")
    expect(page.get_by_text("“Note 34”")).to_be_visible()
    expect(page.get_by_text("Customer added")).to_have_count(0)
    page.get_by_role("button", name="Show older").click()
    expect(page.get_by_text("Customer added")).to_be_visible()
