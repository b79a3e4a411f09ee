"""Reads of all customers of a merchant that are not archived, some at a time, for work that is left to do on each."""

from typing import Any, NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import CustomerCard, Status
from shared.store.customer import customers
from shared.store.engine import keys, list_keys, table
from shared.store.engine.table import LIST_2

_AT_ONCE = 50
# Nobody works with an archived customer. A re-sync and a check can be asked for by hand.
_STATUSES = (Status.ACTIVE, Status.SUSPENDED)


class Place(NamedTuple):
    """Where the work goes on: in which of the lists by status, and after which customer."""

    status: int = 0
    after: dict[str, Any] | None = None


def next_customers(
    merchant_id: MerchantId, place: Place
) -> tuple[list[tuple[CustomerRef, CustomerCard]], Place | None]:
    """Return the next customers in the order of their creation, and where to go on: None at the end."""
    partition = list_keys.customers_list(merchant_id, _STATUSES[place.status])
    listed, after = table.query(partition, index=LIST_2, limit=_AT_ONCE, after=place.after)
    refs = {item["row"]["id"]: CustomerRef(merchant_id, item["row"]["id"]) for item in listed}
    items = table.get_many([keys.customer(ref) for ref in refs.values()])
    cards = {item["id"]: customers.from_item(item) for item in items}
    found = [(ref, cards[customer_id]) for customer_id, ref in refs.items() if customer_id in cards]
    if after:
        return found, place._replace(after=after)
    return found, Place(place.status + 1) if place.status + 1 < len(_STATUSES) else None
