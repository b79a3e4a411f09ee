"""The figures above a customer's orders: how many there are of each status, and what they add up to."""

from collections.abc import Mapping

from shared.domain.core.models import Model
from shared.domain.core.money import Money
from shared.domain.money.orders.orders import OrderStatus
from shared.domain.money.pricing.sums import CurrencySums, sums_by_currency


class OrderCounts(Model):
    """The number of orders of each status, and of all (Q47)."""

    all: int
    pending: int
    processing: int
    completed: int
    cancelled: int
    refunded: int
    failed: int


class OrderSums(CurrencySums):
    """Sums of the orders of one currency, including VAT, without cancelled and failed ones.

    `paid` is what was paid and not refunded.
    """

    total: Money
    paid: Money
    refunded: Money


class OrderFigures(Model):
    """`sums` has an entry for each currency, never added up across them (Q8)."""

    counts: OrderCounts
    sums: list[OrderSums]


def figures_of(counts: Mapping[str, int], sums: Mapping[str, int]) -> OrderFigures:
    """Return the figures by the numbers of the customer, where a status or currency without an order may be absent."""
    by_status = {str(status): counts.get(status, 0) for status in OrderStatus}
    return OrderFigures(
        counts=OrderCounts(all=sum(by_status.values()), **by_status), sums=sums_by_currency(OrderSums, sums)
    )
