"""POST /customers/{customer_id}/statement/pdf: the statement of account of a customer as a PDF."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.statements import statement_printing
from shared.domain.customer.customers import CustomerId
from shared.domain.money.statements.statement_prints import PrintedStatement, StatementPrint
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.document_store import DocumentsUnavailable
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/statement/pdf",
    summary="Print a statement of account as a PDF of at most 1,000 rows, in the customer's language by default",
    **answers(CustomerNotFound, InvalidInput, DocumentsUnavailable),
    tags=["statement"],
)
def print_statement(
    customer_id: CustomerId, wanted: StatementPrint, member: Annotated[Member, May(Permission.INVOICES_READ)]
) -> PrintedStatement:
    return statement_printing.printed(member.customer(customer_id), wanted)


handler = entrypoint(app)
