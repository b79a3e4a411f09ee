"""Reads of a customer's orders."""

from typing import NamedTuple

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.orders.order_figures import OrderFigures, figures_of
from shared.domain.money.orders.order_filters import OrderFilter
from shared.domain.money.orders.order_rows import OrderRow
from shared.domain.money.orders.orders import OrderPayment, OrderStatus
from shared.domain.money.pricing.document_filters import Days, typed_totals
from shared.store.customer import customers
from shared.store.money.orders import order_lists
from shared.store.money.orders.order_lists import OrderSort
from shared.store.team import merchants


class OrderQuery(NamedTuple):
    """A filter as it is typed: texts of amounts without a currency, which is the merchant's by default."""

    statuses: str = ""
    payments: str = ""
    number: str | None = None
    dated: Days = Days()
    total_from: str | None = None
    total_to: str | None = None
    currency: str | None = None


def list_page(
    customer: CustomerRef, query: OrderQuery, *, sort: OrderSort, limit: int, cursor: str | None
) -> Page[OrderRow]:
    """Return a page of the list. Raise CustomerNotFound, InvalidCursor, InvalidInput."""
    currency = query.currency
    if currency is None and (query.total_from or query.total_to):
        currency = merchants.get(customer.merchant_id).base_currency
    statuses, payments = query.statuses.split(","), query.payments.split(",")
    wanted = OrderFilter(
        statuses=tuple(status for status in OrderStatus if status in statuses or not query.statuses),
        payments=tuple(payment for payment in OrderPayment if payment in payments or not query.payments),
        number=(query.number or "").strip() or None,
        dated=query.dated if any(query.dated) else None,
        total=typed_totals(query.total_from, query.total_to, currency) if currency else None,
    )
    return order_lists.page(customer, wanted, sort=sort, limit=limit, cursor=cursor)


def figures(customer: CustomerRef) -> OrderFigures:
    """Return the figures by the numbers of the customer. Raise CustomerNotFound."""
    card = customers.get(customer)
    return figures_of(card.order_counts, card.order_sums)
