"""Commands that send an invoice by mail, or deliver it in the portal: when it is issued, or later."""

from contextlib import suppress

from shared.commands import mailing
from shared.commands.money.invoices import mail_composing
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mail_decision import decide
from shared.domain.customer.mails import Mail, MailReason, new_mail
from shared.domain.money.invoices.invoice_acts import InvoiceCancelled
from shared.domain.money.invoices.invoice_mails import (
    InvoiceMail,
    InvoiceSending,
    invoice_mail_draft,
    require_sendable,
)
from shared.domain.money.invoices.invoices import Invoice, SentVia
from shared.domain.money.invoices.issuing import mark_sent
from shared.domain.money.invoices.planned_mails import GREETED
from shared.store.customer import activity_log
from shared.store.customer.contacts import CONTACTS
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money.invoices.invoices import INVOICES, InvoiceNotFound
from shared.store.money.pricing import terms
from shared.store.money.pricing.terms import Terms


@repeatable(InvoiceMail)
@retry_outdated
def send(
    customer: CustomerRef, invoice_id: str, wanted: InvoiceSending, *, by: Actor, once: Once | None, dry_run: bool
) -> InvoiceMail:
    """Queue the mail with an issued invoice, hold it while invoices are paused, or deliver it in the portal.

    What is not sent is kept with its reason (Q23). Raise CustomerNotFound, InvoiceNotFound, NotIssued,
    InvoiceCancelled.
    """
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    invoice = INVOICES.require(read.item)
    require_sendable(invoice)
    if dry_run:
        return _preview(customer, read, invoice, wanted, by=by)
    changes = Changes()
    mail = queue(changes, customer, read, invoice, wanted, by=by)
    if mail.reason is MailReason.PORTAL:
        note_reached(changes, customer, invoice, SentVia.PORTAL, by=by)
    return commit(changes, result=InvoiceMail.of(mail, dry_run=False), once=once)


def queue(
    changes: Changes, customer: CustomerRef, read: Terms, invoice: Invoice, wanted: InvoiceSending, *, by: Actor
) -> Mail:
    """Add the mail with an invoice to the changes, in the state in which the order of decision leaves it."""
    draft = invoice_mail_draft(invoice, read.customer, CONTACTS.list_all(customer), read.merchant, wanted)
    return mailing.queue_mail(changes, customer, read.customer, draft, by=by)


def note_reached(changes: Changes, customer: CustomerRef, invoice: Invoice, via: SentVia, *, by: Actor) -> None:
    """Keep with an invoice how it reached the customer. Do nothing if it did before.

    Raise InvoiceCancelled. Refuse the changes with Outdated if it has changed since the read.
    """
    act = mark_sent(invoice, by=by, via=via)
    if not act.changes_nothing:
        INVOICES.change(changes, customer, act.before, act.after, refused=outdated)
        activity_log.write(changes, customer, act.entry)


def planned(customer: CustomerRef, read: Terms, invoice: Invoice, wanted: InvoiceSending, *, by: Actor) -> InvoiceMail:
    """Return the mail as it would be queued."""
    return InvoiceMail.of(_planned(customer, read, invoice, wanted, by=by), dry_run=True)


def _preview(customer: CustomerRef, read: Terms, invoice: Invoice, wanted: InvoiceSending, *, by: Actor) -> InvoiceMail:
    """Return the mail as it would be queued, with its contents."""
    mail = _planned(customer, read, invoice, wanted, by=by)
    greeted = mail.details[GREETED]
    content = mail_composing.invoice_content(
        customer, invoice, read.merchant, mail.language, greeted=greeted, has_logo=False
    )
    contents = {"subject": content.subject, "text": content.text, "html": content.html}
    return InvoiceMail.of(mail, dry_run=True).model_copy(update=contents)


def _planned(customer: CustomerRef, read: Terms, invoice: Invoice, wanted: InvoiceSending, *, by: Actor) -> Mail:
    draft = invoice_mail_draft(invoice, read.customer, CONTACTS.list_all(customer), read.merchant, wanted)
    mail = new_mail(draft, by=by)
    return mailing.decided(mail, decide(read.customer, mail))


def note_sent(changes: Changes, customer: CustomerRef, mail: Mail) -> None:
    """Keep with the invoice what became of its mail: that it was sent, or is in the portal instead.

    The mail is gone by then, so nothing here refuses it. Refuse the changes with Outdated where the invoice has changed
    since it was read here.
    """
    if mail.sent_at:
        via = SentVia.EMAIL
    elif mail.reason is MailReason.PORTAL:
        via = SentVia.PORTAL
    else:
        return
    with suppress(InvoiceNotFound, InvoiceCancelled):
        note_reached(changes, customer, INVOICES.find(customer, mail.about[0].id), via, by=mail.created_by)
