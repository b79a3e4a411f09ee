"""The activity log."""

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
    """With something in the log about most of what there is."""
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
    """U27."""
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
@pytest.mark.parametrize(
    ("language", "changes"),
    [
        ("en", ["NoYes", "DutchSpanish", "BelgiumFrance", "ActiveSuspended"]),
        ("nl", ["NeeJa", "NederlandsSpaans", "BelgiëFrankrijk", "ActiefGeblokkeerd"]),
        ("es", ["NoSí", "NeerlandésEspañol", "BélgicaFrancia", "ActivoSuspendido"]),
    ],
)
def test_changes_are_in_words_of_the_members_language(desk: Desk, language: str, changes: list[str]) -> None:
    page = desk.open(f"/customers/{busy_customer(desk)['id']}/activity", language=language)
    log = page.get_by_role("main").locator("ol")
    expect(log.get_by_role("listitem")).to_have_count(8)
    for change in changes:
        expect(log.get_by_role("definition").filter(has_text=re.compile(f"^{change}$"))).to_have_count(1)
    # Neither a code nor a key of the dictionary is left.
    assert re.findall(r"\b[a-z]+_[a-z_]+\b|activity_log\.", log.inner_text()) == []


@pytest.mark.feature("S120", "S128")
def test_the_log_is_narrowed_by_topic_and_member_and_the_address_keeps_it(desk: Desk) -> None:
    """U16, U25."""
    customer = busy_customer(desk)
    page = desk.open(f"/customers/{customer['id']}/activity")
    about = page.get_by_role("combobox", name="About")
    expect(entries(page)).to_have_count(8)
    about.select_option(label="Contacts")
    expect(entries(page).get_by_role("heading")).to_have_text(["Contact deleted", "Contact added"])
    page.reload()
    expect(entries(page)).to_have_count(2)
    expect(about).to_have_value("contacts")
    page.get_by_role("combobox", name="By").select_option(label=member(1, "sales").name)
    expect(page.get_by_text("There is no entry about this by this person.")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/activity\?topic=contacts&actor=[\w-]+$"))
    page.get_by_role("button", name="Clear filters").click()
    expect(entries(page)).to_have_count(8)
    expect(page).to_have_url(re.compile("/activity$"))


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


def test_older_entries_follow(desk: Desk) -> None:
    customer = desk.customer()
    for n in range(35):
        desk.note(customer, f"Note {n:02}")
    page = desk.open(f"/customers/{customer['id']}/activity")
    expect(page.get_by_text("“Note 34”")).to_be_visible()
    expect(page.get_by_text("Customer added")).to_have_count(0)
    page.get_by_role("button", name="Show older").click()
    expect(page.get_by_text("Customer added")).to_be_visible()


def test_a_change_is_told_once_and_tags_by_what_came_and_went(desk: Desk) -> None:
    customer = desk.customer()
    desk.give_tags(customer, "Kept", "Old")
    desk.give_tags(customer, "Kept", "New")
    page = desk.open(f"/customers/{customer['id']}/activity")
    latest = entries(page).first
    expect(latest.get_by_role("definition")).to_have_text(re.compile("^\\+ New. Old$"))
    expect(latest.get_by_text("Changed:")).to_have_count(0)


def test_what_was_not_narrowed_by_is_not_blamed(desk: Desk) -> None:
    """U25."""
    page = desk.open(f"/customers/{desk.customer()['id']}/activity?topic=notes")
    expect(page.get_by_text("There is no entry about this.", exact=True)).to_be_visible()
