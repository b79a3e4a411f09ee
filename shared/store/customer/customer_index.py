"""Where a customer is found: their place in the lists, and the words they are filed under."""

from collections.abc import Iterator
from typing import Any

from shared.domain.customer import search_terms as search
from shared.domain.customer.customers import NUMBER_PREFIX, Customer, row
from shared.store.engine import keys, writes
from shared.store.engine.keys import Item
from shared.store.engine.writes import Write

# A sort key holds 1,024 bytes (Amazon DynamoDB, "Quotas"), and a folded letter may take a dozen.
_LONGEST_PLACE = 900
_LAST = "\U0010ffff"


def place(merchant_id: str, customer: Customer) -> Item:
    """In the list of the customer's status, by each order; upwards, what is empty comes last."""
    name = search.clipped(search.fold(customer.name), _LONGEST_PLACE)
    orders = (
        name,
        customer.created_at.isoformat(),
        customer.number.removeprefix(NUMBER_PREFIX).zfill(12),
        f"{customer.kind}#{name}",
        search.clipped(search.fold(customer.email or _LAST), _LONGEST_PLACE),
        customer.phone or _LAST,
    )
    places = {f"S{n}": f"{order}\t{customer.id}" for n, order in enumerate(orders, start=1)}
    return {"L": keys.customers_list(merchant_id, customer.status), **places, "row": row(customer)}


def refile(merchant_id: str, before: Customer | None, after: Customer | None) -> Iterator[Write]:
    """Bring what others are found by from what was said before to what is said now; a deleted customer by nothing."""
    yield from _words(merchant_id, before, after)
    yield from _tagged(merchant_id, before, after)


def _words(merchant_id: str, before: Customer | None, after: Customer | None) -> Iterator[Write]:
    old = set(search.terms_of(before)) if before else set()
    new = search.terms_of(after) if after else []
    if after and not (before and old == set(new) and before.status is after.status):
        said: dict[str, Any] = {"customer_id": after.id, "in_status": after.status, "words": " " + " ".join(new)}
        for term in new:
            yield writes.overwrite(keys.search_entry(merchant_id, term, after.id), said)
    if before:
        for term in sorted(old - set(new)):
            yield writes.discard(keys.search_entry(merchant_id, term, before.id))


def _tagged(merchant_id: str, before: Customer | None, after: Customer | None) -> Iterator[Write]:
    """A list shows the row, so each tag's list has the row as it is now."""
    if after:
        placed = place(merchant_id, after)
        for tag_id in after.tags:
            of_tag = placed | {"L": keys.customers_tagged(merchant_id, after.status, tag_id)}
            yield writes.overwrite(keys.tagged(merchant_id, after.id, tag_id), of_tag)
    if before:
        for tag_id in before.tags:
            if not after or tag_id not in after.tags:
                yield writes.discard(keys.tagged(merchant_id, before.id, tag_id))
