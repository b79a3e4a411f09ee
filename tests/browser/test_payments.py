"""A payment without the mouse: recorded over two invoices, undone and restored, with every figure following."""

import re
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk

MOST_STOPS = 80


def tab_to(page: Page, place: Locator) -> None:
    """Press Tab until the focus is there."""
    expect(place).to_be_visible()
    for _ in range(MOST_STOPS):
        if place.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {place}")


def press(page: Page, place: Locator, key: str = "Enter") -> None:
    tab_to(page, place)
    page.keyboard.press(key)


class Figures(NamedTuple):
    collected: str
    outstanding: str
    unpaid: str
    """Empty where the row is not shown (S22)."""
    revenue: str


def shows(page: Page, figures: Figures) -> None:
    """Expect these figures on the strip and in the sidebar."""
    strip = page.get_by_role("region", name="Figures")
    expect(figure(strip, "Billed & Collected")).to_have_text(figures.collected)
    expect(figure(strip, "Outstanding balance")).to_have_text(figures.outstanding)
    expect(figure(strip, "Total collected")).to_have_text(figures.collected.partition(" ")[0])
    sidebar = page.get_by_role("complementary")
    expect(figure(sidebar, "Total revenue")).to_have_text(figures.revenue)
    if figures.unpaid:
        expect(figure(sidebar, "Unpaid invoices")).to_have_text(figures.unpaid)
    else:
        expect(sidebar.get_by_text("Unpaid invoices")).to_have_count(0)


def figure(place: Locator, label: str) -> Locator:
    return place.get_by_text(label, exact=True).locator("..").locator("dd")


@pytest.mark.feature("S22", "S23", "S294", "S295", "S299", "S300", "S318", "S319", "S320")
def test_a_payment_over_two_invoices_is_recorded_undone_and_restored(desk: Desk) -> None:
    customer = desk.customer(full_name="Petra Penning")
    first, second = (desk.invoice(customer, issue=True)["number"] for _ in range(2))
    page = desk.open(f"/customers/{customer['id']}/invoices")
    before = Figures("€0.00 of €242.00", "€242.00", "2", "€0.00")
    after = Figures("€242.00 of €242.00", "€0.00", "", "€242.00")
    shows(page, before)

    press(page, page.get_by_role("link", name=re.compile(second)))
    invoice = page.get_by_role("region", name=f"Invoice {second}")
    expect(invoice.get_by_text("Open", exact=True)).to_be_visible()
    page.keyboard.press("p")
    form = page.get_by_role("dialog", name="Record payment")
    expect(form.get_by_role("textbox", name="Amount")).to_be_focused()
    page.keyboard.type("242")
    tab_to(page, form.get_by_role("textbox", name="Reference"))
    page.keyboard.type("2026-11 Penning")
    tab_to(page, form.get_by_role("radio", name="The oldest open invoices first"))
    page.keyboard.press("ArrowDown")
    for number in (first, second):
        press(page, form.get_by_role("checkbox", name=re.compile(number)), "Space")
    expect(form.get_by_role("list", name="What this does").get_by_role("listitem")).to_have_text(
        [f"{number}: €121.00, then paid in full" for number in (first, second)]
    )
    press(page, form.get_by_role("button", name="Record payment"))
    expect(form).to_have_count(0)
    expect(invoice.get_by_text("Paid", exact=True)).to_be_visible()
    shows(page, after)

    press(page, page.get_by_role("link", name=re.compile("^Payments")))
    press(page, page.get_by_role("link", name=re.compile("^Payment of €242.00 on")))
    settled = page.get_by_role("region", name="Settles")
    expect(settled.get_by_role("link")).to_have_text([first, second])
    press(page, page.get_by_role("button", name="Undo payment"))
    expect(page.get_by_text("No payments yet")).to_be_visible()
    shows(page, before)

    page.keyboard.press("F6")
    press(page, page.get_by_role("button", name="Undo", exact=True))
    row = page.get_by_role("row").filter(has_text="2026-11 Penning")
    expect(row).to_contain_text(f"{first}, {second}")
    expect(row).to_contain_text("Manual")
    shows(page, after)
