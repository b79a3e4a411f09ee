"""Commands on invoices that are not issued, and edits of issued ones."""

from shared.commands.acts import perform
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoice_acts import (
    create_invoice,
    delete_invoice,
    duplicate_invoice,
    edit_invoice,
    is_typing,
    restore_invoice,
    undo_cancellation,
)
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft, InvoiceEdit
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.money.invoices import invoiced_orders, invoices
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.pricing import terms


def get(customer: CustomerRef, invoice_id: str) -> Invoice:
    """Return an invoice with the status of today. Raise CustomerNotFound, InvoiceNotFound."""
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    return INVOICES.require(read.item).shown(read.today)


@repeatable(Invoice)
def add(customer: CustomerRef, draft: InvoiceDraft, *, by: Actor, once: Once | None) -> Invoice:
    """Add a draft or a concept. A retry returns the stored answer.

    Raise CustomerNotFound, CustomerArchived, InvalidInput.
    """
    read = terms.read(customer)
    rules = read.rules(draft.delivered_on or draft.issue_on)
    act = create_invoice(draft, read.customer, read.merchant, rules, today=read.today, by=by)
    changes = Changes()
    invoices.require_not_archived(changes, customer)
    return perform(customer, act, INVOICES, changes=changes, once=once)


def edit(customer: CustomerRef, invoice_id: str, edit: InvoiceEdit, *, seen: int, by: Actor) -> Invoice:
    """Edit an invoice. `seen` is its version.

    A draft that stays one has no entry in the activity log, because it is saved while it is typed.
    Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, InvoiceIssued, InvoiceCancelled, InvalidInput.
    """
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    before = INVOICES.require_version(read.item, seen)
    sent = {name: getattr(edit, name) for name in edit.model_fields_set}
    day = sent.get("delivered_on", before.delivered_on) or sent.get("issue_on", before.issue_on)
    act = edit_invoice(before, edit, read.merchant, read.rules(day), by=by)
    assert act.after
    if is_typing(act) and not act.changes_nothing:
        changes = Changes()
        INVOICES.change(changes, customer, before, act.after)
        return commit(changes, result=act.after)
    return perform(customer, act, INVOICES).shown(read.today)


def delete(customer: CustomerRef, invoice_id: str, *, seen: int, by: Actor) -> None:
    """Delete an invoice that was never issued. Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, InvoiceIssued."""
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    invoice = INVOICES.require_version(read.item, seen)
    act = delete_invoice(invoice, by=by)
    changes = Changes()
    INVOICES.put_in_trash(changes, customer, invoice)
    invoiced_orders.unlink(changes, customer, invoice)
    perform(customer, act, INVOICES, changes=changes)


def restore(customer: CustomerRef, invoice_id: str, *, by: Actor) -> Invoice:
    """Undo the deletion of an invoice, or the cancellation of one that was never issued.

    Raise CustomerNotFound, InvoiceNotFound, InvoiceIssued, OrderInvoiced, Contended.
    """
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    changes = Changes()
    if read.item:
        act = undo_cancellation(INVOICES.require(read.item), by=by)
        assert act.after
        if not act.changes_nothing:
            invoiced_orders.relink(changes, customer, act.after)
        return perform(customer, act, INVOICES, changes=changes)
    deleted = INVOICES.get_deleted(customer, invoice_id)
    INVOICES.remove_from_trash(changes, customer, deleted)
    if deleted.status is not InvoiceStatus.CANCELLED:
        invoiced_orders.relink(changes, customer, deleted)
    return perform(customer, restore_invoice(deleted, by=by), INVOICES, changes=changes)


@repeatable(Invoice)
def duplicate(customer: CustomerRef, invoice_id: str, *, by: Actor, once: Once | None) -> Invoice:
    """Make a concept with the lines of an invoice. Raise CustomerNotFound, InvoiceNotFound, CustomerArchived."""
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    invoice = INVOICES.require(read.item)
    act = duplicate_invoice(invoice, read.customer, read.rules(None), today=read.today, by=by)
    changes = Changes()
    invoices.require_not_archived(changes, customer)
    return perform(customer, act, INVOICES, changes=changes, once=once)
