"""Reads of a sync with Mollie: the watermark of each mode, and lists of what may have changed."""

from typing import NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_sync import Watermark
from shared.store.engine import keys, list_keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.keys import Item
from shared.store.engine.stored import read
from shared.store.engine.table import LIST_1, Range


class WaitingSubscription(NamedTuple):
    """A subscription that waits for a connection."""

    customer: CustomerRef
    id: str


def watermark(merchant_id: MerchantId, mode: Mode) -> Watermark:
    item = table.get(keys.mollie_sync(merchant_id, mode))
    return read(Watermark, item) if item else Watermark()


def save(changes: Changes, merchant_id: MerchantId, mode: Mode, after: Watermark) -> None:
    changes.put(keys.mollie_sync(merchant_id, mode), after.model_dump(mode="json"))


def list_open(merchant_id: MerchantId, mode: Mode, after: str | None, *, limit: int) -> list[str]:
    """Return the next ids of payments at Mollie that may still change, as we know them."""
    return [item["row"]["id"] for item in _page(list_keys.open_payments(merchant_id, mode), after, limit)]


def list_waiting(merchant_id: MerchantId, after: str | None, *, limit: int) -> list[WaitingSubscription]:
    """Return the next subscriptions that wait for a connection."""
    rows = [item["row"] for item in _page(list_keys.waiting_subscriptions(merchant_id), after, limit)]
    return [WaitingSubscription(CustomerRef(merchant_id, row["customer_id"]), row["id"]) for row in rows]


def add_waiting(changes: Changes, customer: CustomerRef, subscription_id: str) -> None:
    """Put a subscription into the list of those that wait for a connection."""
    row = {"customer_id": customer.id, "id": subscription_id}
    listed = {"L": list_keys.waiting_subscriptions(customer.merchant_id), "S1": subscription_id, "row": row}
    changes.put(keys.waiting_subscription(customer, subscription_id), listed)


def remove_waiting(changes: Changes, customer: CustomerRef, subscription_id: str) -> None:
    changes.delete(keys.waiting_subscription(customer, subscription_id))


def _page(partition: str, after: str | None, limit: int) -> list[Item]:
    """Return the next items after a sort key, which is an id."""
    beyond = Range(f"{after} " if after else "!", "~")
    return table.query(partition, index=LIST_1, within=beyond, limit=limit)[0]
