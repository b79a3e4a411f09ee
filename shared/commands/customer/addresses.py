"""Commands on addresses. The primary address is a field of the customer; the first one added becomes it (Q21)."""

from shared.commands.acts import perform, perform_on_customer
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.addresses import (
    Address,
    AddressDraft,
    AddressEdit,
    PrimaryAddress,
    add_address,
    address_made_primary,
    delete_address,
    edit_address,
    restore_address,
)
from shared.domain.customer.customers import Customer, CustomerCard, primary_address
from shared.store.customer import activity_log, addresses, customers
from shared.store.customer.addresses import ADDRESSES
from shared.store.customer.customers import CustomerRead
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated


@repeatable(Address)
@retry_outdated
def add(customer: CustomerRef, draft: AddressDraft, *, by: Actor, once: Once | None) -> Address:
    """Add an address. A retry returns the stored answer. Raise InvalidInput, CustomerNotFound, TooManyAddresses."""
    act = add_address(draft, by=by)
    card = customers.get(customer)
    changes = Changes()
    if not card.address:
        return _save_as_primary(customer, card, act, card.next_version(address=act.after), changes, once=once)
    addresses.require_room(changes, customer)
    return perform(customer, act, ADDRESSES, changes=changes, once=once)


def edit(customer: CustomerRef, address_id: str, edit: AddressEdit, *, seen: int, by: Actor) -> Address:
    """Edit an address. `seen` is its version or, for the primary one, the customer's.

    Raise InvalidInput, AddressNotFound, StaleAddress or StaleCustomer.
    """
    read = ADDRESSES.get_with_customer(customer, address_id)
    primary = _primary(read, address_id)
    act = edit_address(primary or ADDRESSES.require_version(read.item, seen), edit, by=by)
    if not primary:
        return perform(customer, act, ADDRESSES)
    card = customers.require_version(read.customer, seen)
    assert act.after
    if not act.changes_nothing:
        perform_on_customer(customer, Act(card, card.next_version(address=act.after), act.entry))
    return act.after


def delete(customer: CustomerRef, address_id: str, *, seen: int, by: Actor) -> None:
    """Delete an address; the primary one only if it is the last. `seen` is as in `edit`.

    Raise PrimaryAddress, AddressNotFound, StaleAddress or StaleCustomer.
    """
    read = ADDRESSES.get_with_customer(customer, address_id)
    primary = _primary(read, address_id)
    if primary and read.customer.counts.addresses:
        raise PrimaryAddress
    act = delete_address(primary or ADDRESSES.require_version(read.item, seen), by=by)
    assert act.before
    changes = Changes()
    if primary:
        card = customers.require_version(read.customer, seen)
        ADDRESSES.put_in_trash(changes, customer, primary)
        perform_on_customer(customer, Act(card, card.next_version(address=None), act.entry), changes=changes)
    else:
        ADDRESSES.put_in_trash(changes, customer, act.before)
        perform(customer, act, ADDRESSES, changes=changes)


@retry_outdated
def restore(customer: CustomerRef, address_id: str, *, by: Actor) -> Address:
    """Undo a deletion. Raise AddressNotFound if there is no tombstone or it has expired; TooManyAddresses."""
    read = ADDRESSES.get_deleted_with_customer(customer, address_id)
    address = ADDRESSES.require(read.item)
    act = restore_address(address, by=by)
    changes = Changes()
    ADDRESSES.remove_from_trash(changes, customer, address)
    if not read.customer.address:
        return _save_as_primary(customer, read.customer, act, read.customer.with_address(address), changes)
    addresses.require_room(changes, customer)
    return perform(customer, act, ADDRESSES, changes=changes)


def make_primary(customer: CustomerRef, address_id: str, *, seen: int, by: Actor) -> Customer:
    """Make an address the primary one, and the primary one a record. Raise AddressNotFound, StaleCustomer."""
    read = ADDRESSES.get_with_customer(customer, address_id, seen=seen)
    card, former = read.customer, primary_address(read.customer)
    if _primary(read, address_id):
        return card.record
    address = ADDRESSES.require(read.item)
    changes = Changes()
    ADDRESSES.change(changes, customer, address, None)
    if former:
        ADDRESSES.change(changes, customer, None, former)
    act = Act(card, card.with_address(address), address_made_primary(address, by=by))
    return perform_on_customer(customer, act, changes=changes)


def _save_as_primary(
    customer: CustomerRef,
    before: CustomerCard,
    act: Act[Address],
    after: CustomerCard,
    changes: Changes,
    *,
    once: Once | None = None,
) -> Address:
    """Save an address as the primary one of a customer who has none.

    Raise Outdated rather than StaleCustomer if the customer changed since the read, because the request names no
    version that could conflict.
    """
    assert act.after
    customers.save(changes, customer, before, after, refused=customers.outdated)
    activity_log.write(changes, customer, act.entry)
    address = act.after.model_copy(update={"version": after.version})
    return commit(changes, result=address, once=once)


def _primary(read: CustomerRead, address_id: str) -> Address | None:
    """Return the primary address if it has this id."""
    primary = primary_address(read.customer)
    return primary if primary and primary.id == address_id else None
