"""POST /customers/{customer_id}/invoices/{invoice_id}/restore: undo a deletion, or a cancellation before issue."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import invoices
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoice_acts import InvoiceIssued
from shared.domain.money.invoices.invoices import Invoice, InvoiceId
from shared.domain.money.orders.order_errors import OrderInvoiced
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/restore",
    summary="Restore a deleted invoice, or one that was cancelled before it was issued",
    **answers(CustomerNotFound, InvoiceNotFound, InvoiceIssued, OrderInvoiced),
    tags=["invoices"],
)
def restore_invoice(
    customer_id: CustomerId, invoice_id: InvoiceId, member: Annotated[Member, May(Permission.INVOICES_WRITE)]
) -> Invoice:
    return invoices.restore(member.customer(customer_id), invoice_id, by=member.actor)


handler = entrypoint(app)
