"""Reads and writes that the records of a customer have in common, such as notes and orders: each is one item.

Every change also adds the difference of the record's tally to the counts of the customer. A deleted record leaves a
tombstone, its full copy, for 30 days.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from shared.domain.core.records import CustomerRecord
from shared.domain.core.refs import CustomerRef
from shared.domain.core.tallies import difference
from shared.errors import Conflict, NotFound
from shared.store.customer import customers
from shared.store.customer.customers import CustomerRead
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is, Refusal
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended, Outdated
from shared.store.engine.stored import read

KEPT_SECONDS = 30 * 24 * 60 * 60

Model = TypeVar("Model", bound=CustomerRecord)


@dataclass(frozen=True)
class Records(Generic[Model]):
    """A kind of record: the prefix of its sort keys, its model, and its errors.

    `listed` returns the attributes that put a record into a list (docs/table.md): L, the sort keys and `row`.
    """

    prefix: str
    model: type[Model]
    missing: Callable[[], NotFound]
    changed_since: Callable[[Model], Conflict]
    listed: Callable[[CustomerRef, Model], Item] = lambda _customer, _record: {}

    def key(self, customer: CustomerRef, record_id: str) -> Key:
        return keys.record(customer, self.prefix, record_id)

    # ---- reads

    def find(self, customer: CustomerRef, record_id: str) -> Model:
        """Return a record. Raise NotFound."""
        return self.require(table.get(self.key(customer, record_id)))

    def get(self, customer: CustomerRef, record_id: str, *, seen: int) -> Model:
        """Return a record. Raise NotFound; Conflict if `seen` is not the current version."""
        return self.require_version(table.get(self.key(customer, record_id)), seen)

    def get_with_customer(self, customer: CustomerRef, record_id: str, *, seen: int | None = None) -> CustomerRead:
        """Read the customer and a record in one request. Raise the errors of `customers.get`."""
        return customers.get_with_merchant(customer, seen=seen, and_item=self.key(customer, record_id))

    def get_deleted_with_customer(self, customer: CustomerRef, record_id: str) -> CustomerRead:
        """Read the customer and the tombstone of a record in one request. Raise CustomerNotFound."""
        return customers.get_with_merchant(customer, and_item=keys.deleted(self.key(customer, record_id)))

    def list_all(self, customer: CustomerRef) -> list[Model]:
        """Return all records of a customer, in the order of their creation."""
        items = table.query_all(keys.customer_partition(customer), prefix=self.prefix)
        return [self.require(item) for item in items]

    def get_deleted(self, customer: CustomerRef, record_id: str) -> Model:
        """Return a record from its tombstone. Raise NotFound if there is none or it has expired."""
        return self.require(table.get(keys.deleted(self.key(customer, record_id))))

    def require(self, item: Item | None) -> Model:
        """Return the record of an item. Raise NotFound."""
        if item is None:
            raise self.missing()
        return read(self.model, item)

    def require_version(self, item: Item | None, seen: int) -> Model:
        """Return the record of an item. Raise the errors of `get`."""
        current = self.require(item)
        if current.version != seen:
            raise self.changed_since(current)
        return current

    # ---- writes

    def change(
        self,
        changes: Changes,
        customer: CustomerRef,
        before: Model | None,
        after: Model | None,
        *,
        refused: Refusal | None = None,
    ) -> None:
        """Create, update or delete a record, and add the difference of its tally to the customer.

        Refuse the changes with Conflict if the version is not that of `before`, with NotFound if there is no record;
        with `refused` instead for a command whose caller has not named the version.
        """
        if before and after:
            changed = {
                name: value
                for name, value in after.model_dump(mode="json").items()
                if getattr(before, name) != getattr(after, name)
            }
            assign = changed | self.listed(customer, after)
            changes.update(self.key(customer, before.id), assign=assign, when=[self._unchanged(before, refused)])
        elif after:
            item = after.model_dump(mode="json") | self.listed(customer, after)
            changes.put(self.key(customer, after.id), item, when=[Absent(self._stale)])
        elif before:
            changes.delete(self.key(customer, before.id), when=[self._unchanged(before, refused)])
        customers.add_to_counts(changes, customer, difference(before, after))

    def require_unchanged(self, changes: Changes, customer: CustomerRef, record: Model) -> None:
        """Refuse the changes with Outdated unless the record is as it was read."""
        when = [Is("version", record.version, lambda _: Outdated())]
        changes.check(self.key(customer, record.id), when=when)

    def refile(self, changes: Changes, customer: CustomerRef, record: Model) -> None:
        """Write the attributes of the list again. Refuse the changes with Outdated unless the record is as read."""
        when = [Is("version", record.version, lambda _: Outdated())]
        changes.update(self.key(customer, record.id), assign=self.listed(customer, record), when=when)

    def put_in_trash(self, changes: Changes, customer: CustomerRef, record: Model) -> None:
        """Write the tombstone of a record."""
        kept = record.model_dump(mode="json") | {"expires_at": int(time.time()) + KEPT_SECONDS}
        changes.put(keys.deleted(self.key(customer, record.id)), kept, when=[Absent(self._stale, or_expired=True)])

    def remove_from_trash(self, changes: Changes, customer: CustomerRef, record: Model) -> None:
        """Delete the tombstone of a record.

        Refuse the changes unless it has the version that was read, because a colleague may have restored, edited and
        deleted the record again.
        """

        def refused(other: Item | None) -> Exception:
            return Contended() if other else self.missing()

        changes.delete(keys.deleted(self.key(customer, record.id)), when=[Is("version", record.version, refused)])

    def _unchanged(self, before: Model, refused: Refusal | None) -> Is:
        return Is("version", before.version, refused or self._stale)

    def _stale(self, item: Item | None) -> Exception:
        return self.missing() if item is None else self.changed_since(self.require(item))
