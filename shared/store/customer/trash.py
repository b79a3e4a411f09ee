"""The trash: deleted customers, for thirty days, and the rows that stay linked to them (Q12).

A linked row gets a date of expiry, the customer's own or that of the books; rows that are removed with the customer are
hidden besides. The restoration takes both back. Thousands of rows take many transactions: each checks that the pending
message of this deletion or restoration is still the latest one, so of two at work the later one wins.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from shared.domain.core.clock import now
from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.deletions import Linked, TrashedCustomer
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import cursors, keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Condition, Exists, Is, impossible
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Outdated
from shared.store.engine.table import LIST_2

# Of the longest notes, so many are still within the 4 MB of a transaction.
_ROWS_PER_TRANSACTION = 50
# The list that a row has left while it is hidden.
_HIDDEN_FROM = "hidden_from"
_SOFT_DELETE_ATTRIBUTES = ("expires_at", keys.HIDDEN, "L", _HIDDEN_FROM)
# The sweep tries for hours, not for days.
RESTORATION_GRACE = timedelta(days=30)


class Trashed(NamedTuple):
    """A customer in the trash, and how the list of the trash shows them."""

    customer: CustomerCard
    shown: TrashedCustomer


# ---- reads -------------------------------------------------------------------


def find(customer: CustomerRef) -> Trashed | None:
    item = table.get(_key(customer))
    if item is None:
        return None
    return Trashed(CustomerCard.model_validate(item), TrashedCustomer.model_validate(item["row"]))


def list_newest_first(merchant_id: MerchantId, *, limit: int, cursor: str | None) -> Page[TrashedCustomer]:
    """Raise InvalidCursor."""
    partition = keys.customers_trash(merchant_id)
    after = None
    if cursor:
        sort_key, customer_id = cursors.unseal(merchant_id, partition, cursor)
        after = _key(CustomerRef(merchant_id, customer_id)) | {"L": partition, "S2": sort_key}
    items, last = table.query(partition, index=LIST_2, limit=limit, after=after, descending=True)
    rows = [TrashedCustomer.model_validate(item["row"]) for item in items]
    following = cursors.seal(merchant_id, partition, [last["S2"], items[-1]["row"]["customer"]["id"]]) if last else None
    return Page(items=[row for row in rows if row.restorable], next_cursor=following)


def linked_rows(customer: CustomerRef) -> Iterator[list[Item]]:
    """All rows of a customer but those in the trash and the outbox, as many at a time as fit into a transaction."""
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


# ---- what a change writes ----------------------------------------------------


def put(changes: Changes, customer: CustomerRef, card: CustomerCard, shown: TrashedCustomer) -> None:
    item = card.model_dump(mode="json") | {
        "L": keys.customers_trash(customer.merchant_id),
        "S2": f"{shown.deleted_at.isoformat()}#{customer.id}",
        "row": shown.model_dump(mode="json"),
        "expires_at": int(shown.restorable_until.timestamp()),
    }
    changes.put(_key(customer), item, when=[Absent(impossible, or_expired=True)])


def move_numbers(changes: Changes, customer: CustomerRef, moved: dict[str, int]) -> None:
    """Move numbers of a customer who is put into the trash by the same changes."""
    changes.update(_key(customer), add=moved, when=[Exists(impossible)])


def set_linked(changes: Changes, customer: CustomerRef, linked: Linked) -> None:
    changes.update(_key(customer), assign={"row.linked": linked}, when=[Exists(_outdated)])


def begin_restoration(changes: Changes, customer: CustomerRef, card: CustomerCard) -> None:
    """Refuse the changes with Outdated unless the customer lies in the trash as they were read.

    They lie there for some days more, so that a restoration that stops on the last day can still be finished.
    """
    at_least = int((now() + RESTORATION_GRACE).timestamp())
    assign = {"expires_at": at_least}
    changes.update(_key(customer), assign=assign, when=_as_read(card))


def remove(changes: Changes, customer: CustomerRef, card: CustomerCard) -> None:
    """Take a customer out of the trash as they were read; raise Outdated as `begin_restoration` does."""
    changes.delete(_key(customer), when=_as_read(card))


def set_soft_delete(changes: Changes, row: Item, shown: TrashedCustomer | None) -> None:
    """Give a linked row the end that the trash decides, and hide it where it is removed with the customer.

    None stands for a customer who is not in the trash: the row has no end then, and is shown.
    """
    removed = shown is not None and shown.linked is Linked.REMOVE
    wanted: Item = {"expires_at": int(shown.linked_until.timestamp())} if shown else {}
    if removed:
        wanted[keys.HIDDEN] = True
    if in_list := row.get("L") or row.get(_HIDDEN_FROM):
        # An index does not project what hides a row, so a hidden row leaves its list.
        wanted[_HIDDEN_FROM if removed else "L"] = in_list
    assign = {name: value for name, value in wanted.items() if row.get(name) != value}
    remove = [name for name in _SOFT_DELETE_ATTRIBUTES if name in row and name not in wanted]
    if assign or remove:
        changes.update(_key_of(row), assign=assign, remove=remove, when=[Exists(impossible)])


def _as_read(card: CustomerCard) -> list[Condition]:
    return [Is("version", card.version, _outdated), Is("counts.activity", card.counts.activity, _outdated)]


def _outdated(item: Item | None) -> Exception:
    return Outdated() if item else CustomerNotFound()


def _key(customer: CustomerRef) -> Key:
    return keys.deleted(keys.customer(customer))


def _key_of(row: Item) -> Key:
    return {"PK": row["PK"], "SK": row["SK"]}
