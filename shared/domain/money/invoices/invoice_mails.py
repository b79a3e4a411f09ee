"""Sending an invoice: to whom, what would keep it from being sent, and what is kept of that."""

from collections.abc import Sequence

from shared.domain.customer.contacts import Contact
from shared.domain.customer.customers import Customer
from shared.domain.customer.mails import MailDraft, MailKind, MailSubject
from shared.domain.money.invoices.invoice_acts import InvoiceCancelled
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus, NotIssued
from shared.domain.money.invoices.planned_mails import GREETED, Addressing, PlannedMail, addressees_of
from shared.domain.team.merchants import Merchant


class InvoiceSending(Addressing):
    """To whom an invoice is sent. `to` null means the contacts that receive invoices, else the primary contact."""


class InvoiceMail(PlannedMail):
    """The mail with an invoice as it was queued or, for a dry run, as it would be.

    `state` is `queued`, `held` while invoices are paused, which a release ends, or `suppressed`: `reason` is why. One
    with the reason `portal` is delivered in the portal. `subject`, `text` and `html` are those of a dry run.
    """


def require_sendable(invoice: Invoice) -> None:
    """Raise NotIssued, InvoiceCancelled."""
    if not invoice.is_issued:
        raise NotIssued("Issue this invoice before you send it.", current=invoice)
    if invoice.status is InvoiceStatus.CANCELLED:
        raise InvoiceCancelled("This invoice is cancelled.", current=invoice)


def invoice_mail_draft(
    invoice: Invoice, customer: Customer, others: Sequence[Contact], merchant: Merchant, wanted: InvoiceSending
) -> MailDraft:
    """Return the mail to queue. `others` are the customer's other contacts."""
    to, named = addressees_of(customer, others, wanted)
    copy = merchant.mail.invoice_copy_to
    return MailDraft(
        kind=MailKind.INVOICE,
        to=to,
        cc=wanted.cc,
        bcc=[*wanted.bcc, *([copy] if copy else [])],
        language=customer.language,
        about=[MailSubject(type="invoice", id=invoice.id, label=invoice.number or "")],
        details={GREETED: named},
    )
