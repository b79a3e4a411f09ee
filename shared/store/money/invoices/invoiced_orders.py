"""Writes of the order that an invoice was made from: the order names its invoice, and follows what becomes of that."""

from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.orders.order_errors import OrderInvoiced
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Condition, Exists, Is, Lacks
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated
from shared.store.money.orders.orders import ORDERS


def unlink(changes: Changes, customer: CustomerRef, invoice: Invoice) -> None:
    """Clear the invoice of its order, if it has one, so that another can be made: for an invoice that is deleted,
    cancelled or credited in whole.
    """
    if invoice.order_id and invoice.status is not InvoiceStatus.CANCELLED:
        when = [Is("invoice_id", invoice.id, outdated)]
        key = ORDERS.key(customer, invoice.order_id)
        changes.update(key, remove=["invoice_id"], add={"version": 1}, when=when)


def relink(changes: Changes, customer: CustomerRef, invoice: Invoice) -> None:
    """Set the invoice of its order again, if it has one. Refuse the changes with OrderInvoiced if that has another."""

    def refused(item: Item | None) -> Exception:
        current = ORDERS.require(item)
        return OrderInvoiced("Another invoice was made from the order of this one.", current=current)

    if invoice.order_id:
        when: list[Condition] = [Exists(refused), Lacks("invoice_id", refused)]
        key = ORDERS.key(customer, invoice.order_id)
        changes.update(key, assign={"invoice_id": invoice.id}, add={"version": 1}, when=when)
