"""Notes: written, edited, deleted and brought back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


def titles(page: Page) -> list[str]:
    return page.get_by_role("article").get_by_role("heading").all_inner_texts()


def notes_of(desk: Desk, customer: dict[str, Any]) -> list[dict[str, Any]]:
    notes: list[dict[str, Any]] = desk.api.get(f"/customers/{customer['id']}/notes").json()["items"]
    return notes


def color(of: Locator) -> str:
    value: str = of.evaluate("element => getComputedStyle(element).color")
    return value


@pytest.mark.feature("S64", "S165", "S166", "S167", "S168", "S172", "S173", "S174", "S175")
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


@pytest.mark.feature("S172")
def test_a_note_is_shown_as_text(desk: Desk) -> None:
    customer = desk.customer(full_name="<b>Bold</b>")
    desk.note(customer, "<img src=x onerror=alert(1)>", "<script>alert(1)</script>")
    page = desk.open(f"/customers/{customer['id']}/notes")
    expect(page.get_by_role("article").get_by_text("<script>alert(1)</script>")).to_be_visible()
    expect(page.get_by_role("complementary").get_by_text("<script>alert(1)</script>")).to_be_visible()
    expect(page.get_by_role("heading", name="<b>Bold</b>", level=1)).to_be_visible()


@pytest.mark.feature("S249", "S250", "S251", "S172")
def test_notes_are_written_one_after_the_other(desk: Desk) -> None:
    """The newest note comes first, and its first line is its title."""
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}/notes")
    field = page.get_by_role("textbox", name="new note")
    send = page.get_by_role("button", name="send", exact=False)
    expect(send).to_be_disabled()
    field.fill("Called back\nMonday at nine")
    send.click()
    expect(page.get_by_role("article", name="Called back")).to_contain_text("Monday at nine")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    page.keyboard.type("Ordered again")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("article")).to_have_count(2)
    assert titles(page) == ["Ordered again", "Called back"]
    expect(page.get_by_text("Sending…")).to_have_count(0)
    stored = [(note["title"], note["content"]) for note in notes_of(desk, customer)]
    assert stored == [("Ordered again", ""), ("Called back", "Monday at nine")]


@pytest.mark.feature("S252", "S253")
def test_delete_is_red_and_asks_with_cancel_and_confirm(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "Goes")
    page = desk.open(f"/customers/{customer['id']}/notes")
    delete = page.get_by_role("article").get_by_text("delete")
    red, green, blue = (int(part) for part in re.findall(r"\d+", color(delete))[:3])
    assert red > 2 * max(green, blue)
    delete.click()
    question = page.get_by_role("alertdialog")
    expect(question.get_by_role("button")).to_have_text(["Cancel", "Confirm"])
    expect(question.get_by_role("button", name="Cancel")).to_be_focused()


def test_what_is_half_typed_survives_a_reload_in_composer_and_edit(desk: Desk) -> None:
    customer = desk.customer()
    desk.note(customer, "Stands", "as it is")
    page = desk.open(f"/customers/{customer['id']}/notes")
    page.get_by_role("textbox", name="New note").fill("Half a thought")
    page.reload()
    expect(page.get_by_role("textbox", name="New note")).to_have_value("Half a thought")
    page.get_by_role("button", name="Edit note “Stands”").click()
    page.get_by_role("dialog", name="Edit note").get_by_label("Text").fill("as it will be")
    desk.listen(page, "dialog", lambda question: question.accept())  # "Leave the page?"
    page.reload()
    page.get_by_role("button", name="Edit note “Stands”").click()
    expect(page.get_by_role("dialog", name="Edit note").get_by_label("Text")).to_have_value("as it will be")
