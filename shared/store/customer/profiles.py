"""Reads of profiles: a customer with all contacts and addresses."""

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.addresses import Address
from shared.domain.customer.contacts import Contact
from shared.domain.customer.profiles import Profile
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, stored, table


def get_profile(customer: CustomerRef) -> Profile:
    """Return the profile, in one Query for up to 1,000 items. Raise CustomerNotFound."""
    items = table.query_all(keys.customer_partition(customer), prefix=keys.CARD)
    own = [item for item in items if item["SK"] == keys.customer(customer)["SK"]]
    if not own:
        raise CustomerNotFound
    others = {
        "other_contacts": [stored.read(Contact, item) for item in items if item["SK"].startswith(keys.CONTACT)],
        "other_addresses": [stored.read(Address, item) for item in items if item["SK"].startswith(keys.ADDRESS)],
    }
    return stored.read(Profile, own[0] | others).without_expired()
