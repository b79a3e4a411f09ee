"""Reads of all rows of a customer's invoices, payments and credit, from which figures are counted."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from shared.domain.core.refs import CustomerRef
from shared.domain.money.billing.counted_rows import CountedInvoice, CountedPayment
from shared.domain.money.invoices.credit_entries import CreditEntry
from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.payments.payments import PaymentOrigin
from shared.store.engine import keys, list_keys, table
from shared.store.engine.stored import read
from shared.store.engine.table import LIST_2
from shared.store.money.invoices.invoice_lists import STORED

_ROWS_PER_QUERY = 1000


def invoices(customer: CustomerRef, statuses: Iterable[str], today: date) -> list[CountedInvoice]:
    """Return the invoices that are stored with these statuses."""
    wanted = set(statuses)
    partitions = [list_keys.invoices_list(customer, InvoiceStatus(status)) for status in STORED if status in wanted]
    return [CountedInvoice.of(row, today) for partition in partitions for row in _rows(partition)]


def payments(customer: CustomerRef) -> list[CountedPayment]:
    partitions = [list_keys.payments_list(customer, origin) for origin in PaymentOrigin]
    return [CountedPayment.of(row) for partition in partitions for row in _rows(partition)]


def credit_entries(customer: CustomerRef) -> list[CreditEntry]:
    items = table.query_all(keys.customer_partition(customer), prefix=keys.CREDIT)
    return [read(CreditEntry, item) for item in items]


def _rows(partition: str) -> Iterator[dict[str, Any]]:
    items, after = table.query(partition, index=LIST_2, limit=_ROWS_PER_QUERY)
    yield from (item["row"] for item in items)
    while after:
        items, after = table.query(partition, index=LIST_2, limit=_ROWS_PER_QUERY, after=after)
        yield from (item["row"] for item in items)
