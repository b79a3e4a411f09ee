"""POST /customers/{customer_id}/statement/export: the statement of account of a customer as CSV."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response

from shared.access import Member, Permission
from shared.commands.money.statements import statements
from shared.domain.customer.customers import CustomerId
from shared.domain.money.statements.statement_sheets import StatementExport
from shared.errors import InvalidInput
from shared.http.app import CSV, answers, csv_part, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/statement/export",
    summary="Export a statement of account as CSV, at most 40,000 rows",
    **answers(CustomerNotFound, InvalidInput, text=CSV),
    tags=["statement"],
)
def export_statement(
    customer_id: CustomerId, wanted: StatementExport, member: Annotated[Member, May(Permission.INVOICES_EXPORT)]
) -> Response[str]:
    return csv_part(statements.export(member.customer(customer_id), wanted, by=member), next_cursor=None)


handler = entrypoint(app)
