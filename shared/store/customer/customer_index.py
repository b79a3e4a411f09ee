"""The index items of a customer: list attributes, tag memberships and search entries."""

from typing import Any

from shared.domain.core.refs import CustomerRef
from shared.domain.customer import search_terms
from shared.domain.customer.customer_rows import row
from shared.domain.customer.customers import NUMBER_PREFIX, Customer
from shared.store.engine import keys, orders
from shared.store.engine.changes import Changes
from shared.store.engine.keys import Item


def entry(ref: CustomerRef, customer: Customer) -> Item:
    """Return the attributes that put a customer into the list of its status: L, the sort keys and `row` (keys.py)."""
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
    return {"L": keys.customers_list(ref.merchant_id, customer.status), **sort_keys, "row": row(customer)}


def reindex(changes: Changes, ref: CustomerRef, before: Customer | None, after: Customer | None) -> None:
    """Write the search entries and the membership items of `after`, and delete those that only `before` had."""
    _search_entries(changes, ref, before, after)
    _tag_memberships(changes, ref, before, after)


def _search_entries(changes: Changes, ref: CustomerRef, before: Customer | None, after: Customer | None) -> None:
    old = set(search_terms.terms_of(before)) if before else set()
    new = search_terms.terms_of(after) if after else []
    if after and not (before and old == set(new) and before.status is after.status):
        shown: dict[str, Any] = {"customer_id": after.id, "in_status": after.status, "words": " " + " ".join(new)}
        for term in new:
            changes.put(keys.search_entry(ref, term), shown)
    for term in sorted(old - set(new)):
        changes.delete(keys.search_entry(ref, term))


def _tag_memberships(changes: Changes, ref: CustomerRef, before: Customer | None, after: Customer | None) -> None:
    """Write a membership item for each tag, even if the tags are unchanged, because it contains the row."""
    kept = after.tags if after else []
    if after:
        attributes = entry(ref, after)
        for tag_id in kept:
            in_list = {"L": keys.customers_tagged(ref.merchant_id, after.status, tag_id)}
            changes.put(keys.tagged(ref, tag_id), attributes | in_list)
    for tag_id in before.tags if before else []:
        if tag_id not in kept:
            changes.delete(keys.tagged(ref, tag_id))
