"""From the list to a profile, along the list from there, and back to it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


@pytest.mark.feature("S1", "S221", "S255", "S283")
@pytest.mark.parametrize("how", ["click", "enter"])
def test_a_row_opens_the_profile_and_a_reload_keeps_it(desk: Desk, how: str) -> None:
    customer = desk.customer(full_name="Aafje Eerst")
    page = desk.open(role="support")
    row = page.get_by_role("row").filter(has_text=customer["number"])
    if how == "click":
        # A click anywhere on the row works, because its link covers the row.
        row.get_by_role("cell").nth(2).click(force=True)
    else:
        row.get_by_role("link").first.focus()
        page.keyboard.press("Enter")
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}")
    heading(page, "Aafje Eerst")
    page.reload()
    heading(page, "Aafje Eerst")


@pytest.mark.feature("S283")
def test_the_rail_leads_to_the_customers_from_anywhere(desk: Desk) -> None:
    page = desk.open("/settings")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Customers").click()
    heading(page, "Customers")


@pytest.mark.feature("S222")
def test_the_note_icon_opens_the_notes(desk: Desk) -> None:
    customer = desk.customer(full_name="Nora Notitie")
    desk.note(customer, "Rings twice")
    page = desk.open("/customers?search=notitie")
    page.get_by_role("link", name="Notes of Nora Notitie").click()
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}/notes")
    expect(page.get_by_role("article", name="Rings twice")).to_be_visible()


@pytest.mark.parametrize("way", ["back", "breadcrumb"])
def test_the_way_back_leads_to_the_row_that_was_opened(desk: Desk, way: str) -> None:
    page = desk.open("/customers?sort=-name", size=(1280, 400))
    last = page.locator("a[data-customer]").last
    # Compare ids, because several customers may have the same name.
    opened = last.get_attribute("data-customer")
    last.scroll_into_view_if_needed()
    left_at = page.evaluate("scrollY")
    assert left_at > 0
    name = last.text_content() or ""
    last.click()
    heading(page, name)
    if way == "back":
        page.go_back()
    else:
        page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Customers").click()
    expect(page).to_have_url(f"{desk.run.url}/customers?sort=-name")
    row = page.locator(f"a[data-customer={opened}]")
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport()


def test_previous_and_next_follow_the_filter(desk: Desk) -> None:
    for name in ("Anna", "Bea", "Coen"):
        desk.give_tags(desk.customer(full_name=f"{name} Rijgang"), "Rijgang")
    page = desk.open(f"/customers?tags={desk.tag('Rijgang')}&sort=-name")
    page.get_by_role("link", name="Notes of Coen Rijgang").click()
    heading(page, "Coen Rijgang")
    expect(page.get_by_role("button", name="Previous customer")).to_be_disabled()
    page.keyboard.press("]")
    heading(page, "Bea Rijgang")
    # The next customer opens in the same section.
    assert page.url.endswith("/notes")
    page.get_by_role("button", name="Next customer").click()
    heading(page, "Anna Rijgang")
    expect(page.get_by_role("button", name="Next customer")).to_have_accessible_description(
        "This is the last customer of the list."
    )
    page.keyboard.press("[")
    heading(page, "Bea Rijgang")
    page.go_back()
    expect(page.get_by_role("link", name="Bea Rijgang", exact=True)).to_be_focused()


def test_the_next_one_is_there_before_it_is_opened(desk: Desk) -> None:
    """It is fetched when the pointer is on its button, and after one step in its direction."""
    made = [desk.customer(full_name=f"Voorbereid {n}", email=None) for n in range(3)]
    page = desk.open("/customers?search=voorbereid")
    page.get_by_role("link", name="Voorbereid 0", exact=True).click()
    heading(page, "Voorbereid 0")
    for coming in made[1:]:
        with page.expect_response(f"**/api/customers/{coming['id']}"):
            if coming is made[1]:
                page.get_by_role("button", name="Next customer").hover()
            else:
                page.keyboard.press("]")
                heading(page, "Voorbereid 1")


def test_next_goes_on_with_the_next_page(desk: Desk) -> None:
    for n in range(31):
        desk.customer(full_name=f"Stoet {n:02}", email=None)
    page = desk.open("/customers?search=stoet")
    page.get_by_role("link", name="Stoet 29", exact=True).click()
    heading(page, "Stoet 29")
    page.keyboard.press("]")
    heading(page, "Stoet 30")
    page.keyboard.press("[")
    heading(page, "Stoet 29")
