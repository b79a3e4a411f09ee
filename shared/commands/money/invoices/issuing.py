"""Commands that issue an invoice and mark it as sent. Number and invoice are one transaction."""

from shared.commands.acts import perform
from shared.commands.money.invoices import invoice_mails, issued_invoices
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoice_mails import InvoiceMail, InvoiceSending
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.invoices.issuing import (
    Issue,
    as_preview,
    issue_date,
    issue_invoice,
    mark_sent,
    missing_of,
    require_legal,
    settled_at_issue,
)
from shared.domain.money.pricing.missing import notices_for
from shared.domain.money.pricing.number_series import SeriesKind
from shared.domain.money.pricing.vat_proofs import doubts_about
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices import credit_entries, invoices
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.pricing import number_series, terms
from shared.store.money.pricing.terms import Terms


@repeatable(Issue)
@retry_outdated
def issue(
    customer: CustomerRef,
    invoice_id: str,
    *,
    seen: int,
    by: Actor,
    once: Once | None,
    dry_run: bool,
    send: bool | None = None,
) -> Issue:
    """Issue an invoice with the next number of its series, which another request may draw first: then it is repeated.

    `seen` is its version. `send` sends it, None does if the merchant has its invoices sent.

    Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, CustomerArchived, InvoiceIssued, InvoiceCancelled,
    IncompleteInvoice, InvalidInput, Contended.
    """
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id), and_series=SeriesKind.INVOICES)
    changes = Changes()
    act = _decide(changes, customer, read, seen=seen, by=by, dry_run=dry_run)
    invoice = act.after
    assert invoice
    if read.merchant.apply_credit:
        credit = read.customer.credit(invoice.currency)
        invoice, ledger = settled_at_issue(invoice, credit, today=read.today, by=by)
        if ledger:
            credit_entries.add(changes, customer, ledger)
    if dry_run:
        missing = missing_of(invoice, read.customer, read.merchant)
        shown = _answer(read, as_preview(invoice)).model_copy(update={"dry_run": True, "missing": missing})
        return shown.model_copy(update={"mail": _mail(customer, read, invoice, send, by=by)})
    require_legal(invoice, read.customer, read.merchant)
    invoices.require_not_archived(changes, customer)
    added = issued_invoices.add(changes, customer, read, act._replace(after=invoice), by=by, send=send)
    mail = InvoiceMail.of(added.mail, dry_run=False) if added.mail else None
    return commit(changes, result=_answer(read, added.invoice).model_copy(update={"mail": mail}), once=once)


@repeatable(Invoice)
def mark_as_sent(customer: CustomerRef, invoice_id: str, *, seen: int, by: Actor, once: Once | None) -> Invoice:
    """Mark an issued invoice as sent. Do nothing if it is.

    Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, NotIssued, InvoiceCancelled.
    """
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    act = mark_sent(INVOICES.require_version(read.item, seen), by=by)
    return perform(customer, act, INVOICES, once=once).shown(read.today)


def _decide(
    changes: Changes, customer: CustomerRef, read: Terms, *, seen: int, by: Actor, dry_run: bool
) -> Act[Invoice]:
    invoice = INVOICES.require_version(read.item, seen)
    day = issue_date(invoice, number_series.earliest_day(read.series, read.today))
    kind, series = SeriesKind.INVOICES, read.merchant.number_series.invoices
    number = number_series.draw(changes, customer.merchant_id, kind, series, read.series, on=day, dry_run=dry_run)
    rules = read.rules(invoice.delivered_on or day)
    return issue_invoice(invoice, read.customer, read.merchant, rules, number, on=day, by=by)


def _mail(customer: CustomerRef, read: Terms, invoice: Invoice, send: bool | None, *, by: Actor) -> InvoiceMail | None:
    """Return the mail that issuing would queue, None where it would queue none."""
    if not (read.merchant.mail.send_invoices if send is None else send):
        return None
    return invoice_mails.planned(customer, read, invoice, InvoiceSending(), by=by)


def _answer(read: Terms, invoice: Invoice) -> Issue:
    country = read.merchant.country
    doubts = doubts_about(invoice.lines, read.customer, seller_country=country, at=now())
    notices = [*notices_for(read.merchant), *doubts]
    return Issue(dry_run=False, invoice=invoice.shown(read.today), missing=[], notices=notices)
