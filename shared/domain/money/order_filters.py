"""Filters of the list of orders: by status, payment, number, date and total."""

from dataclasses import dataclass

from shared.domain.money.document_filters import Days, Totals
from shared.domain.money.orders import OrderPayment, OrderStatus


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """`number` is the beginning of a number, in any case. Statuses and payments are in the order of their enums,
    because cursors are bound to the text of a filter.
    """

    statuses: tuple[OrderStatus, ...] = tuple(OrderStatus)
    payments: tuple[OrderPayment, ...] = tuple(OrderPayment)
    number: str | None = None
    dated: Days | None = None
    total: Totals | None = None
