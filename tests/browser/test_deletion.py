"""Deleting customers: three choices, an undo, and the trash."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import Desk


def dialog_on(page: Page) -> Locator:
    """Return the open dialog, once the effects of each choice are loaded."""
    dialog = page.get_by_role("alertdialog", name=re.compile("^Delete "))
    expect(dialog.get_by_role("button", name="Remove all")).to_be_enabled()
    return dialog


def listed(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=name, exact=True)


def is_there(desk: Desk, customer: dict[str, Any]) -> bool:
    return desk.api.get(f"/customers/{customer['id']}").status_code == 200


def in_trash(desk: Desk, customer: dict[str, Any]) -> dict[str, Any] | None:
    items = desk.api.get("/customers/trash", params={"limit": 100}).json()["items"]
    return next((one for one in items if one["customer"]["id"] == customer["id"]), None)


@pytest.mark.feature("S223", "S224")
def test_the_trash_icon_asks_and_dismissing_does_nothing(desk: Desk) -> None:
    customer = desk.customer(full_name="Wim Weg")
    desk.note(customer, "Kept")
    desk.contact(customer)
    page = desk.open("/customers?search=weg")
    opener = page.get_by_role("button", name="Delete Wim Weg")
    opener.click()
    dialog = dialog_on(page)
    choices = dialog.get_by_role("button")
    expect(choices).to_have_text(["Dismiss", "Remove all", "Remove customer(s)"])
    expect(dialog.get_by_role("button", name="Dismiss")).to_be_focused()
    for name, effect in [
        ("Remove customer(s)", "All 2 notes, contacts and addresses stay on record"),
        ("Remove all", "All 2 notes, contacts and addresses go too"),
    ]:
        choice = dialog.get_by_role("button", name=name)
        expect(choice).to_have_accessible_description(re.compile(re.escape(effect)))
    for answer in ("click", "Escape"):
        if answer == "click":
            dialog.get_by_role("button", name="Dismiss").click()
        else:
            opener.click()
            dialog_on(page)
            page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        expect(opener).to_be_focused()
    assert is_there(desk, customer)
    expect(listed(page, "Wim Weg")).to_be_visible()


@pytest.mark.feature("S207", "S223", "S224")
@pytest.mark.parametrize(("choice", "linked"), [("Remove customer(s)", "keep"), ("Remove all", "remove")])
def test_a_removed_customer_leaves_the_list_and_undo_brings_all_back(desk: Desk, choice: str, linked: str) -> None:
    customer = desk.customer(full_name=f"Dora Door {linked}")
    desk.note(customer, "Comes back")
    page = desk.open("/customers?search=door")
    page.get_by_role("button", name=f"Delete Dora Door {linked}").click()
    dialog_on(page).get_by_role("button", name=choice).click()
    expect(page.get_by_text(f"Dora Door {linked} moved to the trash")).to_be_visible()
    expect(listed(page, f"Dora Door {linked}")).to_have_count(0)
    trashed = in_trash(desk, customer)
    assert not is_there(desk, customer)
    assert trashed
    assert trashed["linked"] == linked
    # F6 moves the focus to the notifications.
    page.keyboard.press("F6")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(listed(page, f"Dora Door {linked}")).to_be_visible()
    assert desk.seen(customer)["counts"]["notes"] == 1


@pytest.mark.feature("S224")
def test_the_trash_shows_who_and_until_when_and_gives_back(desk: Desk) -> None:
    customer = desk.customer(full_name="Toos Terug")
    deleted = desk.api.delete(f"/customers/{customer['id']}", headers={"If-Match": "*"})
    page = desk.open()
    page.get_by_role("link", name="Trash").click()
    expect(page).to_have_title(re.compile("^Trash · "))
    entry = page.get_by_role("listitem").filter(has_text=customer["number"])
    expect(entry).to_contain_text("Deleted by Marieke van Dijk")
    expect(entry).to_contain_text("Can be restored until")
    expect(entry).to_contain_text("linked data stays on record")
    assert deleted.json()["trashed"]["restorable_until"] > deleted.json()["trashed"]["deleted_at"]
    entry.get_by_role("button", name="Restore Toos Terug").click()
    expect(page.get_by_text("Toos Terug is back")).to_be_visible()
    expect(entry).to_have_count(0)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("heading", name="Toos Terug", level=1)).to_be_visible()


def test_several_are_deleted_and_brought_back_together(desk: Desk) -> None:
    customers = [desk.customer(full_name=f"{name} Bundel") for name in ("Anna", "Bea", "Coen")]
    page = desk.open("/customers?search=bundel")
    page.get_by_role("checkbox", name="Select Anna Bundel").check()
    band = page.get_by_role("group", name="Selected customers")
    expect(band.get_by_text("1 customer selected")).to_be_visible()
    band.get_by_role("button", name="Select all on this page").click()
    expect(band.get_by_text("3 customers selected")).to_be_visible()
    page.get_by_role("checkbox", name="Select Coen Bundel").uncheck()
    band.get_by_role("button", name="Delete").click()
    dialog = dialog_on(page)
    expect(dialog).to_have_accessible_name("Delete 2 customers?")
    expect(dialog.get_by_role("listitem").filter(has_text="Bundel")).to_have_text(["Anna Bundel", "Bea Bundel"])
    dialog.get_by_role("button", name="Remove customer(s)").click()
    expect(page.get_by_text("2 customers moved to the trash")).to_be_visible()
    expect(listed(page, "Anna Bundel")).to_have_count(0)
    assert [is_there(desk, customer) for customer in customers] == [False, False, True]
    page.get_by_role("button", name="Undo").click()
    expect(listed(page, "Anna Bundel")).to_be_visible()
    expect(listed(page, "Bea Bundel")).to_be_visible()


def test_one_that_cannot_be_deleted_holds_up_none_of_the_others(desk: Desk) -> None:
    stays, goes = desk.customer(full_name="Anna Hapert"), desk.customer(full_name="Bea Hapert")
    page = desk.open("/customers?search=hapert")
    page.get_by_role("checkbox", name="Select all on this page").check()
    page.get_by_role("button", name="Delete", exact=True).click()
    dialog = dialog_on(page)

    def fail(route: Route) -> None:
        busy = {"code": "busy", "message": "", "fields": [], "request_id": "r"}
        route.fulfill(status=503, json=busy) if route.request.method == "DELETE" else route.continue_()

    page.route(f"**/api/customers/{stays['id']}?*dry_run=false*", fail)
    dialog.get_by_role("button", name="Remove all").click()
    expect(dialog.get_by_text("Anna Hapert: Many people are saving at once.")).to_be_visible()
    expect(dialog).to_have_accessible_name("Delete Anna Hapert?")
    assert (is_there(desk, stays), is_there(desk, goes)) == (True, False)
    page.unroute_all()
    dialog.get_by_role("button", name="Remove all").click()
    expect(dialog).to_have_count(0)
    assert not is_there(desk, stays)


@pytest.mark.feature("S207", "S223")
def test_from_the_profile_deleting_leads_back_to_the_list(desk: Desk) -> None:
    customer = desk.customer(full_name="Peer Profiel")
    page = desk.open("/customers?search=peer")
    listed(page, "Peer Profiel").click()
    page.get_by_role("button", name="Delete customer").click()
    dialog_on(page).get_by_role("button", name="Remove customer(s)").click()
    expect(page).to_have_url(f"{desk.run.url}/customers?search=peer")
    expect(listed(page, "Peer Profiel")).to_have_count(0)
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_role("heading", name="Customer not found")).to_be_visible()


@pytest.mark.feature("S223")
@pytest.mark.parametrize("role", ["finance", "read_only"])
def test_who_may_not_delete_is_not_offered_to(desk: Desk, role: str) -> None:
    customer = desk.customer(full_name=f"Blijf {role}")
    page = desk.open("/customers?search=blijf", role=role)
    expect(listed(page, f"Blijf {role}")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Delete"))).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_role("button", name="Delete customer")).to_be_disabled()
    page.goto(f"{desk.run.url}/customers/trash")
    expect(page.get_by_text("Not for your role")).to_be_visible()
