"""The contents of mails about invoices: read when a mail is sent, so that they are true by then."""

from typing import NamedTuple

from shared import config
from shared.commands.money.invoices import documents, pay_links
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.composed_mails import Attachment, Composed, Composing, ContentsPending, NotToBeSent
from shared.domain.money.invoices.documents import (
    MEDIA_TYPES,
    DocumentFormat,
    DocumentKind,
    RenderedFiles,
)
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.invoices.parties import Seller
from shared.domain.money.invoices.planned_mails import GREETED
from shared.domain.team.logos import logo_key
from shared.domain.team.merchants import Merchant
from shared.mails.content import Content, MailLook
from shared.mails.invoice_mail import invoice_mail
from shared.messages.documents import DocumentRendering
from shared.store.money.invoices import rendered_files
from shared.store.money.mollie import connections
from shared.store.money.pricing import terms
from shared.store.team import merchants

_LOGO = "logo"


class _Found(NamedTuple):
    invoice: Invoice
    files: RenderedFiles


def compose_invoice(composing: Composing) -> Composed:
    """Compose the mail with an invoice, with its PDF and e-invoice.

    Raise ContentsPending while its files are being made, NotToBeSent for one that was cancelled or deleted since.
    """
    customer, mail = composing.customer, composing.mail
    invoice, files = _found(customer, mail.about[0].id)
    merchant = merchants.get(customer.merchant_id)
    greeted = mail.details.get(GREETED) or composing.card.name
    content = invoice_content(customer, invoice, merchant, mail.language, greeted=greeted, has_ubl=composing.attach)
    formats = (DocumentFormat.PDF, DocumentFormat.UBL) if composing.attach else (DocumentFormat.PDF,)
    attached = [invoice_file(invoice, files, format, mail.language) for format in formats]
    return composed(content, merchant, [*attached, *logo_files(merchant)])


def invoice_content(
    customer: CustomerRef,
    invoice: Invoice,
    merchant: Merchant,
    language: Language,
    *,
    greeted: str,
    has_logo: bool = True,
    has_ubl: bool = True,
) -> Content:
    """Return the contents of the mail with an invoice as of now."""
    assert invoice.seller
    return invoice_mail(
        invoice,
        look_of(merchant, invoice.seller, language, has_logo=has_logo),
        greeted=greeted,
        pay_url=pay_url(customer, invoice),
        today=terms.today_of(merchant),
        has_ubl=has_ubl,
    )


def look_of(merchant: Merchant, seller: Seller, language: Language, *, has_logo: bool = True) -> MailLook:
    """Return how a mail of a merchant looks. `seller` is as its documents show it."""
    return MailLook(
        language=language,
        sender=merchant.mail_sender,
        seller=seller,
        logo_url=f"cid:{_LOGO}" if has_logo and merchant.logo else None,
        reply_to=merchant.mail_reply_to,
    )


def composed(content: Content, merchant: Merchant, attachments: list[Attachment]) -> Composed:
    return Composed(
        subject=content.subject,
        text=content.text,
        html=content.html,
        sender_name=merchant.mail_sender,
        reply_to=merchant.mail_reply_to,
        attachments=attachments,
    )


def logo_files(merchant: Merchant) -> list[Attachment]:
    """Return the logo as a part of the mail, so that showing it loads nothing."""
    if merchant.logo is None:
        return []
    extension = merchant.logo.media_type.value.rpartition("/")[2]
    key = logo_key(merchant.id, merchant.logo.name)
    return [Attachment(key, f"logo.{extension}", merchant.logo.media_type.value, cid=_LOGO)]


def invoice_file(invoice: Invoice, files: RenderedFiles, format: DocumentFormat, language: Language) -> Attachment:
    assert invoice.number
    name = files.file_name(DocumentKind.INVOICE, invoice.number, format, language)
    return Attachment(files.key(format), name, MEDIA_TYPES[format])


def pay_url(customer: CustomerRef, invoice: Invoice) -> str | None:
    """Return the address of the page that pays an invoice, None where the merchant takes no payments online."""
    if not connections.is_working(customer.merchant_id):
        return None
    token = invoice.pay_token or pay_links.of_invoice(customer, invoice.id).token
    return config.pay_url(token)


def shown_url(merchant_id: MerchantId) -> str | None:
    """Return what a preview has in the place of the address on which to pay: no link is made before a mail is sent."""
    return config.pay_url("…") if connections.is_working(merchant_id) else None


def _found(customer: CustomerRef, invoice_id: str) -> _Found:
    """Return an invoice with its files. Request those that are missing."""
    kind = DocumentKind.INVOICE
    found = rendered_files.find_all(customer, kind, invoice_id, DocumentRendering.queue)
    invoice = found.document
    if not isinstance(invoice, Invoice) or not invoice.is_issued or invoice.status is InvoiceStatus.CANCELLED:
        raise NotToBeSent
    if found.files is None:
        documents.request_missing(customer, kind, invoice_id, found.pending)
        raise ContentsPending
    return _Found(invoice, found.files)
