"""POST /customers/{customer_id}/invoices/cancel, POST …/{invoice_id}/cancel: cancel selected invoices, or one."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import corrections
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.corrections import (
    Cancellation,
    CancelledInvoices,
    InvoicePaid,
    SelectedInvoices,
)
from shared.domain.money.invoices.invoice_acts import InvoiceCancelled
from shared.domain.money.invoices.invoices import Invoice, InvoiceId
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()

Writer = Annotated[Member, May(Permission.INVOICES_WRITE)]


@app.post(
    "/customers/<customer_id>/invoices/cancel",
    summary="Cancel selected invoices, and answer for each what became of it",
    **answers(CustomerNotFound),
    tags=["invoices"],
)
def cancel_selected_invoices(customer_id: CustomerId, selected: SelectedInvoices, member: Writer) -> CancelledInvoices:
    return corrections.cancel_selected(member.customer(customer_id), selected, by=member.actor)


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/cancel",
    summary="Cancel an invoice; an issued one by a credit note of all that is left",
    **answers(CustomerNotFound, InvoiceNotFound, StaleVersion, InvoicePaid, InvoiceCancelled, Contended),
    tags=["invoices"],
)
def cancel_invoice(
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    cancellation: Cancellation,
    seen: SeenVersion,
    once: IdempotencyKey,
    member: Writer,
) -> Invoice:
    customer = member.customer(customer_id)
    return corrections.cancel(customer, invoice_id, cancellation, seen=seen, by=member.actor, once=once)


handler = entrypoint(app)
