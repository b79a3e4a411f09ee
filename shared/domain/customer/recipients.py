"""To whom a kind of mail goes: the contacts that receive it, else the primary contact; and whom it greets."""

from collections.abc import Sequence

from shared.domain.customer.address_health import address_key
from shared.domain.customer.contacts import Contact, primary_contact
from shared.domain.customer.customer_values import Receives
from shared.domain.customer.customers import Customer


def recipients_of(customer: Customer, others: Sequence[Contact], what: Receives) -> list[Contact]:
    """Return the contacts to write to, the primary one first; none where nobody has an e-mail address.

    `others` are the customer's other contacts. An address that two of them share is written to once.
    """
    primary = primary_contact(customer)
    chosen: dict[str, Contact] = {}
    for contact in (primary, *others):
        if contact.email and what in contact.receives:
            chosen.setdefault(address_key(contact.email), contact)
    return list(chosen.values()) or ([primary] if primary.email else [])


def greeted(customer: Customer, receivers: Sequence[Contact]) -> str:
    """Return the name of the one person to whom a mail goes, else that of the customer."""
    if len(receivers) == 1 and receivers[0].name:
        return receivers[0].name
    return customer.name
