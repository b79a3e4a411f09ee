"""Pages of a customer's orders, in any order, merged from one partition for each status."""

from collections.abc import Iterator
from enum import StrEnum
from functools import partial

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.orders.order_filters import OrderFilter
from shared.domain.money.orders.order_rows import OrderRow, shown_row, stored_row
from shared.domain.money.orders.orders import Order, OrderPayment, OrderStatus
from shared.store.customer import customers
from shared.store.engine import keys, list_keys, lists, orders
from shared.store.engine.keys import Item, Key
from shared.store.engine.lists import Part
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_8, Index
from shared.store.money.pricing import document_filters as filters
from shared.store.money.pricing.document_filters import Expression


class OrderSort(StrEnum):
    NUMBER = "number"
    NUMBER_DESCENDING = "-number"
    DATE = "date"
    DATE_DESCENDING = "-date"
    PAYMENT = "payment"
    PAYMENT_DESCENDING = "-payment"
    TOTAL = "total"
    TOTAL_DESCENDING = "-total"
    STATUS = "status"
    STATUS_DESCENDING = "-status"


_INDEX: dict[str, Index] = {"number": LIST_1, "date": LIST_2, "payment": LIST_3, "total": LIST_4, "status": LIST_5}
_BY_TYPED_NUMBER = LIST_8
# The order of the pills (S80) and of the words of a payment (S84), by day among equals.
_STATUS_RANK = {status: rank for rank, status in enumerate(OrderStatus)}
_PAYMENT_RANK = {payment: rank for rank, payment in enumerate(OrderPayment)}


def listed(customer: CustomerRef, order: Order) -> Item:
    """Return the attributes that put an order into the list of its status."""
    day = order.ordered_on.isoformat()
    in_order = {
        # One without a number is shown by its id (S81).
        "S1": orders.number_key(order.number or order.id),
        "S2": day,
        "S3": f"{_PAYMENT_RANK[order.payment]}#{day}",
        "S4": orders.amount_key(order.totals.gross_total),
        "S5": f"{_STATUS_RANK[order.status]}#{day}",
        "S8": (order.number or order.id).casefold(),
    }
    sort_keys = {name: orders.sort_key(value, order.id) for name, value in in_order.items()}
    return {"L": list_keys.orders_list(customer, order.status), **sort_keys, "row": stored_row(order)}


def page(
    customer: CustomerRef, wanted: OrderFilter, *, sort: OrderSort, limit: int, cursor: str | None
) -> Page[OrderRow]:
    """Return a page in the order of `sort`. Raise CustomerNotFound, InvalidCursor.

    A filter on the column of the order is a range of its index; any other one drops rows that were read.
    """
    column = sort.removeprefix("-")
    index = _BY_TYPED_NUMBER if column == "number" and wanted.number else _INDEX[column]
    rows, next_cursor = lists.page(
        customer.merchant_id,
        f"orders/{customer.id}/{wanted}",
        list(_parts(customer, wanted, column)),
        lists.Order(index, descending=sort.startswith("-")),
        limit=limit,
        cursor=cursor,
        within=filters.range_of(wanted, column),
        read_further=(filters.FURTHER_PAGES * limit,),
    )
    if not rows and cursor is None:
        customers.require(customer)
    return Page.model_construct(items=[shown_row(row) for row in rows], next_cursor=next_cursor)


def _parts(customer: CustomerRef, wanted: OrderFilter, column: str) -> Iterator[Part]:
    only_if = filters.all_of(_conditions(wanted, column))
    for status in wanted.statuses:
        yield Part(list_keys.orders_list(customer, status), partial(_order_at, customer), only_if)


def _order_at(customer: CustomerRef, sort_key: str) -> Key:
    return keys.record(customer, keys.ORDER, orders.id_of(sort_key))


def _conditions(wanted: OrderFilter, column: str) -> Iterator[Expression]:
    yield from filters.conditions(wanted, column)
    if wanted.payments != tuple(OrderPayment):
        values = {f":payment{n}": payment for n, payment in enumerate(wanted.payments)}
        yield Expression(f"#row.#payment IN ({', '.join(values)})", values)
