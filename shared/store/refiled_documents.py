"""Files invoices, credit notes and orders of a customer again: in their lists, and by their numbers."""

from collections.abc import Iterator
from typing import Any

from shared.domain.core.refs import CustomerRef
from shared.domain.money.credit_notes import CreditNote
from shared.domain.money.invoices import Invoice
from shared.store.customer import document_numbers
from shared.store.customer.records import Records
from shared.store.engine.changes import Changes
from shared.store.money.credit_notes import CREDIT_NOTES
from shared.store.money.invoices import INVOICES
from shared.store.money.orders import ORDERS

_KINDS: tuple[Records[Any], ...] = (INVOICES, CREDIT_NOTES, ORDERS)
# Each is an item and, once it is issued, the entry of its number.
_AT_ONCE = 40


def refile(customer: CustomerRef) -> Iterator[Changes]:
    """Yield the changes in parts that fit into one transaction. They are refused with Outdated by a later change."""
    changes = Changes()
    for records in _KINDS:
        for record in records.list_all(customer):
            records.refile(changes, customer, record)
            if isinstance(record, (Invoice, CreditNote)) and record.number and record.issued_on:
                document_numbers.refile(changes, customer, record.number, record.id, issued_on=record.issued_on)
            if len(changes) >= 2 * _AT_ONCE:
                yield changes
                changes = Changes()
    if len(changes):
        yield changes
