"""Pages of a customer's payments, in any order, merged from one partition for each origin."""

from collections.abc import Iterator
from enum import StrEnum
from functools import partial

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.payments.payment_filters import PaymentFilter
from shared.domain.money.payments.payment_rows import PaymentRow, shown_row, stored_row
from shared.domain.money.payments.payments import Payment, PaymentStatus
from shared.store.customer import customers
from shared.store.engine import keys, list_keys, lists, orders
from shared.store.engine.keys import Item, Key
from shared.store.engine.lists import Part
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, Index
from shared.store.money.pricing import document_filters as filters
from shared.store.money.pricing.document_filters import Expression


class PaymentSort(StrEnum):
    REFERENCE = "reference"
    REFERENCE_DESCENDING = "-reference"
    DATE = "date"
    DATE_DESCENDING = "-date"
    AMOUNT = "amount"
    AMOUNT_DESCENDING = "-amount"
    STATUS = "status"
    STATUS_DESCENDING = "-status"


_INDEX: dict[str, Index] = {"reference": LIST_1, "date": LIST_2, "amount": LIST_3, "status": LIST_4}
_STATUS_RANK = {status: rank for rank, status in enumerate(PaymentStatus)}


def listed(customer: CustomerRef, payment: Payment) -> Item:
    """Return the attributes that put a payment into the list of its origin."""
    day = payment.received_on.isoformat()
    in_order = {
        "S1": orders.text_key(payment.reference),
        "S2": day,
        "S3": orders.amount_key(payment.amount),
        "S4": f"{_STATUS_RANK[payment.status]}#{day}",
    }
    sort_keys = {name: orders.sort_key(value, payment.id) for name, value in in_order.items()}
    return {"L": list_keys.payments_list(customer, payment.origin), **sort_keys, "row": stored_row(payment)}


def page(
    customer: CustomerRef, wanted: PaymentFilter, *, sort: PaymentSort, limit: int, cursor: str | None
) -> Page[PaymentRow]:
    """Return a page in the order of `sort`. Raise CustomerNotFound, InvalidCursor."""
    column = sort.removeprefix("-")
    is_by_day = column == "date" and wanted.dated is not None
    rows, next_cursor = lists.page(
        customer.merchant_id,
        f"payments/{customer.id}/{wanted}",
        list(_parts(customer, wanted, column)),
        lists.Order(_INDEX[column], descending=sort.startswith("-")),
        limit=limit,
        cursor=cursor,
        within=filters.days_range(wanted.dated) if is_by_day and wanted.dated else None,
        read_further=(filters.FURTHER_PAGES * limit,),
    )
    if not rows and cursor is None:
        customers.require(customer)
    return Page.model_construct(items=[shown_row(row) for row in rows], next_cursor=next_cursor)


def _parts(customer: CustomerRef, wanted: PaymentFilter, column: str) -> Iterator[Part]:
    only_if = filters.all_of(_conditions(wanted, column))
    for origin in wanted.origins:
        yield Part(list_keys.payments_list(customer, origin), partial(_payment_at, customer), only_if)


def _payment_at(customer: CustomerRef, sort_key: str) -> Key:
    return keys.record(customer, keys.PAYMENT, orders.id_of(sort_key))


def _conditions(wanted: PaymentFilter, column: str) -> Iterator[Expression]:
    if wanted.dated and column != "date":
        yield filters.days_between("date", wanted.dated)
    if wanted.currency:
        yield Expression("#row.#amount.#currency = :currency", {":currency": wanted.currency})
    if wanted.statuses != tuple(PaymentStatus):
        values = {f":status{n}": status for n, status in enumerate(wanted.statuses)}
        yield Expression(f"#row.#status IN ({', '.join(values)})", values)
