"""POST /customers/{customer_id}/company/resync: have KVK asked again, which a queue does."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.registries import companies
from shared.domain.customer.customers import CustomerId
from shared.domain.registries.companies import CompanySheet, KvkNotEligible
from shared.domain.registries.kvk_keys import KvkNotConnected
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/company/resync",
    summary="Have KVK asked for a customer again",
    **answers(CustomerNotFound, KvkNotEligible, KvkNotConnected, Contended, success=HTTPStatus.ACCEPTED),
    tags=["company"],
)
def resync_company(customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)]) -> CompanySheet:
    return companies.resync(member.customer(customer_id), by=member.actor)


handler = entrypoint(app)
