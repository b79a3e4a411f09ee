"""GET /invoices: find invoices of all customers by the beginning of their number."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.commands.money.invoices import invoice_reads
from shared.domain.money.invoices.invoice_rows import FoundInvoices
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.engine.retries import Contended

app = http_app()


@app.get(
    "/invoices",
    summary="Find invoices by the beginning of their number",
    **answers(Contended),
    tags=["invoices"],
)
def find_invoices(
    member: Annotated[Member, May(Permission.INVOICES_READ)],
    number: Annotated[
        str, Query(min_length=1, max_length=40, description="The beginning of a number; only letters and digits count.")
    ],
) -> FoundInvoices:
    return invoice_reads.find_by_number(member.merchant_id, number)


handler = entrypoint(app)
