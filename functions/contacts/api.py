"""POST /customers/{customer_id}/contacts, PATCH, DELETE …/{contact_id}: add, edit and delete a contact."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import contacts
from shared.domain.customer.contact_acts import ContactDraft, ContactEdit, PrimaryContact
from shared.domain.customer.contacts import Contact, ContactId
from shared.domain.customer.customers import CustomerId
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May, SeenVersion
from shared.store.customer.contacts import ContactNotFound, TooManyContacts
from shared.store.customer.customers import CustomerNotFound

app = http_app()

Writer = Annotated[Member, May(Permission.CUSTOMERS_WRITE)]


@app.post(
    "/customers/<customer_id>/contacts",
    summary="Add a contact",
    **answers(CustomerNotFound, TooManyContacts, success=HTTPStatus.CREATED),
    tags=["contacts"],
)
def add_contact(customer_id: CustomerId, draft: ContactDraft, once: IdempotencyKey, member: Writer) -> Contact:
    return contacts.add(member.customer(customer_id), draft, by=member.actor, once=once)


@app.patch(
    "/customers/<customer_id>/contacts/<contact_id>",
    summary="Edit a contact",
    **answers(CustomerNotFound, ContactNotFound, StaleVersion),
    tags=["contacts"],
)
def edit_contact(
    customer_id: CustomerId, contact_id: ContactId, edit: ContactEdit, seen: SeenVersion, member: Writer
) -> Contact:
    return contacts.edit(member.customer(customer_id), contact_id, edit, seen=seen, by=member.actor)


@app.delete(
    "/customers/<customer_id>/contacts/<contact_id>",
    summary="Delete a contact, which can be restored for thirty days",
    **answers(CustomerNotFound, ContactNotFound, PrimaryContact, StaleVersion, success=HTTPStatus.NO_CONTENT),
    tags=["contacts"],
)
def delete_contact(customer_id: CustomerId, contact_id: ContactId, seen: SeenVersion, member: Writer) -> None:
    contacts.delete(member.customer(customer_id), contact_id, seen=seen, by=member.actor)


handler = entrypoint(app)
