"""Every pay page: axe finds nothing in three languages and both themes, and nothing scrolls sideways on a phone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import AXE, findings, fits
from tests.browser.desk import PHONE, Desk
from tests.browser.windows import DESKTOP

LOOKS = [("en", "light", DESKTOP), ("nl", "dark", DESKTOP), ("es", "light", PHONE)]

Customer = dict[str, Any]


def of_an_invoice(desk: Desk, customer: Customer) -> str:
    line = {"description": "Ketelonderhoudsabonnement" * 4, "unit_price": "1234567.89"}
    return f"/pay/{desk.invoice(customer, issue=True, lines=[line])['pay_token']}"


def of_a_paid_invoice(desk: Desk, customer: Customer) -> str:
    invoice = desk.invoice(customer, issue=True)
    desk.payment(customer, "100.00")
    return f"/pay/{invoice['pay_token']}"


def of_all_that_is_open(desk: Desk, customer: Customer) -> str:
    for _ in range(2):
        desk.invoice(customer, issue=True)
    sent = desk.api.post(f"/customers/{customer['id']}/pay-link", json={"currency": "EUR"}).raise_for_status()
    return f"/pay/{sent.json()['token']}"


def of_a_product(desk: Desk, customer: Customer) -> str:
    return str(desk.smart_link(customer, description="A day at our workshop.\nBring your own tools.")["path"])


def of_a_chosen_amount(desk: Desk, customer: Customer) -> str:
    ends = {name: {"value": value, "currency": "EUR"} for name, value in (("minimum", "5.00"), ("maximum", "250.00"))}
    return str(desk.smart_link(customer, kind="amount", pricing="chosen", amount=None, **ends)["path"])


def of_nothing(_desk: Desk, _customer: Customer) -> str:
    return "/pay/zzC9d7S59h-7Awt_JnGIZA"


@pytest.mark.feature("S109", "S110", "S111")
@pytest.mark.parametrize(
    "page_of",
    [of_an_invoice, of_a_paid_invoice, of_all_that_is_open, of_a_product, of_a_chosen_amount, of_nothing],
    ids=lambda page_of: page_of.__name__,
)
def test_a_pay_page_is_in_order(desk: Desk, page_of: Callable[[Desk, Customer], str]) -> None:
    path = page_of(desk, desk.customer(full_name="Wilhelmina van Oldenbarnevelt-Schimmelpenninck"))
    for language, theme, size in LOOKS:
        page = desk.arrive(f"{path}?lang={language}", theme=theme, size=size, script=AXE)
        expect(page.locator("html")).to_have_attribute("lang", language)
        assert findings(page) == []
        fits(page, size)
