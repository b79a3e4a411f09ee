"""GET /customers/{customer_id}/company: what the register of companies (KVK) has of a customer, and what differs."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.registries import companies
from shared.domain.customer.customers import CustomerId
from shared.domain.registries.companies import CompanySheet
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.get(
    "/customers/<customer_id>/company",
    summary="Read what KVK has of a customer",
    **answers(CustomerNotFound),
    tags=["company"],
)
def read_company(customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_READ)]) -> CompanySheet:
    return companies.show(member.customer(customer_id))


handler = entrypoint(app)
