"""Pinned notes: first in the sidebar, and marked wherever they are shown."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import PHONE, Desk


def in_the_sidebar(page: Page) -> Locator:
    return page.get_by_role("complementary").get_by_role("region", name="Internal notes")


def is_pinned(note: Locator) -> None:
    expect(note.get_by_text("Pinned", exact=True)).to_be_visible()


def is_not_pinned(note: Locator) -> None:
    expect(note).to_be_visible()
    expect(note.get_by_text("Pinned", exact=True)).to_have_count(0)


@pytest.mark.feature("S251", "S262")
def test_a_note_is_pinned_and_unpinned_by_keyboard_where_it_stands(desk: Desk) -> None:
    customer = desk.customer()
    for title in ("Oldest", "Older", "Newer", "Newest"):
        desk.note(customer, title)
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("button", name="Pin note “Oldest”").focus()
    page.keyboard.press("Enter")
    unpin = page.get_by_role("button", name="Unpin note “Oldest”")
    expect(unpin).to_be_focused()
    is_pinned(page.get_by_role("article", name="Oldest"))
    sidebar = in_the_sidebar(page).get_by_role("heading", level=3)
    expect(sidebar).to_have_text(["Oldest", "Newest", "Newer", "Older"])
    expect(page.get_by_role("article").get_by_role("heading")).to_have_text(["Newest", "Newer", "Older", "Oldest"])
    page.keyboard.press("Enter")
    is_not_pinned(page.get_by_role("article", name="Oldest"))
    expect(sidebar).to_have_text(["Newest", "Newer", "Older"])
    desk.settle(page)
    assert desk.seen(customer)["pinned_notes"] == {}


@pytest.mark.feature("S171")
def test_a_deleted_note_leaves_the_sidebar_and_undo_pins_it_again(desk: Desk) -> None:
    customer = desk.customer()
    note = desk.note(customer, "Gate code")
    desk.pin(customer, note)
    page = desk.open(f"/customers/{customer['id']}/notes")
    is_pinned(page.get_by_role("article", name="Gate code"))
    page.get_by_role("button", name="Delete note “Gate code”").click()
    page.get_by_role("button", name="Confirm").click()
    expect(in_the_sidebar(page).get_by_text("Gate code")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    is_pinned(page.get_by_role("article", name="Gate code"))
    is_pinned(in_the_sidebar(page).get_by_role("listitem"))


def test_a_pinned_note_fits_a_phone(desk: Desk) -> None:
    customer = desk.customer()
    desk.pin(customer, desk.note(customer, "Een lange titel die op een telefoon niet op één regel past", "4711"))
    page = desk.open(f"/customers/{customer['id']}/notes", size=PHONE, touch=True, language="nl")
    expect(page.get_by_role("article").get_by_text("Vastgezet", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="losmaken")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
