"""The trash: deleted customers, for thirty days, and what becomes of what is linked to them (Q12).

What is linked to a customer gets a date of expiry, the customer's own or that of the books: after the customer is
gone, and taken away before the customer comes back, so whatever fails in between, nothing of a customer that is there
ever expires. Whoever gives or takes away takes a turn first, and stops where somebody else has taken the next one.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from shared.domain.core.activity_log import ActivityKind, entry
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.pages import Page
from shared.domain.customer.customers import Customer
from shared.domain.customer.deletions import Deletion, Linked, TrashedCustomer, describe, trashed
from shared.store.customer import customer_index, customers
from shared.store.customer.customer_counts import not_found
from shared.store.engine import commands, cursors, keys, table, writes
from shared.store.engine.keys import Item, Key
from shared.store.engine.table import LIST_2, Filter
from shared.store.engine.writes import Contended
from shared.store.team import merchant_counts

# Of the longest notes, so many are still within the 4 MB of a transaction.
_AT_ONCE = 50


class _Overtaken(Contended):
    """Somebody deletes or restores this customer a second time while the first time is at work."""


def delete(
    merchant_id: str, customer_id: str, linked: Linked, *, seen: int | None, by: Actor, dry_run: bool
) -> Deletion:
    """Repeating it tells the same again, and finishes what was interrupted; with another choice of what becomes of
    what is linked, the last one counts. Raises CustomerNotFound, StaleCustomer."""
    key = _key(merchant_id, customer_id)
    deleted = table.get(key)
    if deleted:
        customer = customers.as_seen(Customer.model_validate(deleted), seen)
        gone = TrashedCustomer.model_validate(deleted["row"] | {"linked": linked})
    else:
        customer = customers.get(merchant_id, customer_id, seen=seen)
        gone = trashed(customer, linked, at=now(), by=by)
    if dry_run:
        return describe(customer, gone, dry_run=True)
    if deleted:
        table.transact([writes.update(key, assign={"row.linked": linked}, refused=_overtaken)])
    else:
        _move_to_trash(merchant_id, customer, gone)
    _expire_linked(merchant_id, customer_id)
    return describe(customer, gone, dry_run=False)


def list_newest_first(merchant_id: str, *, limit: int, cursor: str | None) -> Page[TrashedCustomer]:
    """Raises InvalidCursor."""
    partition = keys.customers_trash(merchant_id)
    after = None
    if cursor:
        place, customer_id = cursors.unseal(merchant_id, partition, cursor)
        after = _key(merchant_id, customer_id) | {"L": partition, "S2": place}
    items, last = table.query(partition, index=LIST_2, limit=limit, after=after, descending=True)
    rows = [TrashedCustomer.model_validate(item["row"]) for item in items]
    following = cursors.seal(merchant_id, partition, [last["S2"], items[-1]["row"]["customer"]["id"]]) if last else None
    return Page(items=[row for row in rows if row.restorable_until > now()], next_cursor=following)


def restore(merchant_id: str, customer_id: str, *, by: Actor) -> Customer:
    """As the customer was; raises CustomerNotFound when there is none in the trash, or not any more."""
    deleted = _take_turn(merchant_id, customer_id)
    if deleted is None:
        raise not_found()
    turn = deleted["turn"]
    # Whatever was chosen when the customer was deleted: an earlier restoration may have stopped halfway.
    expiring: Filter = ("attribute_exists(expires_at)", {})
    _update_linked(merchant_id, customer_id, turn, expiring, remove=["expires_at"])
    customer = Customer.model_validate(deleted).without_expired().logged()
    parts = [
        writes.delete(_key(merchant_id, customer_id), saying={"turn": turn}, refused=_overtaken),
        customers.put(merchant_id, customer),
        merchant_counts.move_count(merchant_id, into=customer.status),
        *customer_index.refile(merchant_id, None, customer),
    ]
    restored = entry(ActivityKind.CUSTOMER_RESTORED, by=by)
    return commands.commit(merchant_id, customer_id, parts, entry=restored, result=customer)


def _move_to_trash(merchant_id: str, customer: Customer, gone: TrashedCustomer) -> None:
    def refused(item: Item | None) -> Exception:
        same = item is not None and item["version"] == customer.version
        return Contended() if same else customers.stale(item)

    trashed_item = customer.logged().model_dump(mode="json") | {
        "L": keys.customers_trash(merchant_id),
        "S2": f"{gone.deleted_at.isoformat()}#{customer.id}",
        "row": gone.model_dump(mode="json"),
        "expires_at": int(gone.restorable_until.timestamp()),
        # Unlike any turn of an earlier deletion.
        "turn": int(gone.deleted_at.timestamp() * 1000),
    }
    parts = [
        # Nothing has been added since it was read, or the counts kept with it would be wrong.
        writes.delete(
            keys.customer(merchant_id, customer.id),
            saying={"version": customer.version, "counts.activity": customer.counts.activity},
            refused=refused,
        ),
        writes.overwrite(_key(merchant_id, customer.id), trashed_item),
        merchant_counts.move_count(merchant_id, out_of=customer.status),
        *customer_index.refile(merchant_id, customer, None),
    ]
    deleted = entry(ActivityKind.CUSTOMER_DELETED, by=gone.deleted_by)
    commands.commit(merchant_id, customer.id, parts, entry=deleted, result=gone)


def _expire_linked(merchant_id: str, customer_id: str) -> None:
    """Stops where somebody restores the customer meanwhile."""
    deleted = _take_turn(merchant_id, customer_id)
    if deleted:
        at = int(TrashedCustomer.model_validate(deleted["row"]).linked_until.timestamp())
        not_yet: Filter = ("attribute_not_exists(expires_at) OR expires_at <> :at", {":at": at})
        with suppress(_Overtaken):
            _update_linked(merchant_id, customer_id, deleted["turn"], not_yet, assign={"expires_at": at})


def _take_turn(merchant_id: str, customer_id: str) -> Item | None:
    """The deleted customer, if there is one; whoever was at work on them stops."""
    return table.count_up(_key(merchant_id, customer_id), "turn")


def _update_linked(merchant_id: str, customer_id: str, turn: int, only_if: Filter, **change: Any) -> None:
    """Raises _Overtaken."""
    still = writes.check(_key(merchant_id, customer_id), "turn", turn, refused=_overtaken, contended=_Overtaken)
    for found in _linked(merchant_id, customer_id, only_if):
        table.transact([still, *(writes.update(key, refused=_moved, **change) for key in found)])


def _linked(merchant_id: str, customer_id: str, only_if: Filter) -> Iterator[list[Key]]:
    """All but what is in the trash already, which expires by itself."""
    partition = keys.of_customer(merchant_id, customer_id)
    after: Key | None = None
    while True:
        items, after = table.query(partition, limit=_AT_ONCE, after=after, only_if=only_if, consistent=True)
        found = [{"PK": item["PK"], "SK": item["SK"]} for item in items if not item["SK"].startswith(keys.TRASH)]
        if found:
            yield found
        if after is None:
            return


def _key(merchant_id: str, customer_id: str) -> Key:
    return keys.deleted(keys.customer(merchant_id, customer_id))


def _overtaken(item: Item | None) -> Exception:
    return _Overtaken()


def _moved(item: Item | None) -> Exception:
    return AssertionError("what is linked to a deleted customer was changed")
