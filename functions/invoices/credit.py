"""POST /customers/{customer_id}/invoices/{invoice_id}/credit: write a credit note of an invoice, or preview one."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Body

from shared.access import Member, Permission
from shared.commands.money.invoices import corrections
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.corrections import CreditedInvoice
from shared.domain.money.invoices.credit_notes import Credit
from shared.domain.money.invoices.crediting import NothingToCredit, TooManyCreditNotes
from shared.domain.money.invoices.invoices import InvoiceId
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, IdempotencyKey, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/credit",
    summary="Credit an issued invoice: all that is left, quantities of lines, or an amount",
    **answers(CustomerNotFound, InvoiceNotFound, StaleVersion, NothingToCredit, TooManyCreditNotes, Contended),
    tags=["invoices"],
)
def credit_invoice(
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    credit: Annotated[Credit, Body()],
    seen: SeenVersion,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
    dry_run: DryRun = False,
) -> CreditedInvoice:
    customer = member.customer(customer_id)
    return corrections.credit(customer, invoice_id, credit, seen=seen, by=member.actor, once=once, dry_run=dry_run)


handler = entrypoint(app)
