"""POST /customers/{customer_id}/addresses/{address_id}/restore: undo the deletion of an address."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import addresses
from shared.domain.customer.addresses import Address
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import AddressId, CustomerId, May
from shared.store.customer.addresses import AddressNotFound, TooManyAddresses
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/addresses/<address_id>/restore",
    summary="Restore a deleted address",
    **answers(CustomerNotFound, AddressNotFound, TooManyAddresses),
    tags=["addresses"],
)
def restore_address(
    customer_id: CustomerId, address_id: AddressId, member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)]
) -> Address:
    return addresses.restore(member.customer(customer_id), address_id, by=member.actor)


handler = entrypoint(app)
