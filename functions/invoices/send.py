"""POST /customers/{customer_id}/invoices/{invoice_id}/send: send an issued invoice by mail, or show what would be."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import invoice_mails
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoice_acts import InvoiceCancelled
from shared.domain.money.invoices.invoice_mails import InvoiceMail, InvoiceSending
from shared.domain.money.invoices.invoices import InvoiceId, NotIssued
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, IdempotencyKey, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/send",
    summary="Send an issued invoice by mail, with its PDF and e-invoice",
    **answers(CustomerNotFound, InvoiceNotFound, NotIssued, InvoiceCancelled, Contended),
    tags=["invoices"],
)
def send_invoice(
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    sending: InvoiceSending,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
    dry_run: DryRun = False,
) -> InvoiceMail:
    customer = member.customer(customer_id)
    return invoice_mails.send(customer, invoice_id, sending, by=member.actor, once=once, dry_run=dry_run)


handler = entrypoint(app)
