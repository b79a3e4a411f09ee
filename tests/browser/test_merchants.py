"""A person who works for two merchants: one tab shows one of them, and switches."""

import re
from typing import Any
from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from local.build.stack import physical_id
from local.demo import load
from local.demo.members import MERCHANTS, PASSWORD, member
from tests.browser.desk import PHONE, Desk
from tests.browser.windows import DESKTOP

FIRST, SECOND = (merchant.name for merchant in MERCHANTS)


@pytest.fixture
def invited(desk: Desk) -> dict[str, Any]:
    """Somebody new, a member of both merchants, who has chosen a password; the member of the first one."""
    invitation = {"name": "Ruth Blom", "email": f"{uuid4()}@blom.example", "role": "finance"}
    bearer = {"Authorization": f"Bearer {desk.run.token(2, 'owner')}"}
    member: dict[str, Any] = desk.api.post("/members", json=invitation).raise_for_status().json()
    httpx.post(f"{desk.run.url}/api/members", json=invitation, headers=bearer, timeout=30).raise_for_status()
    desk.run.members().set_password(member["email"])
    return member


@pytest.fixture
def page(desk: Desk, invited: dict[str, Any]) -> Page:
    """The list of the first merchant."""
    page = desk.arrive()
    page.locator("main button").first.click()
    page.get_by_label("E-mail").fill(invited["email"])
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(switcher(page)).to_have_accessible_name(f"Merchant: {FIRST}. Switch")
    return page


def switcher(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("Switch$"))


def test_enter_twice_switches_and_a_reload_stays(page: Page) -> None:
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    before = page.get_by_role("row").nth(1).inner_text()
    switcher(page).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=re.compile(f"^{SECOND}"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(switcher(page)).to_have_accessible_name(f"Merchant: {SECOND}. Switch")
    expect(page.get_by_role("row").nth(1)).not_to_have_text(before)
    page.reload()
    expect(switcher(page)).to_have_accessible_name(f"Merchant: {SECOND}. Switch")


@pytest.mark.parametrize("width", [PHONE[0], DESKTOP[0] // 2])
def test_a_narrow_or_enlarged_page_shows_for_which_merchant_one_works(desk: Desk, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": PHONE[1]})
    page.locator("main a[href^='/customers/cst_']").first.click()
    expect(page.get_by_role("button", name="Next customer")).to_be_visible()
    expect(switcher(page)).to_be_in_viewport(ratio=1)
    if width > PHONE[0]:
        expect(switcher(page)).to_have_text(FIRST)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    switcher(page).click()
    expect(page.get_by_role("button", name=re.compile(f"^{SECOND}"))).to_be_in_viewport(ratio=1)


def test_a_long_name_of_a_customer_shrinks_before_the_merchant(desk: Desk, page: Page) -> None:
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    width = switcher(page).evaluate("element => element.offsetWidth")
    page.goto(f"{desk.run.url}/customers/{desk.customer(full_name='Long ' * 20 + 'name')['id']}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert switcher(page).evaluate("element => element.offsetWidth") == width


def test_a_switch_is_for_one_tab_and_for_those_opened_later(desk: Desk, page: Page) -> None:
    other = desk.another_tab(page, "/customers")
    expect(switcher(other)).to_have_accessible_name(f"Merchant: {FIRST}. Switch")
    other.keyboard.press("Control+k")
    expect(other.get_by_role("combobox")).to_be_focused()
    other.keyboard.type("work for")
    other.get_by_role("option", name=f"Work for {SECOND}").click()
    expect(switcher(other)).to_have_accessible_name(f"Merchant: {SECOND}. Switch")
    expect(switcher(desk.another_tab(page, "/settings"))).to_have_accessible_name(f"Merchant: {SECOND}. Switch")
    page.reload()
    expect(switcher(page)).to_have_accessible_name(f"Merchant: {FIRST}. Switch")


def test_a_draft_for_one_merchant_is_none_for_the_other(page: Page) -> None:
    page.get_by_role("button", name="Add", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Full name").fill("Half typed")
    for merchant, typed in ((SECOND, ""), (FIRST, "Half typed")):
        page.reload()
        switcher(page).click()
        page.get_by_role("button", name=re.compile(f"^{merchant}")).click()
        expect(switcher(page)).to_have_accessible_name(f"Merchant: {merchant}. Switch")
        page.get_by_role("button", name="Add", exact=True).click()
        expect(dialog.get_by_label("Full name")).to_have_value(typed)


def test_a_tab_of_a_merchant_whom_one_no_longer_works_for_loads_anew(
    desk: Desk, page: Page, invited: dict[str, Any]
) -> None:
    path = f"/members/{invited['id']}"
    current = next(one for one in desk.api.get("/members").json()["items"] if one["id"] == invited["id"])
    off = desk.api.patch(path, json={"active": False}, headers={"If-Match": str(current["version"])})
    off.raise_for_status()
    page.goto(f"{desk.run.url}/settings")
    expect(page.get_by_text(f"You are no longer on the team of {FIRST}. This is {SECOND}.")).to_be_visible()
    expect(page).to_have_url(f"{desk.run.url}/customers")
    expect(page.get_by_text(SECOND, exact=True)).to_be_visible()


def test_opening_a_merchant_that_is_there_changes_nothing(desk: Desk) -> None:
    """As `make bench-merchant` does each time that it goes on."""
    opening = physical_id(desk.run.client("cloudformation"), "SettingsOnMerchantOpenedFunction")
    before = desk.merchant()
    for _ in range(2):
        load.open_with_owner(desk.run.members(), load.invoker(desk.run.client("lambda"), opening), member(1, "owner"))
    assert desk.merchant() == before
