"""GET /customers/{customer_id}/transactions: list what the payment service reported."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.mollie import transaction_reads
from shared.commands.money.mollie.transaction_reads import TransactionQuery
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.domain.money.mollie.transaction_rows import TransactionRow
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, Limit, May
from shared.http.transaction_lists import Kinds, Means, TransactionsBy, TransactionStatuses
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.mollie.transaction_lists import TransactionSort

app = http_app()


@app.get(
    "/customers/<customer_id>/transactions",
    summary="List or filter the transactions at the payment service",
    **answers(CustomerNotFound),
    tags=["transactions"],
)
def list_transactions(
    customer_id: CustomerId,
    member: Annotated[Member, May(Permission.PAYMENTS_READ)],
    kind: Kinds = "",
    status: TransactionStatuses = "",
    means: Means = "",
    sort: TransactionsBy = TransactionSort.DATE_DESCENDING,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TransactionRow]:
    query = TransactionQuery(kind, status, means)
    return transaction_reads.list_page(member.customer(customer_id), query, sort=sort, limit=limit, cursor=cursor)


handler = entrypoint(app)
