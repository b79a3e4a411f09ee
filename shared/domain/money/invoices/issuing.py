"""Issuing an invoice: it gets its number, its dates, seller and buyer, and is final from then on."""

from datetime import date

from shared.domain.core.activity_log import Change, Subject, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now, require_not_future
from shared.domain.core.ids import new_token
from shared.domain.core.models import Model
from shared.domain.core.money import Amount
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.invoices.books import settled
from shared.domain.money.invoices.credit_entries import CreditEntry, CreditReason, credit_entry
from shared.domain.money.invoices.invoice_acts import (
    InvoiceActivity,
    InvoiceCancelled,
    invoice_entry,
    repriced,
    require_issuable,
    require_not_archived,
    require_unissued,
)
from shared.domain.money.invoices.invoice_mails import InvoiceMail
from shared.domain.money.invoices.invoices import (
    Invoice,
    InvoiceStatus,
    NotIssued,
    SentVia,
    due_date,
    next_version,
)
from shared.domain.money.invoices.parties import buyer_of, seller_of
from shared.domain.money.invoices.payment_references import payment_reference
from shared.domain.money.invoices.settlements import Settlement
from shared.domain.money.pricing.line_drafts import as_drafts, require_complete
from shared.domain.money.pricing.missing import IncompleteInvoice, MissingField, missing_for_invoice
from shared.domain.money.pricing.notices import Notice
from shared.domain.money.pricing.vat_decision import TaxRules
from shared.domain.money.pricing.vat_proofs import proof_behind
from shared.domain.team.merchants import Merchant
from shared.errors import FieldProblem


class Issue(Model):
    """The result of issuing or, for a dry run, the invoice as it would be, without a number.

    `missing` is what a legal invoice lacks, which refuses to issue it. It is empty once the invoice is issued.
    `mail` is the mail with which it is sent, null where it is not.
    """

    dry_run: bool
    invoice: Invoice
    missing: list[MissingField]
    notices: list[Notice]
    mail: InvoiceMail | None = None


def issue_date(invoice: Invoice, today: date) -> date:
    """Return the day to issue with. Raise InvalidInput for one in the future."""
    return require_not_future(invoice.issue_on or today, today, field="issue_on")


def issue_invoice(
    invoice: Invoice, customer: CustomerCard, merchant: Merchant, rules: TaxRules, number: str, *, on: date, by: Actor
) -> Act[Invoice]:
    """Issue a draft or a concept with a number. The lines are priced anew, by the rates of the day of supply.

    An invoice of nothing is paid at once. Raise CustomerArchived, InvoiceIssued, InvoiceCancelled, InvalidInput.
    """
    if invoice.subscription_id is None:
        require_not_archived(customer)
    require_unissued(invoice)
    require_complete(as_drafts(invoice.lines))
    priced = repriced(invoice, rules)
    term = invoice.payment_term_days if invoice.payment_term_days is not None else merchant.payment_term_days
    seller = seller_of(merchant, customer.language)
    is_free = priced.totals.gross_total.minor == 0
    after = next_version(
        priced,
        status=InvoiceStatus.PAID if is_free else InvoiceStatus.OPEN,
        number=number,
        issued_on=on,
        issued_at=now(),
        issue_on=on,
        due_on=invoice.due_on or due_date(on, term),
        seller=seller,
        buyer=buyer_of(customer),
        payment_reference=None if is_free else payment_reference(number, seller),
        pay_token=new_token(),
        vat_proof=proof_behind(priced.lines, customer),
    )
    require_issuable(after)
    changes = [
        Change(field="invoice.total_issued", new=money_text(after.totals.gross_total)),
        Change(field="invoice.due_on", old=str(invoice.due_on) if invoice.due_on else None, new=str(after.due_on)),
    ]
    return Act(invoice, after, invoice_entry(InvoiceActivity.ISSUED, after, by=by, changes=changes))


def settled_at_issue(issued: Invoice, credit: Amount, *, today: date, by: Actor) -> tuple[Invoice, CreditEntry | None]:
    """Settle an invoice with the customer's credit as far as there is any, in the version that issues it."""
    paid = min(credit, issued.balance)
    if paid.minor <= 0:
        return issued, None
    after = settled(issued, [Settlement(payment_id=None, amount=paid, settled_on=today)])
    subject = Subject(type="invoice", id=issued.id, label=issued.number or "")
    ledger = credit_entry(CreditReason.APPLIED, -paid, credit - paid, on=today, by=by, subject=subject)
    return after.model_copy(update={"version": issued.version}), ledger


def missing_of(invoice: Invoice, customer: CustomerCard, merchant: Merchant) -> list[MissingField]:
    """Return what a legal invoice with these lines lacks."""
    return missing_for_invoice(merchant, customer, {line.vat.category for line in invoice.lines})


def require_legal(invoice: Invoice, customer: CustomerCard, merchant: Merchant) -> None:
    """Raise IncompleteInvoice, naming each field that a legal invoice lacks."""
    missing = missing_of(invoice, customer, merchant)
    if missing:
        fields = [FieldProblem(f"{one.party}.{one.field}", "required", one.problem) for one in missing]
        raise IncompleteInvoice(*fields, message="The law requires more on an invoice than is filled in.")


def as_preview(invoice: Invoice) -> Invoice:
    """Return an invoice as it would be issued, without the number that is not drawn."""
    return invoice.model_copy(update={"number": None, "payment_reference": None, "pay_token": None})


def mark_sent(invoice: Invoice, *, by: Actor, via: SentVia | None = None) -> Act[Invoice]:
    """Record that an issued invoice was sent. Do nothing if it was. Raise NotIssued, InvoiceCancelled."""
    if not invoice.is_issued:
        raise NotIssued("Issue this invoice before you mark it as sent.", current=invoice)
    if invoice.status is InvoiceStatus.CANCELLED:
        raise InvoiceCancelled("This invoice is cancelled.", current=invoice)
    after = invoice if invoice.sent_at else next_version(invoice, sent_at=now(), sent_via=via)
    changes = [Change(field="invoice.sent_via", new=via)] if via else []
    return Act(invoice, after, invoice_entry(InvoiceActivity.SENT, after, by=by, changes=changes))
