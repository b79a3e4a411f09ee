"""Correcting an issued invoice: a credit note takes all of it or a part, and cancelling takes all that is left."""

from datetime import date
from typing import Annotated, NamedTuple

from pydantic import Field

from shared.domain.core.activity_log import ActivityEntry, Change, Subject, entry, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.money import Amount, Money
from shared.domain.money.invoices import books, crediting
from shared.domain.money.invoices.credit_entries import CreditEntry, CreditReason, credit_entry
from shared.domain.money.invoices.credit_note_refs import CreditNoteRef
from shared.domain.money.invoices.credit_notes import CreditNote, FullCredit, Reason
from shared.domain.money.invoices.crediting import Taken
from shared.domain.money.invoices.invoice_acts import InvoiceActivity, InvoiceCancelled, invoice_entry
from shared.domain.money.invoices.invoice_rows import InvoiceRow
from shared.domain.money.invoices.invoices import (
    OUTSTANDING,
    Invoice,
    InvoiceId,
    InvoiceStatus,
    next_version,
)
from shared.domain.money.pricing.totals import Totals
from shared.errors import Conflict

MAX_CANCELLED_AT_ONCE = 50


class InvoicePaid(Conflict):
    """The invoice is paid, so it cannot be cancelled. A credit note corrects it."""

    code = "invoice_paid"


class Cancellation(RequestModel):
    """Why an invoice is cancelled. Of an issued one, it is printed on the credit note."""

    reason: Reason


class SelectedInvoices(Cancellation):
    """Invoices to cancel for one reason."""

    ids: Annotated[list[InvoiceId], Field(min_length=1, max_length=MAX_CANCELLED_AT_ONCE)]


class CancelledInvoice(Model):
    """The result for one of the selected invoices: its row, or the code and the message of its refusal."""

    id: str
    invoice: InvoiceRow | None = None
    code: str | None = None
    message: str | None = None


class CancelledInvoices(Model):
    """A result for each of the selected invoices, in their order."""

    results: list[CancelledInvoice]


class CreditedInvoice(Model):
    """The result of a credit or, for a dry run, the result that it would have, without a credit note.

    `totals` is what the credit note takes, `left` what it leaves of the invoice.
    """

    dry_run: bool
    totals: Totals
    left: Money
    credit_note: CreditNote | None
    invoice: Invoice


class Correction(NamedTuple):
    """A credit note, the invoice after it, the entry in the activity log, and that in the ledger of credit, which gets
    what was paid beyond the rest of the invoice.
    """

    note: CreditNote
    invoice: Invoice
    entry: ActivityEntry
    credit: CreditEntry | None


def correct(
    invoice: Invoice, taken: Taken, reason: str, number: str, credit: Amount, *, on: date, by: Actor
) -> Correction:
    """Write the credit note that takes this of an invoice. An unpaid one of which nothing is left is cancelled.

    `credit` is the customer's credit before it.
    """
    return _correct(invoice, reason, taken, number, credit, InvoiceActivity.CREDITED, on=on, by=by)


def cancel_issued(invoice: Invoice, reason: str, number: str, credit: Amount, *, on: date, by: Actor) -> Correction:
    """Credit all that is left of an invoice that is not paid. Raise InvoicePaid, InvoiceCancelled."""
    require_cancellable(invoice)
    taken = crediting.credit(invoice, FullCredit(kind="full", reason=reason))
    return _correct(invoice, reason, taken, number, credit, InvoiceActivity.CANCELLED, on=on, by=by)


def require_cancellable(invoice: Invoice) -> None:
    """Raise InvoicePaid, InvoiceCancelled."""
    if invoice.status is InvoiceStatus.CANCELLED:
        raise InvoiceCancelled("This invoice is cancelled already.", current=invoice)
    if invoice.status is InvoiceStatus.PAID:
        raise InvoicePaid("This invoice is paid. Write a credit note to correct it.", current=invoice)


def _correct(
    invoice: Invoice,
    reason: str,
    taken: Taken,
    number: str,
    credit: Amount,
    kind: InvoiceActivity,
    *,
    on: date,
    by: Actor,
) -> Correction:
    note = _note(invoice, reason, taken, number, on=on, by=by)
    after, freed = _reduced(invoice, taken, note)
    about_note = Subject(type="credit_note", id=note.id, label=number)
    ledger = None
    if freed.minor:
        reason_of = CreditReason.CREDIT_NOTE
        ledger = credit_entry(reason_of, freed, credit + freed, on=on, by=by, subject=about_note)
    changes = _changes(invoice, after, note)
    if kind is InvoiceActivity.CREDITED:
        changes.insert(0, Change(field="invoice.number", new=invoice.number))
        return Correction(note, after, entry(kind, by=by, subject=about_note, changes=changes), ledger)
    changes.insert(0, Change(field="invoice.credit_note", new=number))
    return Correction(note, after, invoice_entry(kind, after, by=by, changes=changes), ledger)


def _note(invoice: Invoice, reason: str, taken: Taken, number: str, *, on: date, by: Actor) -> CreditNote:
    assert invoice.number
    assert invoice.issued_on
    assert invoice.seller
    assert invoice.buyer
    return CreditNote(
        id=new_id("crn"),
        number=number,
        invoice_id=invoice.id,
        invoice_number=invoice.number,
        invoice_issued_on=invoice.issued_on,
        reason=reason,
        currency=invoice.currency,
        prices_include_vat=invoice.prices_include_vat,
        lines=taken.lines,
        totals=taken.totals,
        issued_on=on,
        seller=invoice.seller,
        buyer=invoice.buyer,
        created_at=now(),
        created_by=by,
    )


def _reduced(invoice: Invoice, taken: Taken, note: CreditNote) -> tuple[Invoice, Amount]:
    """Return the invoice after the note, cancelled if nothing is left to pay, and what was paid beyond its rest."""
    ref = CreditNoteRef(id=note.id, number=note.number, issued_on=note.issued_on, total=note.totals.gross_total)
    reduced = next_version(invoice, credited=taken.credited, credit_notes=[*invoice.credit_notes, ref])
    after, freed = books.credited(reduced)
    if taken.is_all and invoice.status in OUTSTANDING:
        cancelled = {"status": InvoiceStatus.CANCELLED, "paid_on": None, "cancel_reason": note.reason}
        after = after.model_copy(update=cancelled)
    return after, freed


def _changes(before: Invoice, after: Invoice, note: CreditNote) -> list[Change]:
    changes = [
        Change(field="invoice.credited", new=money_text(note.totals.gross_total)),
        Change(field="invoice.credit_reason", new=note.reason),
    ]
    if after.status is not before.status:
        changes.append(Change(field="invoice.status", old=before.status, new=after.status))
    return changes
