"""Writes that accompany an invoice issued by a member or by a payment, and the invoice of a payment itself."""

from typing import NamedTuple

from shared.commands.acts import record
from shared.commands.money.invoices import documents, invoice_mails, pay_links
from shared.domain.core.actors import SYSTEM, Actor
from shared.domain.core.acts import Act
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mails import Mail, MailReason
from shared.domain.money.invoices.documents import DocumentKind
from shared.domain.money.invoices.invoice_acts import create_invoice
from shared.domain.money.invoices.invoice_mails import InvoiceSending
from shared.domain.money.invoices.invoices import Invoice, SentVia
from shared.domain.money.invoices.issuing import issue_invoice, mark_sent, missing_of
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft
from shared.domain.money.pricing.number_series import SeriesKind
from shared.store.customer import activity_log, document_numbers, references
from shared.store.engine.changes import Changes
from shared.store.money.invoices import exchange_rates
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.pricing import number_series
from shared.store.money.pricing.terms import Terms


class Added(NamedTuple):
    """An issued invoice, and the mail with which it is sent, None where it is not."""

    invoice: Invoice
    mail: Mail | None


def add(
    changes: Changes, customer: CustomerRef, read: Terms, act: Act[Invoice], *, by: Actor, send: bool | None = None
) -> Added:
    """Write an invoice that was issued, find it by number, reference and pay link, and have its files made.

    `send` sends it, None does if the merchant has its invoices sent.
    """
    assert act.after
    (invoice,) = exchange_rates.with_rates([act.after], read.merchant.base_currency)
    assert invoice.number
    assert invoice.issued_on
    document_numbers.file(changes, customer, invoice.number, invoice.id, issued_on=invoice.issued_on)
    pay_links.add(changes, customer, invoice)
    references.file_invoice(changes, customer, invoice.payment_reference, invoice.id)
    documents.request_rendering(changes, customer, DocumentKind.INVOICE, invoice.id)
    mail = None
    if read.merchant.mail.send_invoices if send is None else send:
        mail = invoice_mails.queue(changes, customer, read, invoice, InvoiceSending(), by=by)
        if mail.reason is MailReason.PORTAL:
            reached = mark_sent(invoice, by=by, via=SentVia.PORTAL)
            assert reached.after
            invoice = reached.after.model_copy(update={"version": invoice.version})
            activity_log.write(changes, customer, reached.entry)
    record(changes, customer, act._replace(after=invoice), INVOICES)
    return Added(invoice, mail)


def bill(
    changes: Changes,
    customer: CustomerRef,
    read: Terms,
    draft: InvoiceDraft,
    *,
    order_id: str | None = None,
    subscription_id: str | None = None,
) -> Invoice:
    """Make the invoice of a payment, and issue it with the next number. `read` is with the series of invoices.

    Where the law has more on it than is known, it is left as a concept. Raise CustomerArchived, InvalidInput.
    """
    day = max(read.today, number_series.earliest_day(read.series, read.today))
    rules, of_what = read.rules(day), {"order_id": order_id, "subscription_id": subscription_id}
    made = create_invoice(draft, read.customer, read.merchant, rules, today=read.today, by=SYSTEM, **of_what)
    assert made.after
    if missing_of(made.after, read.customer, read.merchant):
        record(changes, customer, made, INVOICES)
        return made.after
    kind, series = SeriesKind.INVOICES, read.merchant.number_series.invoices
    number = number_series.draw(changes, customer.merchant_id, kind, series, read.series, on=day)
    issued = issue_invoice(made.after, read.customer, read.merchant, rules, number, on=day, by=SYSTEM)
    return add(changes, customer, read, issued._replace(before=None), by=SYSTEM).invoice
