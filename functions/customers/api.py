"""GET, POST /customers: the list, the search, and a new customer."""

from http import HTTPStatus
from typing import Annotated, Literal

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.domain.customers import Customer, CustomerDraft, CustomerRow, Status
from shared.domain.pages import Page
from shared.errors import Conflict
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import AskedOnce, Cursor, Limit, May
from shared.store import customer_lists, customers
from shared.store.customer_lists import Sort

app = http_app()

Search = Annotated[str | None, Query(max_length=200, description="Words or a number; each matches as a beginning.")]


@app.get("/customers", summary="List or search the customers", **answers(), tags=["customers"])
def list_customers(
    member: Annotated[Member, May(Permission.CUSTOMERS_READ)],
    status: Annotated[Status | Literal["any"], Query(description="`any` is for searching.")] = Status.ACTIVE,
    search: Search = None,
    sort: Annotated[Sort, Query(description="For a list; a search is in its own order.")] = Sort.NAME,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CustomerRow]:
    return customer_lists.page(member.merchant_id, status=status, search=search, sort=sort, limit=limit, cursor=cursor)


@app.post(
    "/customers", summary="Create a customer", **answers(Conflict, success=HTTPStatus.CREATED), tags=["customers"]
)
def create_customer(
    draft: CustomerDraft, once: AskedOnce, member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)]
) -> Customer:
    return customers.create(member.merchant_id, draft, by=member.actor, once=once)


handler = entrypoint(app)
