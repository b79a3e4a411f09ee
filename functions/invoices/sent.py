"""POST /customers/{customer_id}/invoices/{invoice_id}/sent: mark an issued invoice as sent."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import issuing
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoice_acts import InvoiceCancelled
from shared.domain.money.invoices.invoices import Invoice, InvoiceId, NotIssued
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/sent",
    summary="Mark an issued invoice as sent",
    **answers(CustomerNotFound, InvoiceNotFound, StaleVersion, NotIssued, InvoiceCancelled),
    tags=["invoices"],
)
def mark_invoice_sent(
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    seen: SeenVersion,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
) -> Invoice:
    return issuing.mark_as_sent(member.customer(customer_id), invoice_id, seen=seen, by=member.actor, once=once)


handler = entrypoint(app)
