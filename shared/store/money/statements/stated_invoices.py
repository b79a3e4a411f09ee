"""Reads what a statement of account needs of all invoices of a customer.

A customer with 10,000 invoices takes some forty pages of DynamoDB. Only the attributes that are needed are sent.
"""

from shared.domain.core.refs import CustomerRef
from shared.domain.money.statements.stated_invoices import StatedInvoice
from shared.store.engine import keys, table
from shared.store.engine.stored import read

_ONLY = (
    *("id", "number", "currency", "totals.gross_total", "issued_on", "due_on"),
    *("credit_notes", "settlements"),
)


def read_issued(customer: CustomerRef) -> list[StatedInvoice]:
    """Return the issued invoices, in the order of their creation. The read is strongly consistent."""
    items = table.query_all(keys.customer_partition(customer), prefix=keys.INVOICE, only=_ONLY)
    return [read(StatedInvoice, item) for item in items if item.get("number")]
