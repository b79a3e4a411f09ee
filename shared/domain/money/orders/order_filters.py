"""Filters of the list of orders: those of all documents, and by status and payment."""

from dataclasses import dataclass

from shared.domain.money.orders.orders import OrderPayment, OrderStatus
from shared.domain.money.pricing.document_filters import DocumentFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFilter(DocumentFilter):
    """Statuses and payments are in the order of their enums, because cursors are bound to the text of a filter."""

    statuses: tuple[OrderStatus, ...] = tuple(OrderStatus)
    payments: tuple[OrderPayment, ...] = tuple(OrderPayment)
