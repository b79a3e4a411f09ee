"""GET, PATCH /customers/{customer_id}: read a customer with all contacts, addresses and figures, and edit it."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import customers
from shared.domain.core.clock import now
from shared.domain.customer.addresses import PrimaryAddress
from shared.domain.customer.customer_fields import CustomerEdit
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.warnings import SavedCustomer
from shared.domain.money.billing.figures import with_money
from shared.domain.registries.profiles import ShownProfile, with_vat
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.profiles import get_profile

app = http_app()


@app.get("/customers/<customer_id>", summary="Read a customer", **answers(CustomerNotFound), tags=["profile"])
def read_customer(customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_READ)]) -> ShownProfile:
    at = now()
    return with_vat(with_money(get_profile(member.customer(customer_id)), at.date()), at)


@app.patch(
    "/customers/<customer_id>",
    summary="Edit a customer",
    **answers(CustomerNotFound, PrimaryAddress, StaleVersion),
    tags=["profile"],
)
def edit_customer(
    customer_id: CustomerId,
    edit: CustomerEdit,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)],
) -> SavedCustomer:
    return customers.edit(member.customer(customer_id), edit, seen=seen, by=member.actor)


handler = entrypoint(app)
