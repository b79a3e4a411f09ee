"""An invoice to begin a test with."""

from typing import Any

from tests.gateway import Team

BOILER = {"description": "Service of the boiler", "quantity": "2", "unit_price": "50.00"}


def add(team: Team, invoices: str, **fields: Any) -> dict[str, Any]:
    """Add a draft. `invoices` is the path of a customer's invoices."""
    made = team.post(invoices, {"lines": [BOILER]} | fields)
    assert made.status == 201, made
    invoice: dict[str, Any] = made.body
    return invoice
