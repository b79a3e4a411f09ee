"""Without the mouse: the palette, the keys and the list of them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk


def open_palette(page: Page) -> None:
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()


def on_profile(desk: Desk, **fields: object) -> Page:
    page = desk.open(f"/customers/{desk.customer(**fields)['id']}")
    expect(page.get_by_text("Member since")).to_be_visible()
    return page


def test_the_palette_finds_customers_and_runs_acts(desk: Desk) -> None:
    customer = desk.customer(full_name="Pallieter Palet")
    page = desk.open()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    open_palette(page)
    page.keyboard.type("pallieter")
    expect(page.get_by_role("option", name=re.compile("Pallieter Palet"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_text("Member since")).to_be_visible()
    open_palette(page)
    page.keyboard.type("archive")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("What will happen")


@pytest.mark.parametrize(
    ("typed", "opens"),
    [
        ("edit customer", "Edit customer"),
        ("add note", "Add note"),
        ("tags", "Manage tags"),
        ("suspend", "Suspend Vera Vermeulen"),
        ("archive", "Archive Vera Vermeulen"),
        ("delete", "Delete Vera Vermeulen?"),
    ],
)
def test_every_act_of_a_profile_is_in_the_palette(desk: Desk, typed: str, opens: str) -> None:
    page = on_profile(desk)
    open_palette(page)
    page.keyboard.type(typed)
    acts = page.get_by_role("group", name="Actions")
    expect(acts.get_by_role("option").first).to_be_visible()
    acts.get_by_role("option").first.click()
    expect(page.get_by_role("dialog", name=opens).or_(page.get_by_role("alertdialog", name=opens))).to_be_visible()


def test_the_palette_leads_to_the_help_and_the_settings(desk: Desk) -> None:
    page = desk.open()
    for typed, heading in [("help tax", "Tax exemptions"), ("go settings", "Settings"), ("go trash", "Trash")]:
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        open_palette(page)
        page.keyboard.type(typed)
        expect(page.get_by_role("option")).to_have_count(1)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()


def test_the_palette_starts_with_the_customers_opened_last(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(full_name='Eerste Eik')['id']}")
    expect(page.get_by_role("heading", name="Eerste Eik", level=1)).to_be_visible()
    page.goto(f"{desk.run.url}/customers/{desk.customer(full_name='Tweede Tak')['id']}")
    expect(page.get_by_role("heading", name="Tweede Tak", level=1)).to_be_visible()
    page.goto(f"{desk.run.url}/customers")
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    open_palette(page)
    expect(page.get_by_role("option").nth(0)).to_contain_text("Tweede Tak")
    expect(page.get_by_role("option").nth(1)).to_contain_text("Eerste Eik")


def test_single_keys_do_what_the_list_has(desk: Desk) -> None:
    page = on_profile(desk, full_name="Sleutel Bos")
    for key, opens in [("e", "Edit customer"), ("n", "Add note"), ("t", "Manage tags"), ("?", "Keyboard shortcuts")]:
        page.keyboard.press(key)
        expect(page.get_by_role("dialog", name=opens)).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    for key, section in [("2", "notes"), ("3", "contacts"), ("4", "addresses"), ("5", "mail"), ("6", "activity")]:
        page.keyboard.press(key)
        expect(page).to_have_url(re.compile(f"/{section}$"))
    page.keyboard.press("1")
    expect(page).to_have_url(re.compile(r"/customers/cst_\w+$"))
    for keys, heading in [("gs", "Settings"), ("gh", "Help"), ("gc", "Customers")]:
        page.keyboard.type(keys)
        expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    page.keyboard.press("c")
    expect(page.get_by_role("dialog", name="Add customer")).to_be_visible()
    page.keyboard.press("Escape")
    page.goto(f"{desk.run.url}/help")
    expect(page.get_by_role("heading", name="Help", level=1)).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_single_keys_never_fire_while_typing(desk: Desk) -> None:
    page = on_profile(desk)
    page.keyboard.press("n")
    dialog = page.get_by_role("dialog", name="Add note")
    expect(dialog.get_by_label("Title")).to_be_focused()
    page.keyboard.type("need /e?")
    expect(dialog.get_by_label("Title")).to_have_value("need /e?")
    expect(page.get_by_role("dialog")).to_have_count(1)


def test_single_keys_can_be_switched_off(desk: Desk) -> None:
    page = on_profile(desk)
    page.keyboard.press("?")
    page.get_by_role("checkbox", name="Use single-key shortcuts").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.press("e")
    open_palette(page)
    expect(page.get_by_role("dialog", name="Edit customer")).to_have_count(0)


def test_a_tooltip_shows_the_key_on_focus_and_goes_with_escape(desk: Desk) -> None:
    page = on_profile(desk)
    page.get_by_role("button", name="Edit customer").focus()
    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text("Edit customerE")
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)


def test_who_may_not_has_no_key_for_it(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}", role="read_only")
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.press("e")
    open_palette(page)
    page.keyboard.type("edit")
    expect(page.get_by_role("option", name=re.compile("^Edit customer"))).to_be_disabled()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Edit customer")).to_have_count(0)


def test_what_is_typed_before_the_palette_is_there_waits_for_it(desk: Desk) -> None:
    """Its code may take a while, and meanwhile no letter is a key of the page."""
    page = desk.open(f"/customers/{desk.customer()['id']}")
    release = desk.hold_back(page, "Palette")
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.press("Control+k")
    page.keyboard.type("not")
    expect(page.get_by_role("combobox")).to_have_count(0)
    release()
    expect(page.get_by_role("combobox")).to_be_focused()
    expect(page.get_by_role("combobox")).to_have_value("not")
    expect(page.get_by_role("dialog")).to_have_count(1)


def test_no_other_act_starts_while_one_is_on_its_way(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    release = desk.hold_back(page, "AddNoteDialog")
    expect(page.get_by_text("Member since")).to_be_visible()
    page.keyboard.type("nte")
    expect(page.get_by_role("dialog")).to_have_count(0)
    release()
    expect(page.get_by_role("dialog", name="Add note")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(1)


def test_a_customer_who_is_found_does_not_take_the_place_of_a_command(desk: Desk) -> None:
    """Enter does what is marked, also when the search answers in between."""
    desk.customer(full_name="Archibald Archief")
    page = on_profile(desk, full_name="Vera Vermeulen")
    open_palette(page)
    page.keyboard.type("arch")
    expect(page.get_by_role("option", name=re.compile("Archibald Archief"))).to_be_visible()
    expect(page.locator("[role=option][data-highlighted]")).to_contain_text("Archive customer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Archive Vera Vermeulen")).to_be_visible()


def test_a_slash_searches_the_list_where_there_is_one(desk: Desk) -> None:
    page = desk.open("/customers")
    expect(page.get_by_role("table")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search customers")).to_be_focused()
