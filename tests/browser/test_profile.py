"""The profile: who the customer is, and editing it."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.desk import PHONE, Desk


def edit(page: Page) -> None:
    page.get_by_role("button", name="Edit customer").first.click()
    expect(page.get_by_role("dialog", name="Edit customer")).to_be_visible()


@pytest.mark.feature("S2", "S256")
def test_sidebar_and_sections_are_two_regions(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.get_by_role("complementary")).to_be_visible()
    expect(page.get_by_role("navigation", name="Sections")).to_be_visible()


@pytest.mark.feature("S2")
def test_on_a_phone_the_sidebar_is_one_disclosure_above_the_sections(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}", size=PHONE)
    disclosure = page.get_by_text("Details and actions")
    expect(disclosure).to_be_visible()
    expect(page.get_by_text("Member since")).to_be_hidden()
    disclosure.click()
    expect(page.get_by_text("Member since")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


@pytest.mark.feature("S3", "S5", "S6")
def test_the_header_says_who_it_is(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(full_name='Vera van der Meulen')['id']}")
    expect(page.get_by_text("VM", exact=True).or_(page.get_by_text("VV", exact=True)).first).to_be_visible()
    expect(page.get_by_text("Active", exact=True).first).to_be_visible()
    expect(page.get_by_role("link", name="vera@example.com").first).to_have_attribute("href", "mailto:vera@example.com")
    expect(page).to_have_title(re.compile("^Vera van der Meulen · .* · Klantkaart$"))


@pytest.mark.feature("S4", "S129", "S130", "S131", "S133")
def test_an_edit_shows_at_once_and_switching_the_kind_loses_nothing(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    expect(dialog.get_by_label("Full name")).to_have_value("Vera Vermeulen")
    dialog.get_by_role("radio", name="Business").click()
    dialog.get_by_label("Company name").fill("Vermeulen Techniek")
    dialog.get_by_label("VAT number").fill("NL823149583B01")
    dialog.get_by_role("radio", name="Individual").click()
    expect(dialog.get_by_label("VAT number")).to_have_count(0)
    expect(dialog.get_by_role("group", name="Work").get_by_label("Company name")).to_have_value("Vermeulen Techniek")
    dialog.get_by_role("radio", name="Business").click()
    expect(dialog.get_by_label("VAT number")).to_have_value("NL823149583B01")
    expect(dialog.get_by_label("Company name")).to_have_value("Vermeulen Techniek")
    dialog.get_by_label("Phone").fill("06 12345678")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("heading", name="Vermeulen Techniek", level=1)).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"^\+31")).first).to_have_attribute("href", "tel:+31612345678")
    expect(page.get_by_role("navigation", name="Sections").get_by_text("Business")).to_be_visible()


@pytest.mark.feature("S132", "S6")
def test_the_header_shows_a_new_address_without_a_reload(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("E-mail").fill("not an address")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Write an address such as name@example.com.")).to_be_visible()
    dialog.get_by_label("E-mail").fill("v.vermeulen@example.com")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="v.vermeulen@example.com").first).to_be_visible()


@pytest.mark.feature("S129")
def test_what_was_typed_is_not_lost_by_escape(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("Full name").fill("Half typed")
    page.keyboard.press("Escape")
    question = page.get_by_role("alertdialog", name="Discard your changes?")
    expect(question).to_be_visible()
    # What it is about lies under its veil.
    assert page.evaluate(
        """() => {
            const { left, top } = document.querySelector("[role=dialog]").getBoundingClientRect();
            return document.elementFromPoint(left + 30, top + 20).closest("[role=dialog]") === null;
        }"""
    )
    page.get_by_role("button", name="Keep editing").click()
    expect(dialog.get_by_label("Full name")).to_have_value("Half typed")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Discard changes").click()
    expect(dialog).to_have_count(0)


def test_a_double_click_saves_once(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("Full name").fill("Dubbel Klik")
    desk.requests.clear()
    dialog.get_by_role("button", name="Save").dblclick()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("heading", name="Dubbel Klik", level=1)).to_be_visible()
    assert [asked for asked in desk.requests if asked.startswith("PATCH")] == [f"PATCH /api/customers/{customer['id']}"]


def test_a_refused_form_has_its_first_mistake_in_hand(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("E-mail").fill("nobody@")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_label("E-mail")).to_be_focused()


HIDDEN = """dialog => {
    const field = document.activeElement;
    const foot = dialog.querySelector("footer");
    if (foot.contains(field)) return null;
    const { top, bottom } = field.getBoundingClientRect();
    return top < 0 || bottom > foot.getBoundingClientRect().top ? field.outerHTML : "";
}"""


def test_the_footer_of_a_form_hides_no_field_that_has_the_focus(desk: Desk) -> None:
    """U30."""
    page = desk.open(f"/customers/{desk.customer()['id']}", size=PHONE)
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    expect(dialog.get_by_label("Full name")).to_be_focused()
    while (hidden := dialog.evaluate(HIDDEN)) is not None:
        assert hidden == ""
        page.keyboard.press("Tab")


def test_another_section_is_the_same_page(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    tab = page.get_by_role("navigation", name="Sections").get_by_role("link", name="Relationship")
    tab.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Only your team sees notes.")).to_be_visible()
    expect(tab).to_be_focused()


def test_an_old_answer_does_not_undo_an_edit(desk: Desk) -> None:
    customer = desk.customer()
    path = f"/customers/{customer['id']}"
    page = desk.open(path)
    expect(page.get_by_role("heading", name="Vera Vermeulen", level=1)).to_be_visible()
    held: list[Route] = []
    page.route(
        f"**/api{path}", lambda route: held.append(route) if route.request.method == "GET" else route.continue_()
    )
    page.keyboard.press("n")
    page.get_by_label("Title").fill("Makes the profile read again")
    page.get_by_role("dialog", name="Add note").get_by_role("button", name=re.compile("Add|Save")).click()
    expect(page.get_by_role("dialog", name="Add note")).to_have_count(0)
    edit(page)
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("Full name").fill("New Name")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="New Name", level=1)).to_be_visible()
    for route in held:
        route.fulfill(json=customer)
    page.unroute_all()
    desk.settle(page)
    expect(page.get_by_role("heading", name="New Name", level=1)).to_be_visible()


@pytest.mark.parametrize(("choice", "kept"), [("Save mine anyway", "Mine"), ("Take theirs", "Theirs")])
def test_two_who_edit_at_once_are_shown_each_other(desk: Desk, choice: str, kept: str) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    edit(page)
    path = f"/customers/{customer['id']}"
    desk.api.patch(path, json={"full_name": "Theirs"}, headers={"If-Match": "1"}).raise_for_status()
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("Full name").fill("Mine")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Someone else saved this first")).to_be_visible()
    page.get_by_role("button", name=choice).click()
    if choice == "Take theirs" and dialog.count():
        expect(dialog.get_by_label("Full name")).to_have_value("Theirs")
    else:
        expect(page.get_by_role("heading", name=kept, level=1)).to_be_visible()
    assert desk.api.get(path).json()["full_name"] == kept


def test_an_address_that_leads_to_no_customer_says_so(desk: Desk) -> None:
    page = desk.open("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8")
    expect(page.get_by_role("heading", name="Customer not found")).to_be_visible()


def test_trying_again_leads_to_the_customer(desk: Desk) -> None:
    """U15: the button goes, and the focus with it."""
    customer = desk.customer()
    page = desk.open("/help")
    page.route(f"**/api/customers/{customer['id']}", lambda route: route.fulfill(status=422, json={}))
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    retry = page.get_by_role("button", name="Try again")
    expect(retry).to_be_visible()
    page.unroute(f"**/api/customers/{customer['id']}")
    retry.click()
    expect(page.get_by_role("heading", name="Vera Vermeulen", level=1)).to_be_focused()


def test_the_first_screen_is_two_requests(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    page.get_by_role("searchbox", name="Search customers").fill(customer["number"])
    expect(page.get_by_text(customer["number"])).to_be_visible()
    desk.requests.clear()
    page.get_by_role("row").filter(has_text=customer["number"]).get_by_role("link").first.click()
    expect(page.get_by_text("Member since")).to_be_visible()
    desk.settle(page)
    path = f"/api/customers/{customer['id']}"
    assert sorted(set(desk.requests)) == [f"GET {path}", f"GET {path}/notes"]
