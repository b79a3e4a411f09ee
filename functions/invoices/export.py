"""POST /invoices/export, POST /customers/{customer_id}/invoices/export: the issued documents of a period as CSV."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response

from shared.access import Member, Permission
from shared.commands.money.invoices import invoice_exports
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoice_sheets import Period
from shared.http.app import CSV, answers, csv_part, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()

Exporter = Annotated[Member, May(Permission.INVOICES_EXPORT)]


@app.post(
    "/invoices/export",
    summary="Export invoices and credit notes that were issued in a period as CSV, at most 2,000",
    **answers(Contended, text=CSV),
    tags=["invoices"],
)
def export_invoices(period: Period, member: Exporter) -> Response[str]:
    return csv_part(invoice_exports.of_merchant(period, by=member), next_cursor=None)


@app.post(
    "/customers/<customer_id>/invoices/export",
    summary="Export the invoices and credit notes of a customer that were issued in a period as CSV, at most 2,000",
    **answers(CustomerNotFound, Contended, text=CSV),
    tags=["invoices"],
)
def export_invoices_of_customer(customer_id: CustomerId, period: Period, member: Exporter) -> Response[str]:
    csv = invoice_exports.of_customer(member.customer(customer_id), period, by=member)
    return csv_part(csv, next_cursor=None)


handler = entrypoint(app)
