"""Addresses of a customer. The primary one is on the customer's own record; the first one added becomes it (Q21)."""

from shared.domain.core.activity_log import ActivityKind
from shared.domain.core.actors import Actor
from shared.domain.customer.addresses import (
    MOST_ADDRESSES,
    Address,
    AddressDraft,
    AddressEdit,
    PrimaryAddress,
    about_address,
    new_address,
)
from shared.domain.customer.customers import Customer, primary_address
from shared.errors import Conflict, NotFound
from shared.store.customer import customers
from shared.store.customer.customer_counts import Limit
from shared.store.customer.customers import Read
from shared.store.customer.records import Belongings
from shared.store.engine import commands, keys
from shared.store.engine.idempotency import Once, repeatable


class AddressNotFound(NotFound):
    code = "address_not_found"


class StaleAddress(Conflict):
    code = "stale_version"


class TooManyAddresses(Conflict):
    code = "too_many_addresses"


_others = Belongings(
    keys.ADDRESS,
    Address,
    counted="addresses",
    missing=lambda: AddressNotFound("There is no such address. It may have been deleted."),
    changed_since=lambda current: StaleAddress(
        "Someone changed this address since you read it. Read it again and repeat your change.", current=current
    ),
    limit=Limit(
        MOST_ADDRESSES - 1,
        lambda: TooManyAddresses(f"A customer has at most {MOST_ADDRESSES} addresses. Delete one first."),
        # So that there is a primary one whenever there is any, whoever deletes it meanwhile.
        having=["address.id"],
    ),
)


@repeatable(Address)
def add(merchant_id: str, customer_id: str, draft: AddressDraft, *, by: Actor, once: Once | None) -> Address:
    """Raises InvalidInput, TooManyAddresses; for a repeated request gives the address added the first time."""
    address = new_address(draft)
    entry = about_address(ActivityKind.ADDRESS_ADDED, address, by=by)
    customer = customers.get(merchant_id, customer_id)
    if customer.address:
        return _others.add(merchant_id, customer_id, address, entry=entry, once=once)
    parts, saved = customers.changed(merchant_id, customer, customer.next(address=address))
    told = address.model_copy(update={"version": saved.version})
    try:
        return commands.commit(merchant_id, customer_id, parts, entry=entry, result=told, once=once)
    except customers.StaleCustomer:
        # The caller named no version: it may stand beside the one that came first.
        return add(merchant_id, customer_id, draft, by=by, once=once)


def edit(merchant_id: str, customer_id: str, address_id: str, edit: AddressEdit, *, seen: int, by: Actor) -> Address:
    """`seen` is the address's version, the customer's for the primary one. Raises InvalidInput, AddressNotFound, and
    StaleAddress or StaleCustomer."""
    read = _read(merchant_id, customer_id, address_id)
    primary = primary_address(read.customer)
    before = primary if primary and primary.id == address_id else _others.as_seen(read.item, seen)
    after = before.edited(edit)
    entry = about_address(ActivityKind.ADDRESS_EDITED, after, by=by, before=before)
    if before is not primary:
        return _others.save(merchant_id, customer_id, before, after, entry=entry)
    customer = customers.as_seen(read.customer, seen)
    if after != before:
        customers.save(merchant_id, customer, customer.next(address=after), entry=entry)
    return after


def delete(merchant_id: str, customer_id: str, address_id: str, *, seen: int, by: Actor) -> None:
    """The primary one last. Raises PrimaryAddress, AddressNotFound, and StaleAddress or StaleCustomer."""
    read = _read(merchant_id, customer_id, address_id)
    primary = primary_address(read.customer)
    if primary is None or primary.id != address_id:
        address = _others.as_seen(read.item, seen)
        entry = about_address(ActivityKind.ADDRESS_DELETED, address, by=by)
        return _others.delete(merchant_id, customer_id, address, entry=entry)
    if read.customer.counts.addresses:
        raise PrimaryAddress
    customer = customers.as_seen(read.customer, seen)
    entry = about_address(ActivityKind.ADDRESS_DELETED, primary, by=by)
    kept = _others.put_deleted(merchant_id, customer_id, primary)
    customers.save(merchant_id, customer, customer.next(address=None), entry=entry, also=[kept])
    return None


def restore(merchant_id: str, customer_id: str, address_id: str, *, by: Actor) -> Address:
    """Undo a deletion; raises AddressNotFound when there is none, or not any more, and TooManyAddresses."""
    key = keys.deleted(_others.key(merchant_id, customer_id, address_id))
    read = customers.get_with_merchant(merchant_id, customer_id, and_item=key)
    address = _others.found(read.item)
    entry = about_address(ActivityKind.ADDRESS_RESTORED, address, by=by)
    if read.customer.address:
        return _others.restore(merchant_id, customer_id, address, entry=entry)
    taken = _others.take_deleted(merchant_id, customer_id, address)
    try:
        saved = customers.save(merchant_id, read.customer, read.customer.holding(address), entry=entry, also=[taken])
    except customers.StaleCustomer:
        # As in `add`.
        return restore(merchant_id, customer_id, address_id, by=by)
    return address.model_copy(update={"version": saved.version})


def make_primary(merchant_id: str, customer_id: str, address_id: str, *, seen: int, by: Actor) -> Customer:
    """Both addresses change places in one step. Raises AddressNotFound, StaleCustomer."""
    read = _read(merchant_id, customer_id, address_id, seen=seen)
    customer, former = read.customer, primary_address(read.customer)
    if former and former.id == address_id:
        return customer
    address = _others.found(read.item)
    kept = [_others.put(merchant_id, customer_id, former)] if former else []
    return customers.save(
        merchant_id,
        customer,
        customer.holding(address),
        entry=about_address(ActivityKind.ADDRESS_MADE_PRIMARY, address, by=by),
        also=[_others.take(merchant_id, customer_id, address), *kept],
        addresses=len(kept) - 1,
    )


def _read(merchant_id: str, customer_id: str, address_id: str, *, seen: int | None = None) -> Read:
    """One read of the customer and, where it is not the primary one, the address. Raises CustomerNotFound and, for a
    version of the customer `seen` that is not the current one, StaleCustomer."""
    key = _others.key(merchant_id, customer_id, address_id)
    return customers.get_with_merchant(merchant_id, customer_id, seen=seen, and_item=key)
