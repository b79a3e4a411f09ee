"""The index items of a customer: list attributes, tag memberships and search entries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customer_rows import row
from shared.domain.customer.customers import NUMBER_PREFIX, Customer, CustomerCard
from shared.domain.customer.older_search_terms import older_terms_of
from shared.domain.customer.search_terms import terms_of, terms_of_contact
from shared.store.engine import keys, list_keys, orders
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Below
from shared.store.engine.keys import Item
from shared.store.engine.retries import Outdated

if TYPE_CHECKING:
    from shared.domain.customer.contacts import Contact

# With the longest list of tags, so many search entries fit into the transaction that deletes a customer.
_DELETED_AT_ONCE = 30


def entry(ref: CustomerRef, customer: Customer) -> Item:
    """Return what puts a customer into the list of its status: L, the sort keys and `row` (docs/table.md)."""
    name = orders.text_key(customer.name)
    in_order = (
        name,
        customer.created_at.isoformat(),
        customer.number.removeprefix(NUMBER_PREFIX).zfill(12),
        f"{customer.kind}#{name}",
        orders.text_key(customer.email),
        customer.phone or orders.LAST,
    )
    sort_keys = {f"S{n}": orders.sort_key(order, customer.id) for n, order in enumerate(in_order, start=1)}
    return {"L": list_keys.customers_list(ref.merchant_id, customer.status), **sort_keys, "row": row(customer)}


def reindex(changes: Changes, ref: CustomerRef, before: CustomerCard | None, after: CustomerCard | None) -> None:
    """Write the search entries and the membership items of `after`, and delete those that only `before` had.

    Of a customer that is deleted, `unfile` deletes the entries that do not fit into the transaction.
    """
    if before and not after:
        for term in _filed_terms(before)[:_DELETED_AT_ONCE]:
            changes.delete(keys.search_entry(ref, term, ""))
    elif after:
        _search_entries(changes, ref, before, after)
    _tag_memberships(changes, ref, before, after)


def refile(changes: Changes, ref: CustomerRef, customer: CustomerCard) -> Item:
    """Write all index items of a stored customer again. Return the attributes of the customer itself."""
    _file(changes, ref, _filed_terms(customer), terms_of(customer), version=customer.version, shown=_of(customer))
    _tag_memberships(changes, ref, customer, customer)
    return entry(ref, customer) | filed(customer)


def file_contact(changes: Changes, ref: CustomerRef, before: Contact | None, after: Contact | None) -> None:
    """Write the search entries of a contact, and delete those that only `before` had."""
    contact = after or before
    assert contact
    old = terms_of_contact(before) if before else []
    new = terms_of_contact(after) if after else []
    _file(changes, ref, old, new, version=contact.version, shown={"contact_id": contact.id})


def unfile(customer: CustomerCard, ref: CustomerRef) -> Iterator[Changes]:
    """Yield the deletion of the search entries that the transaction of a deletion left, in parts that fit into one."""
    left = _filed_terms(customer)[_DELETED_AT_ONCE:]
    for first in range(0, len(left), _DELETED_AT_ONCE):
        changes = Changes()
        for term in left[first : first + _DELETED_AT_ONCE]:
            changes.delete(keys.search_entry(ref, term, ""))
        yield changes


def filed(customer: Customer) -> Item:
    """Return the attribute that confirms the search entries of a customer."""
    return {"search_words": " ".join(terms_of(customer))}


def filed_contact(contact: Contact) -> str:
    """Return the value that confirms the search entries of a contact."""
    return " ".join(terms_of_contact(contact))


def _search_entries(changes: Changes, ref: CustomerRef, before: CustomerCard | None, after: CustomerCard) -> None:
    old = _filed_terms(before) if before else []
    new = terms_of(after)
    if before and set(old) == set(new) and before.status is after.status:
        return
    _file(changes, ref, old, new, version=after.version, shown=_of(after))


def _of(customer: Customer) -> Item:
    return {"in_status": customer.status}


def _filed_terms(customer: CustomerCard) -> list[str]:
    """Return the terms that a stored customer is filed by, whichever release filed it."""
    return older_terms_of(customer) if customer.search_words is None else customer.search_words.split()


def _file(changes: Changes, ref: CustomerRef, old: list[str], new: list[str], *, version: int, shown: Item) -> None:
    """Write entries for the terms of `new`, and delete those that only `old` has."""
    gone = sorted(set(old) - set(new))
    entry = {"customer_id": ref.id, "words": " " + " ".join(new), "version": version} | shown
    # An entry that is written before the transaction that decides must fit both outcomes, in case it is refused.
    wide = entry | {"words": " " + " ".join([*new, *gone]), "wide": True}
    wide.pop("in_status", None)
    contact_id = shown.get("contact_id", "")
    for term in new:
        changes.put(keys.search_entry(ref, term, contact_id), entry, early=wide)
    for term in gone:
        not_since = Below("version", version + 1, lambda _: Outdated())
        changes.delete(keys.search_entry(ref, term, contact_id), late=not_since)


def _tag_memberships(changes: Changes, ref: CustomerRef, before: Customer | None, after: Customer | None) -> None:
    """Write a membership item for each tag, even if the tags are unchanged, because it contains the row."""
    kept = after.tags if after else []
    if after:
        attributes = entry(ref, after)
        for tag_id in kept:
            in_list = {"L": list_keys.customers_tagged(ref.merchant_id, after.status, tag_id)}
            changes.put(keys.tagged(ref, tag_id), attributes | in_list)
    for tag_id in before.tags if before else []:
        if tag_id not in kept:
            changes.delete(keys.tagged(ref, tag_id))
