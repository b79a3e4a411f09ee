"""GET …/invoices/{invoice_id}/document, …/credit-notes/{credit_note_id}/document: a link to PDF or e-invoice."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.commands.money.invoices import documents
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.credit_notes import CreditNoteId
from shared.domain.money.invoices.documents import (
    DocumentFile,
    DocumentFormat,
    DocumentKind,
    DocumentNotFound,
)
from shared.domain.money.invoices.invoices import InvoiceId, NotIssued
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.engine.retries import Contended

app = http_app()

Reader = Annotated[Member, May(Permission.INVOICES_READ)]
Format = Annotated[DocumentFormat, Query()]


@app.get(
    "/customers/<customer_id>/invoices/<invoice_id>/document",
    summary="Open the PDF or the e-invoice of an issued invoice, by a link that lives for five minutes",
    **answers(DocumentNotFound, NotIssued, Contended),
    tags=["invoices"],
)
def open_invoice(
    customer_id: CustomerId, invoice_id: InvoiceId, member: Reader, format: Format = DocumentFormat.PDF
) -> DocumentFile:
    return documents.open_file(member.customer(customer_id), DocumentKind.INVOICE, invoice_id, format)


@app.get(
    "/customers/<customer_id>/credit-notes/<credit_note_id>/document",
    summary="Open the PDF or the e-invoice of a credit note, by a link that lives for five minutes",
    **answers(DocumentNotFound, Contended),
    tags=["invoices"],
)
def open_credit_note(
    customer_id: CustomerId, credit_note_id: CreditNoteId, member: Reader, format: Format = DocumentFormat.PDF
) -> DocumentFile:
    return documents.open_file(member.customer(customer_id), DocumentKind.CREDIT_NOTE, credit_note_id, format)


handler = entrypoint(app)
