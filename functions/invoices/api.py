"""GET, POST /customers/{customer_id}/invoices, GET …/figures, GET, PATCH, DELETE …/{invoice_id}: write invoices."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import invoice_reads, invoices
from shared.commands.money.invoices.invoice_reads import InvoiceQuery
from shared.domain.core.pages import Page
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoice_acts import InvoiceCancelled, InvoiceIssued
from shared.domain.money.invoices.invoice_figures import InvoiceFigures
from shared.domain.money.invoices.invoice_rows import InvoiceRow
from shared.domain.money.invoices.invoices import Invoice, InvoiceId
from shared.domain.money.pricing.document_filters import Days
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft, InvoiceEdit
from shared.errors import InvalidInput, StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.document_lists import CurrencyOfTotal, FirstDay, LastDay, Least, Most
from shared.http.invoice_lists import Credited, InvoicesBy, NumberBeginning, Statuses
from shared.http.parameters import Cursor, IdempotencyKey, Limit, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.invoices.invoice_lists import InvoiceSort
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.INVOICES_READ)]
Writer = Annotated[Member, May(Permission.INVOICES_WRITE)]


@app.get(
    "/customers/<customer_id>/invoices",
    summary="List or filter the invoices",
    **answers(CustomerNotFound, Contended, InvalidInput),
    tags=["invoices"],
)
def list_invoices(
    customer_id: CustomerId,
    member: Reader,
    status: Statuses = "",
    number: NumberBeginning = None,
    date_from: FirstDay = None,
    date_to: LastDay = None,
    due_from: FirstDay = None,
    due_to: LastDay = None,
    paid_from: FirstDay = None,
    paid_to: LastDay = None,
    total_from: Least = None,
    total_to: Most = None,
    currency: CurrencyOfTotal = None,
    credited: Credited = None,
    sort: InvoicesBy = InvoiceSort.DATE_DESCENDING,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[InvoiceRow]:
    dated, due, paid = Days(date_from, date_to), Days(due_from, due_to), Days(paid_from, paid_to)
    query = InvoiceQuery(status, number, dated, due, paid, total_from, total_to, currency, credited)
    return invoice_reads.list_page(member.customer(customer_id), query, sort=sort, limit=limit, cursor=cursor)


@app.get(
    "/customers/<customer_id>/invoices/figures",
    summary="Count the invoices by status, and add up their amounts",
    **answers(CustomerNotFound, Contended),
    tags=["invoices"],
)
def get_invoice_figures(customer_id: CustomerId, member: Reader) -> InvoiceFigures:
    return invoice_reads.figures(member.customer(customer_id))


@app.post(
    "/customers/<customer_id>/invoices",
    summary="Add an invoice, as a draft or a concept",
    **answers(CustomerNotFound, CustomerArchived, success=HTTPStatus.CREATED),
    tags=["invoices"],
)
def add_invoice(customer_id: CustomerId, draft: InvoiceDraft, once: IdempotencyKey, member: Writer) -> Invoice:
    return invoices.add(member.customer(customer_id), draft, by=member.actor, once=once)


@app.get(
    "/customers/<customer_id>/invoices/<invoice_id>",
    summary="Get an invoice",
    **answers(CustomerNotFound, InvoiceNotFound, Contended),
    tags=["invoices"],
)
def get_invoice(customer_id: CustomerId, invoice_id: InvoiceId, member: Reader) -> Invoice:
    return invoices.get(member.customer(customer_id), invoice_id)


@app.patch(
    "/customers/<customer_id>/invoices/<invoice_id>",
    summary="Edit an invoice; of an issued one only the due date, the reference and the internal note",
    **answers(CustomerNotFound, InvoiceNotFound, StaleVersion, InvoiceIssued, InvoiceCancelled),
    tags=["invoices"],
)
def edit_invoice(
    customer_id: CustomerId, invoice_id: InvoiceId, edit: InvoiceEdit, seen: SeenVersion, member: Writer
) -> Invoice:
    return invoices.edit(member.customer(customer_id), invoice_id, edit, seen=seen, by=member.actor)


@app.delete(
    "/customers/<customer_id>/invoices/<invoice_id>",
    summary="Delete a draft or a concept, which can be restored for thirty days",
    **answers(CustomerNotFound, InvoiceNotFound, StaleVersion, InvoiceIssued, success=HTTPStatus.NO_CONTENT),
    tags=["invoices"],
)
def delete_invoice(customer_id: CustomerId, invoice_id: InvoiceId, seen: SeenVersion, member: Writer) -> None:
    invoices.delete(member.customer(customer_id), invoice_id, seen=seen, by=member.actor)


handler = entrypoint(app)
