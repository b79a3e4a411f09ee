"""POST /customers/{customer_id}/company/accept: take the register's values over, or keep the customer's."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.registries import companies
from shared.domain.customer.customers import CustomerId
from shared.domain.registries.companies import CompanySettlement, CompanySheet, StaleSheet
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/company/accept",
    summary="Accept or keep what differs from KVK",
    **answers(CustomerNotFound, StaleVersion, StaleSheet, Contended),
    tags=["company"],
)
def accept_company(
    customer_id: CustomerId,
    settlement: CompanySettlement,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)],
) -> CompanySheet:
    return companies.settle(member.customer(customer_id), settlement, seen=seen, by=member.actor)


handler = entrypoint(app)
