"""Commands that credit and cancel invoices. A credit note, its number and its invoice are one transaction."""

from datetime import date

from shared.commands.acts import perform
from shared.commands.money.invoices import documents
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices import crediting
from shared.domain.money.invoices.corrections import (
    Cancellation,
    CancelledInvoice,
    CancelledInvoices,
    Correction,
    CreditedInvoice,
    SelectedInvoices,
    cancel_issued,
    correct,
    require_cancellable,
)
from shared.domain.money.invoices.credit_notes import Credit
from shared.domain.money.invoices.documents import DocumentKind
from shared.domain.money.invoices.invoice_acts import cancel_unissued
from shared.domain.money.invoices.invoice_rows import row_of
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.pricing.number_series import SeriesKind
from shared.errors import Conflict, NotFound
from shared.store.customer import activity_log, customers, document_numbers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices import credit_entries, exchange_rates, invoiced_orders
from shared.store.money.invoices.credit_notes import CREDIT_NOTES
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.pricing import number_series, terms
from shared.store.money.pricing.terms import Terms


@repeatable(CreditedInvoice)
@retry_outdated
def credit(
    customer: CustomerRef,
    invoice_id: str,
    request: Credit,
    *,
    seen: int,
    by: Actor,
    once: Once | None,
    dry_run: bool,
) -> CreditedInvoice:
    """Write a credit note with the next number of its series. `seen` is the version of the invoice.

    Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, NothingToCredit, TooManyCreditNotes, InvalidInput, Contended.
    """
    read = _read(customer, invoice_id)
    invoice = INVOICES.require_version(read.item, seen)
    # Before the number is drawn: a request that is refused makes no other wait for its turn.
    taken = crediting.credit(invoice, request)
    totals, left = taken.totals, taken.left
    if dry_run:
        shown = invoice.shown(read.today)
        return CreditedInvoice(dry_run=True, totals=totals, left=left, credit_note=None, invoice=shown)
    changes = Changes()
    day = number_series.earliest_day(read.series, read.today)
    number = _draw(changes, customer, read, day)
    credit = read.customer.credit(invoice.currency)
    correction = correct(invoice, taken, request.reason, number, credit, on=day, by=by)
    (paid,) = exchange_rates.with_rates([correction.invoice], read.merchant.base_currency)
    correction = correction._replace(invoice=paid)
    _record(changes, customer, invoice, correction)
    note, after = correction.note, correction.invoice.shown(read.today)
    result = CreditedInvoice(dry_run=False, totals=totals, left=left, credit_note=note, invoice=after)
    return commit(changes, result=result, once=once)


@repeatable(Invoice)
@retry_outdated
def cancel(
    customer: CustomerRef, invoice_id: str, request: Cancellation, *, seen: int | None, by: Actor, once: Once | None
) -> Invoice:
    """Cancel an invoice: an issued one by a credit note of all that is left. `seen` is its version, None for any.

    Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, InvoicePaid, InvoiceCancelled, Contended.
    """
    read = _read(customer, invoice_id)
    invoice = INVOICES.require(read.item) if seen is None else INVOICES.require_version(read.item, seen)
    changes = Changes()
    require_cancellable(invoice)
    if not invoice.is_issued:
        invoiced_orders.unlink(changes, customer, invoice)
        act = cancel_unissued(invoice, request.reason, by=by)
        return perform(customer, act, INVOICES, changes=changes, once=once)
    day = number_series.earliest_day(read.series, read.today)
    number, credit = _draw(changes, customer, read, day), read.customer.credit(invoice.currency)
    correction = cancel_issued(invoice, request.reason, number, credit, on=day, by=by)
    _record(changes, customer, invoice, correction)
    return commit(changes, result=correction.invoice, once=once)


def cancel_selected(customer: CustomerRef, selected: SelectedInvoices, *, by: Actor) -> CancelledInvoices:
    """Cancel each of the invoices by itself, and return what became of it. Repeating it cancels none twice.

    Raise CustomerNotFound.
    """
    customers.require(customer)
    wanted = dict.fromkeys(selected.ids)
    return CancelledInvoices(results=[_result(customer, invoice_id, selected, by=by) for invoice_id in wanted])


def _result(customer: CustomerRef, invoice_id: str, request: Cancellation, *, by: Actor) -> CancelledInvoice:
    reason = Cancellation(reason=request.reason)
    try:
        invoice = cancel(customer, invoice_id, reason, seen=None, by=by, once=None)
    except (Conflict, NotFound) as refused:
        return CancelledInvoice(id=invoice_id, code=refused.code, message=refused.message)
    return CancelledInvoice(id=invoice_id, invoice=row_of(invoice))


def _read(customer: CustomerRef, invoice_id: str) -> Terms:
    return terms.read(customer, and_item=INVOICES.key(customer, invoice_id), and_series=SeriesKind.CREDIT_NOTES)


def _draw(changes: Changes, customer: CustomerRef, read: Terms, day: date) -> str:
    kind, series = SeriesKind.CREDIT_NOTES, read.merchant.number_series.credit_notes
    return number_series.draw(changes, customer.merchant_id, kind, series, read.series, on=day)


def _record(changes: Changes, customer: CustomerRef, before: Invoice, correction: Correction) -> None:
    note, after = correction.note, correction.invoice
    CREDIT_NOTES.change(changes, customer, None, note)
    INVOICES.change(changes, customer, before, after)
    if correction.credit:
        credit_entries.add(changes, customer, correction.credit)
    activity_log.write(changes, customer, correction.entry)
    document_numbers.file(changes, customer, note.number, note.id, issued_on=note.issued_on)
    documents.request_rendering(changes, customer, DocumentKind.CREDIT_NOTE, note.id)
    if after.status is InvoiceStatus.CANCELLED:
        invoiced_orders.unlink(changes, customer, before)
