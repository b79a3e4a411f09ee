"""POST /payments/export, POST /customers/{customer_id}/payments/export: the payments of a period as CSV."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response

from shared.access import Member, Permission
from shared.commands.money.payments import payment_exports
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoice_sheets import Period
from shared.http.app import CSV, answers, csv_part, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()

Exporter = Annotated[Member, May(Permission.PAYMENTS_EXPORT)]


@app.post(
    "/payments/export",
    summary="Export payments that came in during a period as CSV, at most 2,000",
    **answers(Contended, text=CSV),
    tags=["payments"],
)
def export_payments(period: Period, member: Exporter) -> Response[str]:
    return csv_part(payment_exports.of_merchant(period, by=member), next_cursor=None)


@app.post(
    "/customers/<customer_id>/payments/export",
    summary="Export the payments of a customer that came in during a period as CSV, at most 2,000",
    **answers(CustomerNotFound, Contended, text=CSV),
    tags=["payments"],
)
def export_payments_of_customer(customer_id: CustomerId, period: Period, member: Exporter) -> Response[str]:
    csv = payment_exports.of_customer(member.customer(customer_id), period, by=member)
    return csv_part(csv, next_cursor=None)


handler = entrypoint(app)
