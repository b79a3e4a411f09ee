"""Notes."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk


def titles(page: Page) -> list[str]:
    return page.get_by_role("article").get_by_role("heading").all_inner_texts()


@pytest.mark.feature("S64", "S165", "S166", "S168", "S172", "S173", "S174", "S175")
def test_a_note_is_added_from_quick_actions(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "Earlier")
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("button", name="Add note").first.click()
    dialog = page.get_by_role("dialog", name="Add note")
    expect(dialog.get_by_label("Title")).to_be_focused()
    dialog.get_by_role("button", name=re.compile("Add|Save")).click()
    expect(dialog.get_by_text("A note needs a title.")).to_be_visible()
    dialog.get_by_label("Title").fill("Prefers mornings")
    dialog.get_by_label("Text").fill("Monday\nTuesday")
    dialog.get_by_role("button", name=re.compile("Add|Save")).click()
    expect(dialog).to_have_count(0)
    note = page.get_by_role("article").first
    expect(note.get_by_role("heading", name="Prefers mornings")).to_be_visible()
    expect(note.get_by_text("Marieke van Dijk")).to_be_visible()
    expect(note.locator("time")).to_have_attribute("datetime", re.compile("Z$"))
    expect(note.get_by_text("edited")).to_have_count(0)
    assert "Monday\nTuesday" in note.inner_text()
    assert titles(page) == ["Prefers mornings", "Earlier"]


@pytest.mark.feature("S165", "S30")
def test_n_opens_the_same_dialog_and_a_draft_survives_a_reload(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.press("n")
    dialog = page.get_by_role("dialog", name="Add note")
    dialog.get_by_label("Title").fill("Half a thought")
    page.reload()
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.press("n")
    expect(dialog.get_by_label("Title")).to_have_value("Half a thought")


@pytest.mark.feature("S169", "S174")
def test_a_note_is_edited(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "Old title", "Old text")
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("button", name="Edit note “Old title”").click()
    dialog = page.get_by_role("dialog", name="Edit note")
    expect(dialog.get_by_label("Text")).to_have_value("Old text")
    dialog.get_by_label("Title").fill("New title")
    dialog.get_by_label("Text").fill("New text")
    dialog.get_by_role("button", name="Save").click()
    note = page.get_by_role("article").first
    expect(note.get_by_role("heading", name="New title")).to_be_visible()
    expect(note.get_by_text("New text")).to_be_visible()
    expect(note.get_by_text("edited")).to_be_visible()


@pytest.mark.feature("S170", "S171", "S253")
def test_a_note_is_deleted_after_a_question_and_comes_back_with_undo(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "Goes")
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("button", name="Delete note “Goes”").click()
    question = page.get_by_role("alertdialog").or_(page.get_by_role("dialog"))
    question.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("article")).to_have_count(1)
    page.get_by_role("button", name="Delete note “Goes”").click()
    question.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("article")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("article").get_by_role("heading", name="Goes")).to_be_visible()
    assert desk.api.get(f"/customers/{customer['id']}/notes").json()["items"][0]["title"] == "Goes"


@pytest.mark.feature("S64")
def test_the_first_section_has_a_notes_card(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "On the card")
    page = desk.open(f"/customers/{customer['id']}")
    expect(page.get_by_role("heading", name="Customer notes")).to_be_visible()
    expect(page.get_by_text("On the card")).to_be_visible()
    expect(page.get_by_role("button", name="Edit note “On the card”")).to_be_visible()
    expect(page.get_by_role("button", name="Delete note “On the card”")).to_be_visible()


@pytest.mark.feature("S172")
def test_a_note_is_shown_as_text(desk: Desk) -> None:
    customer = desk.customer(full_name="<b>Bold</b>")
    desk.note(customer, "<img src=x onerror=alert(1)>", "<script>alert(1)</script>")
    page = desk.open(f"/customers/{customer['id']}/notes")
    expect(page.get_by_text("<script>alert(1)</script>")).to_be_visible()
    expect(page.get_by_role("heading", name="<b>Bold</b>", level=1)).to_be_visible()


def test_older_notes_follow(desk: Desk) -> None:
    customer = desk.customer()
    for n in range(25):
        desk.note(customer, f"Note {n:02}")
    page = desk.open(f"/customers/{customer['id']}/notes")
    expect(page.get_by_role("heading", name="Note 24")).to_be_visible()
    page.get_by_role("button", name="Show older").click()
    expect(page.get_by_role("heading", name="Note 00")).to_be_visible()
    assert titles(page) == [f"Note {n:02}" for n in reversed(range(25))]


def test_a_lost_server_loses_no_note(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("button", name="Add note").first.click()
    dialog = page.get_by_role("dialog", name="Add note")
    dialog.get_by_label("Title").fill("Not lost")
    page.route("**/notes", lambda route: route.abort())
    dialog.get_by_role("button", name=re.compile("Add|Save")).click()
    expect(page.get_by_text("The server cannot be reached.").first).to_be_visible()
    expect(dialog.get_by_label("Title")).to_have_value("Not lost")
    page.unroute("**/notes")
    dialog.get_by_role("button", name=re.compile("Add|Save")).click()
    expect(page.get_by_role("article").get_by_role("heading", name="Not lost")).to_be_visible()
