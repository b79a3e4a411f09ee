"""Contacts of a customer. The primary one is the customer's own record, so editing it edits the customer (Q22)."""

from shared.domain.core.activity_log import ActivityKind
from shared.domain.core.actors import Actor
from shared.domain.customer.contacts import (
    MOST_CONTACTS,
    Contact,
    ContactDraft,
    ContactEdit,
    PrimaryContact,
    about_contact,
    edit_of_customer,
    new_contact,
    primary_contact,
    with_primary,
)
from shared.domain.customer.customers import Customer
from shared.errors import Conflict, NotFound
from shared.store.customer import customers
from shared.store.customer.customer_counts import Limit
from shared.store.customer.customers import Read
from shared.store.customer.records import Belongings
from shared.store.engine import keys
from shared.store.engine.idempotency import Once, repeatable


class ContactNotFound(NotFound):
    code = "contact_not_found"


class StaleContact(Conflict):
    code = "stale_version"


class TooManyContacts(Conflict):
    code = "too_many_contacts"


_others = Belongings(
    keys.CONTACT,
    Contact,
    counted="contacts",
    missing=lambda: ContactNotFound("There is no such contact. They may have been deleted."),
    changed_since=lambda current: StaleContact(
        "Someone changed this contact since you read it. Read it again and repeat your change.", current=current
    ),
    limit=Limit(
        MOST_CONTACTS - 1,
        lambda: TooManyContacts(f"A customer has at most {MOST_CONTACTS} contacts. Delete one first."),
    ),
)


@repeatable(Contact)
def add(merchant_id: str, customer_id: str, draft: ContactDraft, *, by: Actor, once: Once | None) -> Contact:
    """Raises InvalidInput, TooManyContacts; for a repeated request gives the contact added the first time."""
    contact = new_contact(draft, region=customers.get_with_merchant(merchant_id, customer_id).region)
    entry = about_contact(ActivityKind.CONTACT_ADDED, contact, by=by)
    return _others.add(merchant_id, customer_id, contact, entry=entry, once=once)


def edit(merchant_id: str, customer_id: str, contact_id: str, edit: ContactEdit, *, seen: int, by: Actor) -> Contact:
    """`seen` is the contact's version, the customer's for the primary one. Raises InvalidInput, ContactNotFound, and
    StaleContact or StaleCustomer."""
    read = _read(merchant_id, customer_id, contact_id)
    if contact_id == read.customer.contact_id:
        customer = customers.as_seen(read.customer, seen)
        after = customer.edited(edit_of_customer(edit, region=read.region), region=read.region)
        entry = about_contact(
            ActivityKind.CONTACT_EDITED, primary_contact(after), by=by, before=primary_contact(customer)
        )
        return primary_contact(customers.save(merchant_id, customer, after, entry=entry))
    before = _others.as_seen(read.item, seen)
    contact = before.edited(edit, region=read.region)
    entry = about_contact(ActivityKind.CONTACT_EDITED, contact, by=by, before=before)
    return _others.save(merchant_id, customer_id, before, contact, entry=entry)


def delete(merchant_id: str, customer_id: str, contact_id: str, *, seen: int, by: Actor) -> None:
    """Raises PrimaryContact, ContactNotFound, StaleContact."""
    read = _read(merchant_id, customer_id, contact_id)
    if contact_id == read.customer.contact_id:
        raise PrimaryContact
    contact = _others.as_seen(read.item, seen)
    entry = about_contact(ActivityKind.CONTACT_DELETED, contact, by=by)
    _others.delete(merchant_id, customer_id, contact, entry=entry)


def restore(merchant_id: str, customer_id: str, contact_id: str, *, by: Actor) -> Contact:
    """Undo a deletion; raises ContactNotFound when there is none, or not any more, and TooManyContacts."""
    contact = _others.get_deleted(merchant_id, customer_id, contact_id)
    entry = about_contact(ActivityKind.CONTACT_RESTORED, contact, by=by)
    return _others.restore(merchant_id, customer_id, contact, entry=entry)


def make_primary(merchant_id: str, customer_id: str, contact_id: str, *, seen: int, by: Actor) -> Customer:
    """The customer and the contact change places in one step. Raises OwnContact, ContactNotFound, StaleCustomer."""
    read = _read(merchant_id, customer_id, contact_id, seen=seen)
    customer = read.customer
    if contact_id == customer.contact_id:
        return customer
    contact = _others.found(read.item)
    after = with_primary(customer, contact, region=read.region)
    former = primary_contact(customer)
    # A business of which no person is known leaves no contact behind.
    kept = [_others.put(merchant_id, customer_id, former)] if former.said_of else []
    return customers.save(
        merchant_id,
        customer,
        after,
        entry=about_contact(ActivityKind.CONTACT_MADE_PRIMARY, contact, by=by),
        also=[_others.take(merchant_id, customer_id, contact), *kept],
        contacts=len(kept) - 1,
    )


def _read(merchant_id: str, customer_id: str, contact_id: str, *, seen: int | None = None) -> Read:
    """One read of the customer and, where it is not the primary one, the contact. Raises CustomerNotFound and, for a
    version of the customer `seen` that is not the current one, StaleCustomer."""
    key = _others.key(merchant_id, customer_id, contact_id)
    return customers.get_with_merchant(merchant_id, customer_id, seen=seen, and_item=key)
