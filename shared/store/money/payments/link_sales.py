"""What payments of smart links have sold. The revenue of a link follows what is kept of such a payment."""

from shared.domain.core.refs import CustomerRef
from shared.domain.money.payments.payments import Payment
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Exists, Refusal
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated


def find(customer: CustomerRef, payment_id: str) -> Item | None:
    """Return what a payment at Mollie (tr_) has sold."""
    return table.get(keys.record(customer, keys.SALE, payment_id))


def add(
    changes: Changes, customer: CustomerRef, payment_id: str, link_id: str, invoice_id: str | None, *, sold: Refusal
) -> None:
    """Keep what a payment has sold. Refuse the changes with `sold` if that was kept before."""
    item = {"smart_link_id": link_id, "invoice_id": invoice_id}
    changes.put(keys.record(customer, keys.SALE, payment_id), item, when=[Absent(sold)])


def follow_payment(changes: Changes, customer: CustomerRef, before: Payment, after: Payment) -> None:
    """Let the revenue of the link that sold something follow what is kept of its payment."""
    moved = after.kept - before.kept
    sale = find(customer, after.provider_id) if moved.minor and after.provider_id else None
    if sale:
        key = keys.record(customer, keys.SMART_LINK, sale["smart_link_id"])
        changes.update(key, add={"revenue_minor": moved.minor}, when=[Exists(outdated)])
