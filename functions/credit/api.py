"""GET /customers/{customer_id}/credit: the ledger of the customer's credit."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.credit_entries import CreditEntry
from shared.http.app import answers, entrypoint, http_app
from shared.http.credit import LedgerCurrency
from shared.http.parameters import Cursor, Limit, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.invoices import credit_entries

app = http_app()


@app.get(
    "/customers/<customer_id>/credit",
    summary="List the entries of the customer's credit, newest first",
    **answers(CustomerNotFound),
    tags=["credit"],
)
def list_credit(
    customer_id: CustomerId,
    member: Annotated[Member, May(Permission.PAYMENTS_READ)],
    currency: LedgerCurrency = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CreditEntry]:
    customer = member.customer(customer_id)
    return credit_entries.list_newest_first(customer, currency=currency, limit=limit, cursor=cursor)


handler = entrypoint(app)
