"""The screens of the registers KVK and VIES: a company that differs from its registration, and the evidence of VIES."""

import time
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.screens.steps import OPEN, Screens, click, stay

ANSWERED_WITHIN_SECONDS = 120
PROOFS = "ul[class*=proofs] button"


def show_proof(page: Page) -> None:
    """Open the list of answers unless it is open, and the first answer."""
    page.locator("[class*=check] button[aria-expanded]").wait_for()
    folded = page.locator("[class*=check] button[aria-expanded=false]")
    if folded.count():
        folded.click()
    page.locator(PROOFS).first.click()
    expect(page.locator(OPEN).first).to_be_visible()


SCREENS: Screens = {
    "company of KVK": ("/customers/{company}", stay),
    "proof of VIES": ("/customers/{company}", show_proof),
    "settings of KVK": ("/settings/kvk", stay),
    "replace the key of KVK": ("/settings/kvk", click("main [class*=choices] button:nth-of-type(1)")),
    "remove the key of KVK": ("/settings/kvk", click("main [class*=choices] button:nth-of-type(2)")),
}


def ids(desk: Desk, _customer_id: str) -> dict[str, str]:
    """Make a company about which both registers have answered."""
    registered = {"registration_number": "68750110", "registration_country": "NL", "legal_form": "Eenmanszaak"}
    numbers = registered | {"vat_number": "NL004495445B01"}
    customer = desk.customer(kind="business", company_name="Donald", full_name=None, **numbers)
    deadline = time.monotonic() + ANSWERED_WITHIN_SECONDS
    while not _is_answered(desk, customer):
        assert time.monotonic() < deadline, "a register has not answered"
    return {"company": customer["id"]}


def _is_answered(desk: Desk, customer: dict[str, Any]) -> bool:
    """Look once; a request takes long enough to need no pause before the next one."""
    sheet = desk.api.get(f"/customers/{customer['id']}/company").raise_for_status().json()
    check = desk.api.get(f"/customers/{customer['id']}/vat").raise_for_status().json()
    return sheet["status"] == "synced" and check["state"] == "valid"
