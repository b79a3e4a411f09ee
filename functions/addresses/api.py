"""POST /customers/{customer_id}/addresses, PATCH, DELETE …/{address_id}: add, edit and delete an address."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import addresses
from shared.domain.customer.addresses import Address, AddressDraft, AddressEdit, PrimaryAddress
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import AddressId, CustomerId, IdempotencyKey, May, SeenVersion
from shared.store.customer.addresses import AddressNotFound, TooManyAddresses
from shared.store.customer.customers import CustomerNotFound

app = http_app()

Writer = Annotated[Member, May(Permission.CUSTOMERS_WRITE)]


@app.post(
    "/customers/<customer_id>/addresses",
    summary="Add an address",
    **answers(CustomerNotFound, TooManyAddresses, success=HTTPStatus.CREATED),
    tags=["addresses"],
)
def add_address(customer_id: CustomerId, draft: AddressDraft, once: IdempotencyKey, member: Writer) -> Address:
    return addresses.add(member.customer(customer_id), draft, by=member.actor, once=once)


@app.patch(
    "/customers/<customer_id>/addresses/<address_id>",
    summary="Edit an address",
    **answers(CustomerNotFound, AddressNotFound, StaleVersion),
    tags=["addresses"],
)
def edit_address(
    customer_id: CustomerId, address_id: AddressId, edit: AddressEdit, seen: SeenVersion, member: Writer
) -> Address:
    return addresses.edit(member.customer(customer_id), address_id, edit, seen=seen, by=member.actor)


@app.delete(
    "/customers/<customer_id>/addresses/<address_id>",
    summary="Delete an address, which can be restored for thirty days",
    **answers(CustomerNotFound, AddressNotFound, PrimaryAddress, StaleVersion, success=HTTPStatus.NO_CONTENT),
    tags=["addresses"],
)
def delete_address(customer_id: CustomerId, address_id: AddressId, seen: SeenVersion, member: Writer) -> None:
    addresses.delete(member.customer(customer_id), address_id, seen=seen, by=member.actor)


handler = entrypoint(app)
