"""Render the files of an issued invoice or credit note and keep them: the work on the queue `documents`."""

from contextlib import suppress

from shared import config
from shared.documents.invoice_pdf import invoice_pdf
from shared.documents.invoice_ubl import invoice_ubl
from shared.documents.issued import Document, parties
from shared.domain.core.clock import now
from shared.domain.core.refs import MerchantId
from shared.domain.money.invoices.documents import MEDIA_TYPES, DocumentFormat, RenderedFiles
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.team.logos import logo_key
from shared.integrations import document_store
from shared.messages.documents import DocumentRendering
from shared.observability import log_missing_logo
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.money.invoices import rendered_files
from shared.store.money.mollie import connections


def finish(message: DocumentRendering, pending: Pending) -> None:
    """Render a document and store its files under the name that was chosen for them.

    Repeating it replaces the files by the same ones. Do nothing if a later request has superseded this one, or if there
    is no such issued document. Raise DocumentsUnavailable.
    """
    with suppress(Superseded):
        document = rendered_files.find_document(message.customer, message.kind, message.document_id)
        if document is None or document.number is None:
            outbox.finish_alone(message)
            return
        files = RenderedFiles(id=document.id, name=pending["name"], rendered_at=now())
        ubl = invoice_ubl(document)
        _, buyer = parties(document)
        logo, pay_url = _logo_of(document, message.merchant_id), _pay_url(document, message.merchant_id)
        pdf = invoice_pdf(document, ubl=ubl, logo=logo, pay_url=pay_url)
        content = {DocumentFormat.PDF: pdf, DocumentFormat.UBL: ubl}
        for format, each in content.items():
            document_store.put(
                files.key(format),
                each,
                media_type=MEDIA_TYPES[format],
                file_name=files.file_name(message.kind, document.number, format, buyer.language),
                shown=format is DocumentFormat.PDF,
            )
        changes = Changes()
        rendered_files.add(changes, message.customer, files)
        outbox.finish(changes, message)
        write(changes)


def _pay_url(document: Document, merchant_id: MerchantId) -> str | None:
    """Return the address of the page that pays an invoice, if its merchant takes payments online."""
    if not isinstance(document, Invoice) or document.pay_token is None or connections.find(merchant_id) is None:
        return None
    return config.pay_url(document.pay_token)


def _logo_of(document: Document, merchant_id: MerchantId) -> bytes | None:
    """Return the logo with which the document was issued. Without it there is a PDF all the same, with initials."""
    seller, _ = parties(document)
    if seller.logo is None:
        return None
    logo = document_store.get(logo_key(merchant_id, seller.logo))
    if logo is None:
        log_missing_logo(seller.logo)
    return logo
