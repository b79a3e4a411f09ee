"""Pages of a customer's invoices, in any order, merged from one partition for each status at the last write.

An open invoice is unpaid from the day after it was due, without a write. So a page of unpaid invoices reads the open
ones that are past due, and a page of open invoices those that are not.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import partial

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.invoices.invoice_filters import InvoiceFilter
from shared.domain.money.invoices.invoice_rows import (
    FoundInvoice,
    InvoiceRow,
    shown_row,
    stored_row,
)
from shared.domain.money.invoices.invoices import OUTSTANDING, Invoice, InvoiceStatus
from shared.store.customer import customers, document_numbers
from shared.store.engine import keys, list_keys, lists, orders, table
from shared.store.engine.keys import Item, Key
from shared.store.engine.lists import Order, Part
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_8, Filter, Index, Range
from shared.store.money.pricing import document_filters as filters
from shared.store.money.pricing.document_filters import Expression


class InvoiceSort(StrEnum):
    NUMBER = "number"
    NUMBER_DESCENDING = "-number"
    DATE = "date"
    DATE_DESCENDING = "-date"
    DUE = "due"
    DUE_DESCENDING = "-due"
    TOTAL = "total"
    TOTAL_DESCENDING = "-total"
    STATUS = "status"
    STATUS_DESCENDING = "-status"


_INDEX: dict[str, Index] = {"number": LIST_1, "date": LIST_2, "due": LIST_3, "total": LIST_4, "status": LIST_5}
_BY_TYPED_NUMBER = LIST_8
# The order of statuses. Unpaid and open share one, and the due date puts those that are past due first.
_RANK = {
    InvoiceStatus.DRAFT: 0,
    InvoiceStatus.CONCEPT: 1,
    InvoiceStatus.UNPAID: 2,
    InvoiceStatus.OPEN: 2,
    InvoiceStatus.PENDING: 3,
    InvoiceStatus.CHARGEBACK: 4,
    InvoiceStatus.PAID: 5,
    InvoiceStatus.CANCELLED: 6,
}
# Statuses that a write stores. Unpaid is computed from the due date.
STORED = tuple(status for status in InvoiceStatus if status is not InvoiceStatus.UNPAID)
_MOST_AT_ONCE = 1000


def listed(customer: CustomerRef, invoice: Invoice) -> Item:
    """Return the attributes that put an invoice into the list of its status."""
    number = invoice.number
    due_on = invoice.due_on.isoformat() if invoice.due_on else orders.LAST
    in_order = {
        "S1": orders.number_key(number),
        "S2": invoice.listed_on.isoformat(),
        "S3": due_on,
        "S4": orders.amount_key(invoice.totals.gross_total),
        "S5": f"{_RANK[invoice.status]}#{due_on}",
    }
    if number:
        in_order["S8"] = number.casefold()
    sort_keys = {name: orders.sort_key(order, invoice.id) for name, order in in_order.items()}
    return {"L": list_keys.invoices_list(customer, invoice.status), **sort_keys, "row": stored_row(invoice)}


def page(
    customer: CustomerRef, wanted: InvoiceFilter, *, sort: InvoiceSort, limit: int, cursor: str | None
) -> Page[InvoiceRow]:
    """Return a page in the order of `sort`. Raise CustomerNotFound, InvalidCursor.

    A filter on the column of the order is a range of its index; any other one drops rows that were read.
    """
    column = sort.removeprefix("-")
    index = _BY_TYPED_NUMBER if column == "number" and wanted.number else _INDEX[column]
    order = Order(index, descending=sort.startswith("-"))
    parts = list(_parts(customer, wanted, column))
    # Cursors are bound to this text, so it must not depend on the order of a set, which differs between processes.
    name = f"invoices/{customer.id}/{sorted(wanted.statuses)}/{wanted}"
    rows, next_cursor = lists.page(
        customer.merchant_id,
        name,
        parts,
        order,
        limit=limit,
        cursor=cursor,
        within=_range(wanted, column),
        read_further=(filters.FURTHER_PAGES * limit,),
    )
    if not rows and cursor is None:
        customers.require(customer)
    items = [shown_row(row, wanted.today) for row in rows]
    return Page.model_construct(items=items, next_cursor=next_cursor)


def find_by_number(merchant_id: MerchantId, beginning: str, today: date, *, limit: int) -> list[FoundInvoice]:
    """Return the invoices whose number begins like this, with their customers: one Query and one BatchGetItem."""
    found = document_numbers.find(merchant_id, beginning, kind="inv", limit=limit)
    wanted: list[Key] = []
    for one in found:
        customer = CustomerRef(merchant_id, one.customer_id)
        wanted += [keys.customer(customer), keys.record(customer, keys.INVOICE, one.record_id)]
    distinct = list({(key["PK"], key["SK"]): key for key in wanted}.values())
    rows = {item["row"]["id"]: item["row"] for item in table.get_many(distinct, only=["row"], consistent=False)}
    return [
        FoundInvoice(
            customer_id=one.customer_id,
            customer_name=rows[one.customer_id]["name"],
            invoice=shown_row(rows[one.record_id], today),
        )
        for one in found
        if one.customer_id in rows and one.record_id in rows
    ]


def oldest_open(customer: CustomerRef, currency: str, *, limit: int) -> list[str]:
    """Return the ids of at most `limit` invoices of a currency that are left to pay, by their date of issue."""
    only_if: Filter = ("#row.#total.#currency = :currency", {":currency": currency})
    found: list[Item] = []
    for status in STORED:
        if status in OUTSTANDING:
            found += _first(list_keys.invoices_list(customer, status), only_if, limit)
    return [item["row"]["id"] for item in sorted(found, key=lambda item: str(item["S2"]))[:limit]]


def _first(partition: str, only_if: Filter, limit: int) -> list[Item]:
    items, after = table.query(partition, index=LIST_2, limit=_MOST_AT_ONCE, only_if=only_if)
    while after and len(items) < limit:
        more, after = table.query(partition, index=LIST_2, limit=_MOST_AT_ONCE, only_if=only_if, after=after)
        items += more
    return items


def count_due(customer: CustomerRef, *, first: date, before: date) -> int:
    """Return how many open invoices are due from a day on and before another one of the same month, in one Query."""
    if first >= before:
        return 0
    within = Range(first.isoformat(), before.isoformat())
    partition = list_keys.invoices_list(customer, InvoiceStatus.OPEN)
    items, after = table.query(partition, index=LIST_3, within=within, limit=_MOST_AT_ONCE)
    found = len(items)
    while after:
        items, after = table.query(partition, index=LIST_3, within=within, limit=_MOST_AT_ONCE, after=after)
        found += len(items)
    return found


def _parts(customer: CustomerRef, wanted: InvoiceFilter, column: str) -> Iterator[Part]:
    both = {InvoiceStatus.OPEN, InvoiceStatus.UNPAID}
    for status in STORED:
        shown = wanted.statuses & both if status is InvoiceStatus.OPEN else wanted.statuses & {status}
        if not shown or (wanted.number and status in (InvoiceStatus.DRAFT, InvoiceStatus.CONCEPT)):
            continue
        conditions = list(_conditions(wanted, column))
        if status is InvoiceStatus.OPEN and shown != both:
            # An open invoice always has a due date.
            is_past = "#row.#due_on < :today" if InvoiceStatus.UNPAID in shown else "#row.#due_on >= :today"
            conditions.append(Expression(is_past, {":today": wanted.today.isoformat()}))
        yield Part(
            list_keys.invoices_list(customer, status), partial(_invoice_at, customer), filters.all_of(conditions)
        )


def _invoice_at(customer: CustomerRef, sort_key: str) -> Key:
    return keys.record(customer, keys.INVOICE, orders.id_of(sort_key))


def _range(wanted: InvoiceFilter, column: str) -> Range | None:
    return filters.days_range(wanted.due) if column == "due" and wanted.due else filters.range_of(wanted, column)


def _conditions(wanted: InvoiceFilter, column: str) -> Iterator[Expression]:
    yield from filters.conditions(wanted, column)
    if wanted.due and column != "due":
        yield filters.days_between("due_on", wanted.due)
    if wanted.paid:
        yield filters.days_between("paid_on", wanted.paid)
    if wanted.credited is not None:
        yield Expression("#row.#is_credited = :credited", {":credited": wanted.credited})
