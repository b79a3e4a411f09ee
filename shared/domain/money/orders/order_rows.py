"""The row of an order in a list, which the list item of the order stores."""

from typing import Any

from typing_extensions import TypedDict

from shared.domain.core.money import Money
from shared.domain.money.orders.orders import Order, OrderPayment, OrderStatus


class OrderRow(TypedDict):
    """An order in a list. `date` is the day of the order."""

    id: str
    number: str | None
    date: str
    status: OrderStatus
    payment: OrderPayment
    total: Money
    reference: str | None


def stored_row(order: Order) -> dict[str, Any]:
    """Return the row as it is stored. Lists are filtered by `minor`, the total in minor units, and `folded`, the number
    or else the id in lower case.
    """
    total = order.totals.gross_total
    return {
        **order.model_dump(mode="json", include={"id", "number", "status", "payment", "reference"}),
        "date": order.ordered_on.isoformat(),
        "total": {"currency": total.currency, "value": str(total)},
        "minor": total.minor,
        "folded": (order.number or order.id).casefold(),
    }


def shown_row(stored: dict[str, Any]) -> OrderRow:
    """Return a stored row without the attributes that only filters need."""
    return {name: stored[name] for name in OrderRow.__annotations__}  # type: ignore[return-value]
