"""Pinned notes: first in the sidebar, and marked wherever they are shown."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from shared.domain.customer.notes import MOST_PINNED
from tests.browser.desk import PHONE, Desk


def in_the_sidebar(page: Page) -> Locator:
    return page.get_by_role("complementary").get_by_role("region", name="Internal notes")


def is_pinned(note: Locator) -> None:
    expect(note.get_by_text("Pinned", exact=True)).to_be_visible()


def is_not_pinned(note: Locator) -> None:
    expect(note).to_be_visible()
    expect(note.get_by_text("Pinned", exact=True)).to_have_count(0)


@pytest.mark.feature("S262")
def test_the_sidebar_shows_the_pinned_notes_and_then_the_latest_three_others(desk: Desk) -> None:
    """Q19."""
    customer = desk.customer()
    notes = [desk.note(customer, f"Note {n}") for n in range(6)]
    desk.pin(customer, notes[4])
    desk.pin(customer, notes[0])
    page = desk.open(f"/customers/{customer['id']}")
    shown = in_the_sidebar(page)
    expect(shown.get_by_role("heading", level=3)).to_have_text(["Note 0", "Note 4", "Note 5", "Note 3", "Note 2"])
    expect(shown.get_by_text("Pinned", exact=True)).to_have_count(2)
    for note in shown.get_by_role("listitem").all()[:2]:
        is_pinned(note)
    expect(shown.get_by_role("link", name="Show all 6 notes")).to_be_visible()


def test_a_pinned_note_is_in_the_sidebar_however_old_it_is(desk: Desk) -> None:
    customer = desk.customer()
    desk.pin(customer, desk.note(customer, "Gate code", "4711"))
    for n in range(21):
        desk.note(customer, f"Later {n}")
    page = desk.open(f"/customers/{customer['id']}")
    expect(in_the_sidebar(page).get_by_role("listitem").first).to_contain_text("4711")


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


@pytest.mark.parametrize("status", [None, 500])
def test_a_refused_pin_is_taken_back_and_can_be_tried_again(desk: Desk, status: int | None) -> None:
    """U10."""
    customer = desk.customer()
    note = desk.note(customer, "Gate code")
    page = desk.open(f"/customers/{customer['id']}/notes")
    article = page.get_by_role("article", name="Gate code")
    page.route("**/pin", lambda route: route.fulfill(status=status) if status else route.abort())
    page.get_by_role("button", name="Pin note “Gate code”").click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    is_not_pinned(article)
    page.unroute("**/pin")
    page.get_by_role("button", name="Try again").click()
    is_pinned(article)
    desk.settle(page)
    assert list(desk.seen(customer)["pinned_notes"]) == [note["id"]]


def test_a_pin_shows_before_the_answer(desk: Desk) -> None:
    """U9."""
    customer = desk.customer()
    desk.note(customer, "Gate code")
    page = desk.open(f"/customers/{customer['id']}/notes")
    held: list[Route] = []
    page.route("**/pin", lambda route: route.continue_() if held else held.append(route))
    page.get_by_role("button", name="Pin note “Gate code”").click()
    is_pinned(page.get_by_role("article", name="Gate code"))
    page.get_by_role("button", name="Unpin note “Gate code”").click()
    is_not_pinned(page.get_by_role("article", name="Gate code"))
    # One after the other, so that the last one said is what stays.
    assert [asked for asked in desk.requests if asked.endswith("/pin")] == [f"PUT {urlsplit(held[0].request.url).path}"]
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        held[0].continue_()
    assert desk.seen(customer)["pinned_notes"] == {}


def test_one_too_many_says_what_to_do(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "Sixth")
    for n in range(MOST_PINNED):
        desk.pin(customer, desk.note(customer, f"Pinned {n}"))
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("button", name="Pin note “Sixth”").click()
    expect(page.get_by_text("A customer has at most 5 pinned notes. Unpin one first.")).to_be_visible()
    is_not_pinned(page.get_by_role("article", name="Sixth"))
    expect(page.get_by_role("button", name="Try again")).to_have_count(0)


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


def test_a_deletion_that_is_refused_leaves_the_note_pinned(desk: Desk) -> None:
    """U10."""
    customer = desk.customer()
    desk.pin(customer, desk.note(customer, "Gate code"))
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("button", name="Delete note “Gate code”").click()
    page.route("**/api/customers/**", lambda route: route.abort())
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    is_pinned(page.get_by_role("article", name="Gate code"))
    is_pinned(in_the_sidebar(page).get_by_role("listitem"))


def test_who_only_reads_sees_what_is_pinned_and_pins_nothing(desk: Desk) -> None:
    customer = desk.customer()
    desk.pin(customer, desk.note(customer, "Gate code"))
    page = desk.open(f"/customers/{customer['id']}/notes", role="read_only")
    is_pinned(page.get_by_role("article", name="Gate code"))
    expect(page.get_by_role("article").get_by_role("button")).to_have_count(0)


def test_a_pinned_note_fits_a_phone(desk: Desk) -> None:
    customer = desk.customer()
    desk.pin(customer, desk.note(customer, "Een lange titel die op een telefoon niet op één regel past", "4711"))
    page = desk.open(f"/customers/{customer['id']}/notes", size=PHONE, touch=True, language="nl")
    expect(page.get_by_role("article").get_by_text("Vastgezet", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="losmaken")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
