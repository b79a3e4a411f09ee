"""Reads and writes of contacts, except the primary one, which is stored in the customer's own fields (Q22)."""

from collections.abc import Iterable
from dataclasses import dataclass

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.contacts import MAX_CONTACTS, Contact
from shared.errors import Conflict, NotFound, StaleVersion
from shared.store.customer import customer_index
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.records import Records
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Below, Condition, Exists, Refusal
from shared.store.engine.keys import Item


class ContactNotFound(NotFound):
    """There is no such contact, or it was deleted."""

    code = "contact_not_found"


class StaleContact(StaleVersion):
    """The contact has changed since the version that the caller read."""


class TooManyContacts(Conflict):
    """The customer has as many contacts as it may have."""

    code = "too_many_contacts"

    def __init__(self) -> None:
        super().__init__(f"A customer has at most {MAX_CONTACTS} contacts. Delete one first.")


@dataclass(frozen=True)
class _Contacts(Records[Contact]):
    """Contacts, by which their customer is found."""

    def change(
        self,
        changes: Changes,
        customer: CustomerRef,
        before: Contact | None,
        after: Contact | None,
        *,
        refused: Refusal | None = None,
    ) -> None:
        super().change(changes, customer, before, after, refused=refused)
        file(changes, customer, before, after)


def file(changes: Changes, customer: CustomerRef, before: Contact | None, after: Contact | None) -> None:
    """Write the search entries of a contact. Refuse the changes with CustomerNotFound."""
    customer_index.file_contact(changes, customer, before, after)
    contact = after or before
    assert contact
    confirmed = f"contact_words.{contact.id}"
    changes.update(
        keys.customer(customer),
        assign={confirmed: customer_index.filed_contact(after)} if after else {},
        remove=[] if after else [confirmed],
        when=[Exists(lambda _: CustomerNotFound())],
    )


CONTACTS = _Contacts(
    keys.CONTACT,
    Contact,
    missing=lambda: ContactNotFound("There is no such contact. It may have been deleted."),
    changed_since=lambda current: StaleContact(
        "Someone changed this contact since you read it. Read it again and repeat your change.", current=current
    ),
)


def contacts_of(rows: Iterable[Item]) -> list[Contact]:
    """Return the contacts among the rows of a customer."""
    return [CONTACTS.require(row) for row in rows if row["SK"].startswith(keys.CONTACT)]


def require_room(changes: Changes, customer: CustomerRef) -> None:
    """Refuse the changes with TooManyContacts if the customer has MAX_CONTACTS, the primary one included."""
    when: list[Condition] = [
        Exists(lambda _: CustomerNotFound()),
        Below("counts.contacts", MAX_CONTACTS - 1, lambda _: TooManyContacts()),
    ]
    changes.check(keys.customer(customer), when=when)
