"""Reads and writes of addresses, except the primary one, which is a field of the customer (Q21)."""

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.addresses import MAX_ADDRESSES, Address
from shared.errors import Conflict, NotFound, StaleVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.records import Records
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Below, Condition, Exists, Has
from shared.store.engine.retries import Outdated


class AddressNotFound(NotFound):
    """There is no such address, or it was deleted."""

    code = "address_not_found"


class StaleAddress(StaleVersion):
    """The address has changed since the version that the caller read."""


class TooManyAddresses(Conflict):
    """The customer has as many addresses as it may have."""

    code = "too_many_addresses"

    def __init__(self) -> None:
        super().__init__(f"A customer has at most {MAX_ADDRESSES} addresses. Delete one first.")


ADDRESSES = Records(
    keys.ADDRESS,
    Address,
    missing=lambda: AddressNotFound("There is no such address. It may have been deleted."),
    changed_since=lambda current: StaleAddress(
        "Someone changed this address since you read it. Read it again and repeat your change.", current=current
    ),
)


def require_room(changes: Changes, customer: CustomerRef) -> None:
    """Refuse the changes with TooManyAddresses if the customer has MAX_ADDRESSES, the primary one included.

    Refuse them with Outdated if the primary address was deleted since the read, because the new one must then become
    the primary address.
    """
    when: list[Condition] = [
        Exists(lambda _: CustomerNotFound()),
        Below("counts.addresses", MAX_ADDRESSES - 1, lambda _: TooManyAddresses()),
        Has("address.id", lambda _: Outdated()),
    ]
    changes.check(keys.customer(customer), when=when)
