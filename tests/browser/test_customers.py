"""The customer list."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import PHONE, Desk


@pytest.mark.feature("S1", "S283")
@pytest.mark.parametrize("how", ["click", "enter"])
def test_a_row_opens_the_profile_and_a_reload_keeps_it(desk: Desk, how: str) -> None:
    customer = desk.customer(full_name="Aafje Eerst")
    page = desk.open(role="support")
    if how == "click":
        # Wherever on the row: its link lies over all of it.
        page.get_by_role("row").filter(has_text=customer["number"]).get_by_role("cell").nth(2).click(force=True)
    else:
        page.get_by_role("row").filter(has_text=customer["number"]).get_by_role("link").first.focus()
        page.keyboard.press("Enter")
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_role("heading", name="Aafje Eerst", level=1)).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Aafje Eerst", level=1)).to_be_visible()


@pytest.mark.feature("S193")
def test_the_archived_are_behind_their_filter(desk: Desk) -> None:
    customer = desk.customer(full_name="Quirijn Quist")
    desk.archive(customer)
    page = desk.open("/customers?search=quirijn")
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    page.get_by_role("button", name="Archived").click()
    expect(page.get_by_text("Quirijn Quist")).to_be_visible()
    expect(page).to_have_url(f"{desk.run.url}/customers?status=archived&search=quirijn")


def test_search_filter_and_order_live_in_the_address(desk: Desk) -> None:
    desk.customer(full_name="Zoeker Een")
    desk.customer(full_name="Zoeker Twee")
    page = desk.open()
    page.get_by_role("searchbox", name="Search customers").fill("zoek")
    expect(page.get_by_text("Zoeker Twee")).to_be_visible()
    expect(page).to_have_url(f"{desk.run.url}/customers?search=zoek")
    page.get_by_text("Zoeker Twee").click()
    expect(page.get_by_role("heading", name="Zoeker Twee", level=1)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("searchbox", name="Search customers")).to_have_value("zoek")
    expect(page.get_by_text("Zoeker Een")).to_be_visible()


def test_a_new_customer_is_added_once_and_shown(desk: Desk) -> None:
    page = desk.open()
    page.get_by_role("button", name="Add customer").click()
    dialog = page.get_by_role("dialog", name="Add customer")
    dialog.get_by_role("radio", name="Business").click()
    dialog.get_by_label("Company name").fill("Nieuwland B.V.")
    dialog.get_by_label("E-mail").fill("info@nieuwland")
    dialog.get_by_role("button", name="Add customer").click()
    expect(dialog.get_by_text("Write an address such as name@example.com.")).to_be_visible()
    expect(dialog.get_by_label("Company name")).to_have_value("Nieuwland B.V.")
    dialog.get_by_label("E-mail").fill("info@nieuwland.example")
    dialog.get_by_role("button", name="Add customer").dblclick()
    expect(page.get_by_role("heading", name="Nieuwland B.V.", level=1)).to_be_visible()
    found = desk.api.get("/customers", params={"search": "nieuwland"}).json()["items"]
    assert [one["name"] for one in found] == ["Nieuwland B.V."]


@pytest.mark.parametrize("role", ["field", "read_only"])
def test_who_may_not_add_cannot_and_hears_why(desk: Desk, role: str) -> None:
    page = desk.open(role=role)
    add = page.get_by_role("button", name="Add customer")
    expect(add).to_be_disabled()
    expect(add).to_have_accessible_description("Your role does not allow this.")


def test_pages_follow_each_other(desk: Desk) -> None:
    for n in range(55):
        desk.customer(full_name=f"Pagina {n:02}", email=None)
    page = desk.open("/customers?search=pagina")
    expect(page.get_by_text("Pagina 00")).to_be_visible()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Pagina 54")).to_be_visible()
    page.get_by_role("button", name="Previous").click()
    expect(page.get_by_text("Pagina 00")).to_be_visible()


def test_the_list_fits_a_phone(desk: Desk) -> None:
    page = desk.open(size=PHONE)
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
