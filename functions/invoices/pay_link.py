"""POST /customers/{customer_id}[/invoices/{invoice_id}]/pay-link: the page on which a customer pays; repeatable."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import pay_links
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoices import InvoiceId, NotIssued
from shared.domain.money.mollie.public_links import PayAll, PayLink
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()

Writer = Annotated[Member, May(Permission.INVOICES_WRITE)]


@app.post(
    "/customers/<customer_id>/invoices/<invoice_id>/pay-link",
    summary="Return the link to the page that pays an issued invoice",
    **answers(InvoiceNotFound, NotIssued),
    tags=["invoices"],
)
def link_to_pay_invoice(customer_id: CustomerId, invoice_id: InvoiceId, member: Writer) -> PayLink:
    return pay_links.of_invoice(member.customer(customer_id), invoice_id)


@app.post(
    "/customers/<customer_id>/pay-link",
    summary="Return the link to the page that pays all open invoices in a currency",
    **answers(CustomerNotFound),
    tags=["invoices"],
)
def link_to_pay_all(customer_id: CustomerId, wanted: PayAll, member: Writer) -> PayLink:
    return pay_links.of_customer(member.customer(customer_id), wanted.currency)


handler = entrypoint(app)
