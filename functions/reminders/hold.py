"""PUT, DELETE /customers/{customer_id}/invoices/{invoice_id}/reminder-hold: hold the reminders of one invoice back."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.reminders import reminder_holds
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoices import Invoice, InvoiceId, NotIssued
from shared.domain.money.invoices.reminder_holds import HoldRequest
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.invoices.invoices import InvoiceNotFound, StaleInvoice

app = http_app()

Writer = Annotated[Member, May(Permission.INVOICES_WRITE)]


@app.put(
    "/customers/<customer_id>/invoices/<invoice_id>/reminder-hold",
    summary="Send no reminders of an invoice: it is paused, promised, disputed or excluded",
    **answers(CustomerNotFound, InvoiceNotFound, StaleInvoice, NotIssued, InvalidInput),
    tags=["reminders"],
)
def hold_reminders(
    customer_id: CustomerId, invoice_id: InvoiceId, request: HoldRequest, member: Writer, seen: SeenVersion
) -> Invoice:
    return reminder_holds.hold(member.customer(customer_id), invoice_id, request, seen=seen, by=member.actor)


@app.delete(
    "/customers/<customer_id>/invoices/<invoice_id>/reminder-hold",
    summary="Send reminders of an invoice again",
    **answers(CustomerNotFound, InvoiceNotFound, StaleInvoice, NotIssued),
    tags=["reminders"],
)
def release_reminders(customer_id: CustomerId, invoice_id: InvoiceId, member: Writer, seen: SeenVersion) -> Invoice:
    return reminder_holds.release(member.customer(customer_id), invoice_id, seen=seen, by=member.actor)


handler = entrypoint(app)
