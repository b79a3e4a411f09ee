"""Invoices to begin a test with."""

from typing import Any

from tests.functions.team.settings.samples import SELLER
from tests.gateway import Team
from tests.one_of_each import STALE_VERSION

BOILER = {"description": "Service of the boiler", "quantity": "2", "unit_price": "50.00"}


def add(team: Team, invoices: str, **fields: Any) -> dict[str, Any]:
    """Add a draft. `invoices` is the path of a customer's invoices."""
    made = team.post(invoices, {"lines": [BOILER]} | fields)
    assert made.status == 201, made
    invoice: dict[str, Any] = made.body
    return invoice


def complete_seller(team: Team, **fields: Any) -> None:
    """Fill in what a legal invoice needs of the merchant."""
    stale = team.patch("/merchant", SELLER, if_match=STALE_VERSION)
    answer = team.patch("/merchant", SELLER | fields, if_match=stale.body["current"]["version"])
    assert answer.status == 200, answer


def issue(team: Team, invoices: str, **fields: Any) -> dict[str, Any]:
    """Add an invoice and issue it."""
    invoice = add(team, invoices, **fields)
    answer = team.post(f"{invoices}/{invoice['id']}/issue", if_match=invoice["version"])
    assert answer.status == 200, answer
    issued: dict[str, Any] = answer.body["invoice"]
    return issued
