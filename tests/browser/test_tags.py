"""Tags: taken off at once, chosen and made in a dialog that applies nothing before it is saved."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import PHONE, Desk


def tags_of(page: Page) -> Locator:
    """Return the tags in the sidebar."""
    return page.get_by_role("complementary").get_by_role("list", name="Tags").get_by_role("listitem")


def cross(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=f"Remove tag “{name}”")


def manage(page: Page) -> Locator:
    """Open the dialog from the quick actions."""
    page.get_by_role("complementary").get_by_role("button", name="Manage tags").filter(has_text="Manage tags").click()
    dialog = page.get_by_role("dialog", name="Manage tags")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    return dialog


@pytest.mark.feature("S10", "S12")
def test_all_tags_are_shown_and_the_cross_on_hover_and_on_focus(desk: Desk) -> None:
    customer = desk.customer()
    names = [f"Shown {letter}" for letter in "ABCDEFG"]
    desk.give_tags(customer, *names)
    page = desk.open(f"/customers/{customer['id']}")
    expect(tags_of(page)).to_have_text(names)
    expect(cross(page, "Shown B")).to_have_css("opacity", "0")
    tags_of(page).filter(has_text="Shown B").hover()
    expect(cross(page, "Shown B")).to_have_css("opacity", "1")
    expect(cross(page, "Shown C")).to_have_css("opacity", "0")
    cross(page, "Shown C").focus()
    expect(cross(page, "Shown C")).to_have_css("opacity", "1")


@pytest.mark.feature("S12")
def test_a_finger_sees_the_cross_without_pointing(desk: Desk) -> None:
    """It is also large enough for a finger."""
    customer = desk.customer()
    desk.give_tags(customer, "Touched")
    page = desk.open(f"/customers/{customer['id']}", size=PHONE, touch=True)
    page.get_by_text("Details and actions").click()
    expect(cross(page, "Touched")).to_have_css("opacity", "1")
    box = cross(page, "Touched").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24


@pytest.mark.feature("S160")
def test_a_tag_goes_at_once_and_comes_back_to_its_place_with_undo(desk: Desk) -> None:
    customer = desk.customer()
    desk.give_tags(customer, "First", "Second", "Third")
    page = desk.open(f"/customers/{customer['id']}")
    tags_of(page).filter(has_text="Second").hover()
    cross(page, "Second").click()
    expect(tags_of(page)).to_have_text(["First", "Third"])
    expect(page.get_by_role("dialog").filter(has_text="Manage tags")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(tags_of(page)).to_have_text(["First", "Second", "Third"])
    expect(page.get_by_text("Undone")).to_be_visible()
    assert desk.seen(customer)["tags"] == [desk.tag(name) for name in ("First", "Second", "Third")]


def test_undo_is_reached_by_keyboard(desk: Desk) -> None:
    """F6 moves the focus to the notification, and it is never lost."""
    customer = desk.customer()
    desk.give_tags(customer, "Keyed")
    page = desk.open(f"/customers/{customer['id']}")
    cross(page, "Keyed").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tag “Keyed” removed")).to_be_visible()
    expect(page.get_by_role("complementary").get_by_role("button", name="Manage tags").first).to_be_focused()
    page.keyboard.press("F6")
    page.keyboard.press("Tab")
    expect(page.get_by_role("dialog", name="Tag “Keyed” removed")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(tags_of(page)).to_have_text(["Keyed"])
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_header_keeps_its_height_when_the_tags_come(desk: Desk) -> None:
    customer = desk.customer()
    desk.give_tags(customer, "Late", "Later")
    page = desk.open("/help")
    waiting: list[Route] = []
    page.route("**/api/tags", lambda route: waiting.append(route))
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    head = page.get_by_role("main").locator("header").first
    expect(head.get_by_role("status")).to_be_visible()
    before = head.bounding_box()
    waiting.pop().continue_()
    expect(head.get_by_text("Later")).to_be_visible()
    assert head.bounding_box() == before


def test_undo_waits_ten_seconds_and_for_whoever_points_at_it(desk: Desk) -> None:
    customer = desk.customer()
    desk.give_tags(customer, "Waited for", "Stays")
    page = desk.open("/help")
    page.clock.install()
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    tags_of(page).filter(has_text="Waited for").hover()
    cross(page, "Waited for").click()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    page.clock.run_for(8_000)
    undo.hover()
    page.clock.run_for(60_000)
    expect(undo).to_be_visible()
    page.mouse.move(0, 0)
    page.clock.run_for(11_000)
    expect(undo).to_have_count(0)


@pytest.mark.feature("S162", "S163", "S164")
def test_a_new_tag_is_made_in_a_colour_and_assigned(desk: Desk) -> None:
    desk.tag("Known")
    customer = desk.customer()
    name = f"Fresh {customer['number']}"
    page = desk.open(f"/customers/{customer['id']}")
    dialog = manage(page)
    create = dialog.get_by_role("button", name="Create new tag", exact=True)
    expect(create).to_have_count(0)
    page.keyboard.type("kNOWn")
    expect(dialog.get_by_role("checkbox", name="Known", exact=True)).to_be_visible()
    expect(create).to_have_count(0)
    dialog.get_by_role("searchbox").fill(name)
    expect(dialog.get_by_role("radio")).to_have_count(18)
    dialog.get_by_role("radio", name="Violet").check()
    create.click()
    expect(dialog.get_by_role("checkbox", name=name)).to_be_checked()
    assert name not in [tag["name"] for tag in desk.api.get("/tags").json()["items"]]
    dialog.get_by_role("button", name="Save").click()
    expect(tags_of(page)).to_have_text([name])
    [made] = [tag for tag in desk.api.get("/tags").json()["items"] if tag["name"] == name]
    assert made["color"] == "violet"
    expect(tags_of(page).locator("span").first).to_have_attribute("style", re.compile("--tag-violet"))
    page.goto(f"{desk.run.url}/customers/{desk.customer()['id']}")
    expect(manage(page).get_by_role("checkbox", name=name)).not_to_be_checked()
