"""POST /customers/{customer_id}/contacts/{contact_id}/restore: undo the deletion of a contact."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import contacts
from shared.domain.customer.contacts import Contact
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import ContactId, CustomerId, May
from shared.store.customer.contacts import ContactNotFound, TooManyContacts
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/contacts/<contact_id>/restore",
    summary="Restore a deleted contact",
    **answers(CustomerNotFound, ContactNotFound, TooManyContacts),
    tags=["contacts"],
)
def restore_contact(
    customer_id: CustomerId, contact_id: ContactId, member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)]
) -> Contact:
    return contacts.restore(member.customer(customer_id), contact_id, by=member.actor)


handler = entrypoint(app)
