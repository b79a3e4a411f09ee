"""A profile: the customer with its numbers, and the records that stand beside the primary contact and address."""

from shared.domain.customer.addresses import Address
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customers import CustomerCard


class Profile(CustomerCard):
    """The primary contact and address are the customer's own fields; the others are listed oldest first."""

    other_contacts: list[Contact]
    other_addresses: list[Address]
