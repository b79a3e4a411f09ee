"""The trash: tombstones of deleted customers, kept 30 days, and the soft delete of their linked rows (Q12).

Deleting a customer sets `expires_at` on every linked row, and also `hidden` if the rows are removed with the customer.
Restoring it removes both. Thousands of rows take many transactions. Each has a ConditionCheck that its own message is
still pending, so the later of two concurrent deletions or restorations wins.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from shared.domain.core.clock import now
from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.deletions import Expiry, TrashedCustomer
from shared.store.customer.customers import contended
from shared.store.engine import cursors, keys, list_keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Condition, CountIs, Exists, Is, impossible
from shared.store.engine.keys import Item, Key
from shared.store.engine.stored import read
from shared.store.engine.table import LIST_2

# With the longest notes, this many rows still fit into the 4 MB of a transaction.
_ROWS_PER_TRANSACTION = 50
# The attribute that keeps a hidden row's `L`.
_HIDDEN_FROM = "hidden_from"
_SOFT_DELETE_ATTRIBUTES = ("expires_at", keys.HIDDEN, "L", _HIDDEN_FROM)
# Longer than any retry of the sweep.
RESTORATION_GRACE = timedelta(days=30)


class Trashed(NamedTuple):
    """A customer in the trash, and its row in the list of the trash."""

    customer: CustomerCard
    shown: TrashedCustomer


# ---- reads -------------------------------------------------------------------


def find(customer: CustomerRef) -> Trashed | None:
    item = table.get(_key(customer))
    if item is None:
        return None
    return Trashed(read(CustomerCard, item), read(TrashedCustomer, item["row"]))


def list_newest_first(merchant_id: MerchantId, *, limit: int, cursor: str | None) -> Page[TrashedCustomer]:
    """Return a page of the trash. Raise InvalidCursor."""
    partition = list_keys.customers_trash(merchant_id)
    after = None
    if cursor:
        sort_key, customer_id = cursors.unseal(merchant_id, partition, cursor)
        after = _key(CustomerRef(merchant_id, customer_id)) | {"L": partition, "S2": sort_key}
    items, last = table.query(partition, index=LIST_2, limit=limit, after=after, descending=True)
    rows = [read(TrashedCustomer, item["row"]) for item in items]
    following = cursors.seal(merchant_id, partition, [last["S2"], items[-1]["row"]["customer"]["id"]]) if last else None
    return Page(items=[row for row in rows if row.restorable], next_cursor=following)


def linked_rows(customer: CustomerRef) -> Iterator[list[Item]]:
    """Yield all rows of a customer except tombstones and pending messages, in batches that fit into a transaction."""
    after: Key | None = None
    while True:
        items, after = table.query(
            keys.customer_partition(customer),
            limit=_ROWS_PER_TRANSACTION,
            after=after,
            consistent=True,
            with_hidden=True,
        )
        found = [item for item in items if not item["SK"].startswith((keys.TRASH, keys.OUTBOX))]
        if found:
            yield found
        if after is None:
            return


# ---- writes -----------------------------------------------------------------


def put(changes: Changes, customer: CustomerRef, card: CustomerCard, shown: TrashedCustomer) -> None:
    """Write the tombstone of a customer."""
    item = card.model_dump(mode="json") | card.kept_apart
    item |= {
        "L": list_keys.customers_trash(customer.merchant_id),
        "S2": f"{shown.deleted_at.isoformat()}#{customer.id}",
        "row": shown.model_dump(mode="json"),
        "expires_at": int(shown.restorable_until.timestamp()),
    }
    if card.search_words is not None:
        # The worker deletes the search entries that the transaction leaves.
        item["search_words"] = card.search_words
    changes.put(_key(customer), item, when=[Absent(impossible, or_expired=True)])


def add_to_counts(changes: Changes, customer: CustomerRef, differences: dict[str, int]) -> None:
    """Add to the counts in a tombstone that the same changes write."""
    changes.update(_key(customer), add=differences, when=[Exists(impossible)])


def put_again(changes: Changes, customer: CustomerRef, shown: TrashedCustomer) -> None:
    """Change what happens to the linked rows, and end what a restoration began. Refuse the changes with Contended."""
    assign = {"row.linked": shown.linked, "expires_at": int(shown.restorable_until.timestamp())}
    changes.update(_key(customer), assign=assign, when=[Exists(contended)])


def begin_restoration(changes: Changes, customer: CustomerRef, card: CustomerCard) -> None:
    """Extend the expiry of the tombstone, so that a restoration that stops on the last day can still be finished.

    Refuse the changes with Contended unless the tombstone is as it was read.
    """
    at_least = int((now() + RESTORATION_GRACE).timestamp())
    assign = {"expires_at": at_least}
    changes.update(_key(customer), assign=assign, when=_as_read(card))


def remove(changes: Changes, customer: CustomerRef, card: CustomerCard) -> None:
    """Delete the tombstone. Refuse the changes with Contended unless it is as it was read."""
    changes.delete(_key(customer), when=_as_read(card))


def set_soft_delete(changes: Changes, row: Item, expiry: Expiry | None) -> None:
    """Set `expires_at` of a linked row, and hide it if it is removed with the customer. Undo both for None."""
    hidden = expiry is not None and expiry.hidden
    # The copy of a removed mail is found by its row, so the row outlasts the customer until that is deleted.
    longer = RESTORATION_GRACE if hidden and row["SK"].startswith(keys.MAIL) else timedelta(0)
    wanted: Item = {"expires_at": int((expiry.at + longer).timestamp())} if expiry else {}
    if hidden:
        wanted[keys.HIDDEN] = True
    if in_list := row.get("L") or row.get(_HIDDEN_FROM):
        # A GSI does not project `hidden`, so a hidden row must leave its list.
        wanted[_HIDDEN_FROM if hidden else "L"] = in_list
    assign = {name: value for name, value in wanted.items() if row.get(name) != value}
    remove = [name for name in _SOFT_DELETE_ATTRIBUTES if name in row and name not in wanted]
    if assign or remove:
        changes.update(_key_of(row), assign=assign, remove=remove, when=[Exists(impossible)])


def _as_read(card: CustomerCard) -> list[Condition]:
    return [Is("version", card.version, contended), CountIs("counts.activity", card.counts.activity, contended)]


def _key(customer: CustomerRef) -> Key:
    return keys.deleted(keys.customer(customer))


def _key_of(row: Item) -> Key:
    return {"PK": row["PK"], "SK": row["SK"]}
