"""Archiving and suspending, and their reverse."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


def dialog_of(page: Page) -> Locator:
    """Return the modal dialog. Notifications have the dialog role, too, but are not modal."""
    return page.get_by_role("dialog", name=re.compile("^(Archive|Reactivate|Suspend|Lift) "))


REASONS = ["No longer needed", "Duplicate entry", "Customer request", "Payment issues", "Other"]


@pytest.mark.feature("S8", "S34", "S189", "S190", "S191", "S192", "S194", "S195", "S282")
def test_archiving_asks_why_and_shows_its_effects(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    page.get_by_role("button", name="Archive customer").click()
    dialog = dialog_of(page)
    expect(dialog.get_by_role("radio")).to_have_count(len(REASONS))
    for reason in REASONS:
        expect(dialog.get_by_role("radio", name=reason)).to_be_visible()
    confirm = dialog.get_by_role("button", name="Archive customer")
    confirm.click()
    expect(dialog.get_by_text("Choose a reason.")).to_be_visible()
    assert desk.api.get(f"/customers/{customer['id']}").json()["status"] == "active"
    dialog.get_by_role("radio", name="Payment issues").click()
    dialog.get_by_label("Note").fill("Three reminders")
    expect(dialog.get_by_text("The customer leaves the default list")).to_be_visible()
    confirm.click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text("Archived", exact=True).first).to_be_visible()
    expect(page.get_by_text("Payment issues").first).to_be_visible()
    expect(page.get_by_role("button", name="Archive customer")).to_have_count(0)
    expect(page.get_by_role("button", name="Reactivate customer").first).to_be_visible()


def test_archiving_can_be_undone_from_the_notification(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    page.get_by_role("button", name="Archive customer").click()
    page.get_by_role("radio", name="Other").click()
    dialog_of(page).get_by_role("button", name="Archive customer").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Active", exact=True).first).to_be_visible()
    expect(page.get_by_role("button", name="Archive customer")).to_be_visible()


@pytest.mark.feature("S35", "S198", "S199", "S200", "S8")
def test_reactivating_is_confirmed_and_brings_the_customer_back(desk: Desk) -> None:
    customer = desk.customer()
    desk.archive(customer, "payment_issues")
    page = desk.open(f"/customers/{customer['id']}")
    expect(page.get_by_text("Payment issues").first).to_be_visible()
    page.get_by_role("button", name="Reactivate customer").first.click()
    dialog = dialog_of(page)
    expect(dialog.get_by_text("The customer is listed as active again.")).to_be_visible()
    dialog.get_by_role("button", name="Cancel").click()
    assert desk.api.get(f"/customers/{customer['id']}").json()["status"] == "archived"
    page.get_by_role("button", name="Reactivate customer").first.click()
    dialog.get_by_role("button", name="Reactivate customer").click()
    expect(page.get_by_text("Active", exact=True).first).to_be_visible()
    expect(page.get_by_text("Payment issues")).to_have_count(0)


@pytest.mark.feature("S196", "S282")
def test_the_history_of_an_archived_customer_stays_open(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "Kept for the record")
    desk.archive(customer)
    page = desk.open(f"/customers/{customer['id']}/notes")
    expect(page.get_by_role("article", name="Kept for the record")).to_be_visible()
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="History").click()
    expect(page.get_by_role("main").get_by_text("Note added")).to_be_visible()


@pytest.mark.feature("S189", "S190", "S191", "S192", "S198", "S199", "S200")
def test_the_whole_flow_works_by_keyboard(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}", size=(1280, 500))
    opener = page.get_by_role("button", name="Archive customer")
    opener.focus()
    page.keyboard.press("Enter")
    dialog = dialog_of(page)
    expect(dialog.get_by_role("radio", name="No longer needed")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("radio", name="Duplicate entry")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("Also C-2")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Keep editing")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("radio", name="No longer needed")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Vera Vermeulen archived")).to_be_visible()
    expect(page.get_by_text("No longer needed").first).to_be_visible()
    # The focus moves to the heading, because the button that opened the dialog is gone.
    heading = page.get_by_role("heading", name="Vera Vermeulen", level=1)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    page.keyboard.press("Control+k")
    page.keyboard.type("reactivate")
    page.keyboard.press("Enter")
    confirm = dialog_of(page).get_by_role("button", name="Reactivate customer")
    while not confirm.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Vera Vermeulen is active again")).to_be_visible()
    assert desk.seen(customer)["status"] == "active"


SUSPENSION_REASONS = ["Payment issues", "Disputed invoices", "Misuse", "Customer request", "Other"]


def test_suspending_asks_why_and_lifting_ends_it(desk: Desk) -> None:
    customer = desk.customer(full_name="Stil Staand")
    page = desk.open(f"/customers/{customer['id']}")
    page.get_by_role("button", name="Suspend customer").click()
    dialog = dialog_of(page)
    for reason in SUSPENSION_REASONS:
        expect(dialog.get_by_role("radio", name=reason)).to_be_visible()
    expect(dialog.get_by_text("The customer is listed under Suspended")).to_be_visible()
    dialog.get_by_role("button", name="Suspend customer").click()
    expect(dialog.get_by_text("Choose a reason.")).to_be_visible()
    dialog.get_by_role("radio", name="Disputed invoices").check()
    dialog.get_by_label("Note").fill("Invoice 12")
    dialog.get_by_role("button", name="Suspend customer").click()
    expect(page.get_by_text("Suspended", exact=True).first).to_be_visible()
    expect(page.get_by_text("Disputed invoices").first).to_be_visible()
    expect(page.get_by_role("button", name="Suspend customer")).to_have_count(0)
    page.get_by_role("button", name="Lift suspension").click()
    expect(dialog.get_by_text("The customer is listed as active again.")).to_be_visible()
    dialog.get_by_role("button", name="Lift suspension").click()
    expect(page.get_by_text("Stil Staand is active again")).to_be_visible()
    assert desk.seen(customer)["suspended"] is None


def test_a_suspended_customer_can_be_archived_and_undo_leaves_it_suspended(desk: Desk) -> None:
    customer = desk.customer()
    desk.suspend(customer, "misuse")
    page = desk.open(f"/customers/{customer['id']}")
    page.get_by_role("button", name="Archive customer").click()
    page.get_by_role("radio", name="Other").check()
    dialog_of(page).get_by_role("button", name="Archive customer").click()
    expect(page.get_by_text("Archived", exact=True).first).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Suspended", exact=True).first).to_be_visible()


def test_who_comes_too_late_sees_what_happened(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    page.get_by_role("button", name="Archive customer").click()
    dialog = dialog_of(page)
    expect(dialog.get_by_text("The customer leaves the default list")).to_be_visible()
    desk.archive(customer, "duplicate_entry")
    dialog.get_by_role("radio", name="Other").check()
    dialog.get_by_role("button", name="Archive customer").click()
    expect(page.get_by_text(re.compile("This changed|already archived")).first).to_be_visible()
    expect(page.get_by_text("Duplicate entry").first).to_be_attached()


@pytest.mark.parametrize("role", ["support", "field", "read_only"])
def test_who_may_not_archive_is_not_offered_to(desk: Desk, role: str) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}", role=role)
    expect(page.get_by_text("Member since")).to_be_visible()
    archive = page.get_by_role("button", name="Archive customer")
    assert archive.count() == 0 or archive.is_disabled()
