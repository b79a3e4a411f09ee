"""The profile of a customer: the customer, its counts, contacts and addresses."""

from shared.domain.customer.addresses import Address
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customers import CustomerCard


class Profile(CustomerCard):
    """A customer with its counts and all but the primary contact and address, the oldest first."""

    other_contacts: list[Contact]
    other_addresses: list[Address]
