"""One login, two merchants: the bookkeeper of the demo switches between them, by keyboard."""

from playwright.sync_api import expect

from local.demo.members import BOOKKEEPER
from tests.browser.desk import Desk


def test_a_bookkeeper_switches_between_two_merchants_by_keyboard(desk: Desk) -> None:
    here, there = (job.merchant.name for job in BOOKKEEPER)
    page = desk.arrive()
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name=BOOKKEEPER[0].name).click()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    add = page.get_by_role("button", name="Add", exact=True)
    expect(add).to_be_enabled()
    page.get_by_role("button", name=f"Merchant: {here}. Switch").focus()
    # It opens on the other merchant.
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=there)).to_be_focused()
    page.keyboard.press("Enter")
    switcher = page.get_by_role("button", name=f"Merchant: {there}. Switch")
    expect(switcher).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="Biblioteca Municipal de Alcalá")).to_be_visible()
    # Their role there is another one.
    expect(add).to_be_disabled()
    # A reload stays with the chosen merchant.
    page.reload()
    expect(switcher).to_be_visible()
