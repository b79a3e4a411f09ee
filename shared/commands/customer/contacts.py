"""Commands on contacts. The primary contact is stored in the customer's own fields (Q22)."""

from shared.commands.acts import perform, perform_on_customer
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.contact_acts import (
    ContactDraft,
    ContactEdit,
    PrimaryContact,
    add_contact,
    delete_contact,
    edit_contact,
    edit_primary_contact,
    make_contact_primary,
    restore_contact,
)
from shared.domain.customer.contacts import Contact, primary_contact
from shared.domain.customer.customers import Customer
from shared.store.customer import contacts, customers
from shared.store.customer.contacts import CONTACTS
from shared.store.engine.changes import Changes
from shared.store.engine.idempotency import repeatable


@repeatable(Contact)
def add(customer: CustomerRef, draft: ContactDraft, *, by: Actor, once: Once | None) -> Contact:
    """Add a contact. A retry returns the stored answer. Raise InvalidInput, CustomerNotFound, TooManyContacts."""
    region = customers.get_with_merchant(customer).region
    changes = Changes()
    contacts.require_room(changes, customer)
    return perform(customer, add_contact(draft, region=region, by=by), CONTACTS, changes=changes, once=once)


def edit(customer: CustomerRef, contact_id: str, edit: ContactEdit, *, seen: int, by: Actor) -> Contact:
    """Edit a contact. `seen` is its version or, for the primary one, the customer's.

    Raise InvalidInput, ContactNotFound, StaleContact or StaleCustomer.
    """
    read = CONTACTS.get_with_customer(customer, contact_id)
    if contact_id == read.customer.contact_id:
        card = customers.require_version(read.customer, seen)
        act = edit_primary_contact(card, edit, region=read.region, by=by)
        return primary_contact(perform_on_customer(customer, act))
    before = CONTACTS.require_version(read.item, seen)
    return perform(customer, edit_contact(before, edit, region=read.region, by=by), CONTACTS)


def delete(customer: CustomerRef, contact_id: str, *, seen: int, by: Actor) -> None:
    """Delete a contact. Raise PrimaryContact, ContactNotFound, StaleContact."""
    read = CONTACTS.get_with_customer(customer, contact_id)
    if contact_id == read.customer.contact_id:
        raise PrimaryContact
    contact = CONTACTS.require_version(read.item, seen)
    changes = Changes()
    CONTACTS.put_in_trash(changes, customer, contact)
    perform(customer, delete_contact(contact, by=by), CONTACTS, changes=changes)


def restore(customer: CustomerRef, contact_id: str, *, by: Actor) -> Contact:
    """Undo a deletion. Raise ContactNotFound if there is no tombstone or it has expired; TooManyContacts."""
    contact = CONTACTS.get_deleted(customer, contact_id)
    changes = Changes()
    contacts.require_room(changes, customer)
    CONTACTS.remove_from_trash(changes, customer, contact)
    return perform(customer, restore_contact(contact, by=by), CONTACTS, changes=changes)


def make_primary(customer: CustomerRef, contact_id: str, *, seen: int, by: Actor) -> Customer:
    """Make a contact the primary one, and the primary one a record.

    Raise OwnContact, ContactNotFound, StaleCustomer.
    """
    read = CONTACTS.get_with_customer(customer, contact_id, seen=seen)
    if contact_id == read.customer.contact_id:
        return read.customer.record
    contact = CONTACTS.require(read.item)
    act = make_contact_primary(read.customer, contact, region=read.region, by=by)
    changes = Changes()
    CONTACTS.change(changes, customer, contact, None)
    former = primary_contact(read.customer)
    # A business whose person has no details leaves no record.
    if former.is_known:
        CONTACTS.change(changes, customer, None, former)
    return perform_on_customer(customer, act, changes=changes)
