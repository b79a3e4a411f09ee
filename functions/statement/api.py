"""GET /customers/{customer_id}/statement: the statement of account of a customer, in one currency."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.statements import statements
from shared.commands.money.statements.statements import StatementQuery
from shared.domain.customer.customers import CustomerId
from shared.domain.money.pricing.document_filters import Days
from shared.domain.money.statements.statement import Statement, StatementForm
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.http.statements import StatedCurrency, StatedForm, StatedFrom, StatedTo
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.get(
    "/customers/<customer_id>/statement",
    summary="Draw up a statement of account: a ledger of a range of days, or what is open at its end",
    **answers(CustomerNotFound, InvalidInput),
    tags=["statement"],
)
def get_statement(
    customer_id: CustomerId,
    member: Annotated[Member, May(Permission.INVOICES_READ)],
    currency: StatedCurrency = None,
    first: StatedFrom = None,
    last: StatedTo = None,
    form: StatedForm = StatementForm.LEDGER,
) -> Statement:
    query = StatementQuery(currency, Days(first, last), form)
    return statements.draw_up(member.customer(customer_id), query)


handler = entrypoint(app)
