"""POST /customers/{customer_id}/addresses/{address_id}/make-primary: make an address the primary one."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import addresses
from shared.domain.customer.customers import Customer
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import AddressId, CustomerId, May, SeenVersion
from shared.store.customer.addresses import AddressNotFound
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/addresses/<address_id>/make-primary",
    summary="Make an address the primary one; If-Match is the version of the customer",
    **answers(CustomerNotFound, AddressNotFound, StaleVersion),
    tags=["addresses"],
)
def make_address_primary(
    customer_id: CustomerId,
    address_id: AddressId,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)],
) -> Customer:
    return addresses.make_primary(member.customer(customer_id), address_id, seen=seen, by=member.actor)


handler = entrypoint(app)
