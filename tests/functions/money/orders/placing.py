"""Steps that tests of orders share."""

from typing import Any

from tests.gateway import Answer, Team

LINES = [
    {"description": "Radiator valve", "quantity": "2", "unit_price": "24.95", "supply": "goods"},
    {"description": "Fitting it", "quantity": "1.5", "unit_price": "60", "discount_percent": "10"},
]


def place(team: Team, orders: str, **fields: Any) -> dict[str, Any]:
    placed = team.post(orders, {"lines": LINES} | fields)
    assert placed.status == 201, placed
    order: dict[str, Any] = placed.body
    return order


def price(amount: str) -> list[dict[str, str]]:
    """A line that is worth this amount, without VAT."""
    return [{"description": "Work", "unit_price": amount, "tax_class_id": "zero"}]


def act(team: Team, orders: str, order: dict[str, Any], name: str, body: dict[str, Any]) -> Answer:
    return team.post(f"{orders}/{order['id']}/{name}", body, if_match=order["version"])
