"""Files documents, payments and subscriptions of a customer again: in lists, by their numbers and references."""

from collections.abc import Iterator
from typing import Any

from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.payments.payments import Payment
from shared.store.customer import document_numbers, references
from shared.store.customer.records import Records
from shared.store.engine.changes import Changes
from shared.store.money.invoices.credit_notes import CREDIT_NOTES
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.orders.orders import ORDERS
from shared.store.money.payments.payments import PAYMENTS
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS

_KINDS: tuple[Records[Any], ...] = (INVOICES, CREDIT_NOTES, ORDERS, PAYMENTS, SUBSCRIPTIONS)
# Each is an item with at most an entry of its number and one of its reference, so a part has fewer than 100 changes.
_AT_ONCE = 40


def refile(customer: CustomerRef) -> Iterator[Changes]:
    """Yield the changes in parts that fit into one transaction. They are refused with Outdated by a later change."""
    changes = Changes()
    for records in _KINDS:
        for record in records.list_all(customer):
            records.refile(changes, customer, record)
            if isinstance(record, (Invoice, CreditNote)) and record.number and record.issued_on:
                document_numbers.refile(changes, customer, record.number, record.id, issued_on=record.issued_on)
            if isinstance(record, Invoice) and record.number:
                references.file_invoice(changes, customer, record.payment_reference, record.id)
            if isinstance(record, Payment):
                references.file_payment(changes, customer, record.reference, record.id, record.received_on)
            if len(changes) >= 2 * _AT_ONCE:
                yield changes
                changes = Changes()
    if len(changes):
        yield changes
