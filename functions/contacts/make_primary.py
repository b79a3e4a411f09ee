"""POST /customers/{customer_id}/contacts/{contact_id}/make-primary: make a contact the primary one."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import contacts
from shared.domain.customer.contact_acts import OwnContact
from shared.domain.customer.contacts import ContactId
from shared.domain.customer.customers import Customer, CustomerId
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.store.customer.contacts import ContactNotFound
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/contacts/<contact_id>/make-primary",
    summary="Make a contact the primary one; If-Match is the version of the customer",
    **answers(CustomerNotFound, ContactNotFound, OwnContact, StaleVersion),
    tags=["contacts"],
)
def make_contact_primary(
    customer_id: CustomerId,
    contact_id: ContactId,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)],
) -> Customer:
    return contacts.make_primary(member.customer(customer_id), contact_id, seen=seen, by=member.actor)


handler = entrypoint(app)
