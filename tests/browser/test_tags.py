"""Tags: taken off at once, chosen and made in a dialog that applies nothing before it is saved."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import PHONE, Desk


def tags_of(page: Page) -> Locator:
    """All of them, in the sidebar."""
    return page.get_by_role("complementary").get_by_role("list", name="Tags").get_by_role("listitem")


def cross(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=f"Remove tag “{name}”")


def manage(page: Page) -> Locator:
    """From the quick actions."""
    page.get_by_role("complementary").get_by_role("button", name="Manage tags").filter(has_text="Manage tags").click()
    dialog = page.get_by_role("dialog", name="Manage tags")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    return dialog


@pytest.mark.feature("S10", "S12")
def test_all_tags_are_shown_and_the_cross_on_hover_and_on_focus(desk: Desk) -> None:
    """U33."""
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
    """U33, U30: and it is large enough for one."""
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
    """U21."""
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
    """U15, U21: F6 leads to the notification, and the focus is never lost."""
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


def test_a_change_of_tags_reads_no_notes_again(desk: Desk) -> None:
    customer = desk.customer()
    desk.give_tags(customer, "Costs little")
    page = desk.open(f"/customers/{customer['id']}")
    cross(page, "Costs little").focus()
    desk.settle(page)
    desk.requests.clear()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tag “Costs little” removed")).to_be_visible()
    desk.settle(page)
    assert f"PUT /api/customers/{customer['id']}/tags" in desk.requests
    assert f"GET /api/customers/{customer['id']}/notes" not in desk.requests


def test_one_tag_after_the_other_is_removed_by_keyboard(desk: Desk) -> None:
    """U15."""
    customer = desk.customer()
    desk.give_tags(customer, "One", "Two", "Three")
    page = desk.open(f"/customers/{customer['id']}")
    cross(page, "Two").focus()
    page.keyboard.press("Enter")
    expect(cross(page, "Three")).to_be_focused()
    page.keyboard.press("Enter")
    expect(cross(page, "One")).to_be_focused()


def test_tags_that_did_not_come_are_not_told_as_none(desk: Desk) -> None:
    """U23."""
    customer = desk.customer()
    desk.give_tags(customer, "Unreached")
    page = desk.open("/help")
    page.route("**/api/tags", lambda route: route.fulfill(status=500, json={}))
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_role("complementary").get_by_role("alert")).to_contain_text("Something went wrong on our side.")
    dialog = manage(page)
    expect(dialog.get_by_role("alert")).to_be_visible()
    expect(dialog.get_by_text("No tag is called that yet.")).to_have_count(0)
    page.unroute("**/api/tags")
    dialog.get_by_role("button", name="Try again").click()
    expect(dialog.get_by_role("checkbox", name="Unreached")).to_be_checked()
    page.keyboard.press("Escape")
    expect(tags_of(page)).to_have_text(["Unreached"])


def test_the_header_keeps_its_height_when_the_tags_come(desk: Desk) -> None:
    """U3."""
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


def test_what_the_server_refuses_is_put_back_and_can_be_tried_again(desk: Desk) -> None:
    """U10."""
    customer = desk.customer()
    desk.give_tags(customer, "One", "Two", "Three")
    page = desk.open(f"/customers/{customer['id']}")
    expect(tags_of(page)).to_have_text(["One", "Two", "Three"])
    page.route("**/tags", lambda route: route.abort())
    tags_of(page).filter(has_text="Two").hover()
    cross(page, "Two").click()
    expect(page.get_by_text("The server cannot be reached.")).to_be_visible()
    expect(tags_of(page)).to_have_text(["One", "Two", "Three"])
    page.unroute("**/tags")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("Tag “Two” removed")).to_be_visible()
    expect(tags_of(page)).to_have_text(["One", "Three"])
    assert desk.seen(customer)["tags"] == [desk.tag("One"), desk.tag("Three")]


def test_undo_waits_ten_seconds_and_for_whoever_points_at_it(desk: Desk) -> None:
    """U21."""
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


@pytest.mark.feature("S11", "S31", "S156")
def test_plus_quick_action_and_key_open_the_same_dialog(desk: Desk) -> None:
    """U14."""
    customer = desk.customer()
    desk.give_tags(customer, "Ticked already")
    page = desk.open(f"/customers/{customer['id']}")
    overview = page.get_by_role("region", name="Overview")
    dialog = page.get_by_role("dialog", name="Manage tags")
    plus = overview.get_by_role("button", name="Manage tags")
    for opener in [plus, page.get_by_role("region", name="Quick actions").get_by_role("button", name="Manage tags")]:
        opener.click()
        expect(dialog.get_by_role("searchbox")).to_be_focused()
        expect(dialog.get_by_role("checkbox", name="Ticked already")).to_be_checked()
        page.keyboard.press("Escape")
        expect(opener).to_be_focused()
    page.keyboard.press("t")
    expect(dialog).to_be_visible()


@pytest.mark.feature("S157", "S158", "S159")
def test_several_are_found_and_chosen_and_nothing_is_applied_before_save(desk: Desk) -> None:
    customer = desk.customer()
    for name in ("Alfa wholesale", "Beta wholesale", "Gamma retail"):
        desk.tag(name)
    page = desk.open(f"/customers/{customer['id']}")
    dialog = manage(page)
    page.keyboard.type("WHOLE")
    expect(dialog.get_by_role("checkbox")).to_have_count(2)
    expect(dialog.get_by_role("status")).to_have_text("2 tags found")
    dialog.get_by_role("checkbox", name="Alfa wholesale").check()
    dialog.get_by_role("checkbox", name="Beta wholesale").check()
    assert desk.seen(customer)["tags"] == []
    dialog.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Discard changes").click()
    expect(dialog).to_have_count(0)
    assert desk.seen(customer)["tags"] == []
    dialog = manage(page)
    dialog.get_by_role("checkbox", name="Beta wholesale").check()
    dialog.get_by_role("checkbox", name="Alfa wholesale").check()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(tags_of(page)).to_have_text(["Beta wholesale", "Alfa wholesale"])


@pytest.mark.feature("S161")
def test_several_are_removed_at_once(desk: Desk) -> None:
    customer = desk.customer()
    desk.give_tags(customer, "Stays", "Leaves", "Leaves too")
    page = desk.open(f"/customers/{customer['id']}")
    dialog = manage(page)
    dialog.get_by_role("checkbox", name="Leaves", exact=True).uncheck()
    dialog.get_by_role("checkbox", name="Leaves too").uncheck()
    dialog.get_by_role("button", name="Save").click()
    expect(tags_of(page)).to_have_text(["Stays"])
    assert desk.seen(customer)["tags"] == [desk.tag("Stays")]


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


def test_the_search_for_tags_is_all_that_the_keyboard_needs(desk: Desk) -> None:
    """U15: Enter takes the one that fits or makes it, Arrow Down goes into the list."""
    customer = desk.customer()
    desk.tag("Keyboard kept")
    page = desk.open(f"/customers/{customer['id']}")
    dialog = manage(page)
    search = dialog.get_by_role("searchbox")
    expect(search).to_be_focused()
    page.keyboard.type("keyboard ke")
    expect(dialog.get_by_role("checkbox")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("checkbox", name="Keyboard kept")).to_be_checked()
    expect(search).to_have_value("")
    page.keyboard.type("Keyboard made")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("checkbox", name="Keyboard made")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("checkbox").first).to_be_focused()
    dialog.get_by_role("button", name="Save").click()
    expect(tags_of(page)).to_have_text(["Keyboard kept", "Keyboard made"])
