"""A profile: the customer with its numbers, and its other contacts and addresses."""

from shared.domain.customer.addresses import Address
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customers import CustomerCard


class Profile(CustomerCard):
    """A customer with its numbers and all contacts and addresses.

    The primary contact and address are in the customer's own fields; the others are listed, oldest first.
    """

    other_contacts: list[Contact]
    other_addresses: list[Address]
