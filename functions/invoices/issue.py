"""POST /customers/{customer_id}/invoices/{invoice_id}/issue: issue an invoice with the next number."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.commands.money.invoices import issuing
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoice_acts import InvoiceCancelled, InvoiceIssued
from shared.domain.money.invoices.invoices import InvoiceId
from shared.domain.money.invoices.issuing import Issue
from shared.domain.money.pricing.missing import IncompleteInvoice
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, IdempotencyKey, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()

Send = Annotated[
    bool | None, Query(description="Send it by mail, or do not; by default as the merchant's settings say.")
]


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/issue",
    summary="Issue an invoice with the next number, after which it is final",
    **answers(
        CustomerNotFound,
        InvoiceNotFound,
        StaleVersion,
        CustomerArchived,
        InvoiceIssued,
        InvoiceCancelled,
        IncompleteInvoice,
        Contended,
    ),
    tags=["invoices"],
)
def issue_invoice(
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    seen: SeenVersion,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
    dry_run: DryRun = False,
    send: Send = None,
) -> Issue:
    customer = member.customer(customer_id)
    return issuing.issue(customer, invoice_id, seen=seen, by=member.actor, once=once, dry_run=dry_run, send=send)


handler = entrypoint(app)
