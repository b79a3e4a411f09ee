"""What a customer owes: a figure leads to the rows that it counted, and the statement of account ends with it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


def owing(desk: Desk) -> tuple[dict[str, Any], list[str]]:
    """Make a customer with a draft, a paid invoice, a partly paid one and an open one; return what is open, too."""
    customer = desk.customer(full_name="Bo Balans")
    desk.invoice(customer)
    numbers = [desk.invoice(customer, issue=True)["number"] for _ in range(3)]
    desk.payment(customer, "171.00")
    return customer, numbers[1:]


def figure(place: Locator, label: str) -> Locator:
    return place.get_by_text(label, exact=True).locator("..").locator("dd")


def outstanding(page: Page) -> Locator:
    return figure(page.get_by_role("region", name="Figures"), "Outstanding balance")


@pytest.mark.feature("S295")
def test_a_figure_leads_to_exactly_the_rows_that_it_counted(desk: Desk) -> None:
    customer, left = owing(desk)
    page = desk.open(f"/customers/{customer['id']}")
    expect(outstanding(page)).to_have_text("€192.00")
    page.get_by_role("button", name="Explain: Outstanding balance").click()
    explanation = page.get_by_role("dialog", name="Outstanding balance")
    expect(explanation.get_by_role("row", name=re.compile("^Total"))).to_have_text("Total2€192.00")
    explanation.get_by_role("link", name="Show these rows").click()
    expect(explanation).to_have_count(0)
    table = page.get_by_role("table", name="Invoices")
    expect(table.get_by_role("link")).to_have_count(len(left))
    for number in left:
        expect(table.get_by_role("link", name=re.compile(number))).to_be_visible()


@pytest.mark.feature("S270", "S271", "S272")
def test_the_statement_ends_with_what_is_outstanding_on_the_page_and_in_its_files(desk: Desk) -> None:
    customer, _ = owing(desk)
    page = desk.open(f"/customers/{customer['id']}/billing")
    cards = page.get_by_role("region", name="Billing", exact=True)
    for label, amount in [("Total billed", "€363.00"), ("Total paid", "€171.00"), ("Outstanding balance", "€192.00")]:
        expect(figure(cards, label)).to_have_text(amount)
    cards.get_by_role("link", name="Statement of account").click()
    statement = page.get_by_role("region", name="Statement")
    expect(figure(statement, "Closing balance")).to_have_text("€192.00")
    expect(outstanding(page)).to_have_text("€192.00")
    entries = statement.get_by_role("table", name="Statement").get_by_role("row")
    expect(entries.last).to_contain_text("€192.00")

    with page.expect_download() as csv:
        statement.get_by_role("button", name="Download CSV").click()
    lines = csv.value.path().read_text().splitlines()
    assert "192.00" in lines[-1].split(",")
    with page.expect_download(timeout=120_000) as pdf:
        statement.get_by_role("button", name="Download PDF").click()
    assert pdf.value.path().read_bytes().startswith(b"%PDF-")
