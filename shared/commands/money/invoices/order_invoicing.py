"""The command that makes an invoice from an order, once."""

from shared.commands.acts import perform
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoice_acts import create_invoice
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.orders.order_acts import OrderActivity, invoice_draft_of, order_entry
from shared.store.customer import activity_log
from shared.store.engine.changes import Changes
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices import invoices
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.orders import orders
from shared.store.money.orders.orders import ORDERS
from shared.store.money.pricing import terms


@repeatable(Invoice)
@retry_outdated
def invoice(customer: CustomerRef, order_id: str, *, by: Actor, once: Once | None) -> Invoice:
    """Make a draft with the lines of an order. Return the invoice that was made from it before, if there is one.

    Raise CustomerNotFound, OrderNotFound, CustomerArchived, OrderClosed, InvalidInput.
    """
    read = terms.read(customer, and_item=ORDERS.key(customer, order_id))
    order = ORDERS.require(read.item)
    if order.invoice_id:
        return INVOICES.find(customer, order.invoice_id).shown(read.today)
    draft = invoice_draft_of(order)
    act = create_invoice(
        draft, read.customer, read.merchant, read.rules(None), today=read.today, by=by, order_id=order.id
    )
    assert act.after
    changes = Changes()
    orders.link_invoice(changes, customer, order, act.after.id)
    activity_log.write(changes, customer, order_entry(OrderActivity.INVOICED, order, by=by))
    invoices.require_not_archived(changes, customer)
    return perform(customer, act, INVOICES, changes=changes, once=once)
