"""POST /customers/{customer_id}/invoices/{invoice_id}/duplicate: make a concept with the lines of an invoice."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import invoices
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoices import Invoice, InvoiceId
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/duplicate",
    summary="Make a concept with the lines of an invoice, to review and edit",
    **answers(CustomerNotFound, InvoiceNotFound, CustomerArchived, success=HTTPStatus.CREATED),
    tags=["invoices"],
)
def duplicate_invoice(
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
) -> Invoice:
    return invoices.duplicate(member.customer(customer_id), invoice_id, by=member.actor, once=once)


handler = entrypoint(app)
