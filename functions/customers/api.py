"""GET, POST /customers: list, search and create customers."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import customers
from shared.domain.core.pages import Page
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.filters import TagMatch, WantedStatus
from shared.domain.customer.warnings import SavedCustomer
from shared.http.app import answers, entrypoint, http_app
from shared.http.customer_lists import CustomersBy, TagIds, Words, customer_filter
from shared.http.parameters import Cursor, IdempotencyKey, Limit, May
from shared.store.customer import customer_lists
from shared.store.customer.customer_lists import Sort
from shared.store.engine.retries import Contended

app = http_app()


@app.get("/customers", summary="List or search the customers", **answers(Contended), tags=["customers"])
def list_customers(
    member: Annotated[Member, May(Permission.CUSTOMERS_READ)],
    status: WantedStatus = WantedStatus.ACTIVE,
    search: Words = None,
    tags: TagIds = "",
    tag_match: TagMatch = TagMatch.ANY,
    sort: CustomersBy = Sort.NAME,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CustomerRow]:
    wanted = customer_filter(status, search, tags, tag_match)
    return customer_lists.page(member.merchant_id, wanted, sort=sort, limit=limit, cursor=cursor)


@app.post("/customers", summary="Create a customer", **answers(success=HTTPStatus.CREATED), tags=["customers"])
def create_customer(
    draft: CustomerDraft, once: IdempotencyKey, member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)]
) -> SavedCustomer:
    return customers.create(member.merchant_id, draft, by=member.actor, once=once)


handler = entrypoint(app)
