"""Records of a customer that are one item each: a note, a contact, an address.

What each change writes is the same for all of them, and always moves the tally of the record on the customer. A deleted
record is kept thirty days in the trash.
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
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended

KEPT_SECONDS = 30 * 24 * 60 * 60

Model = TypeVar("Model", bound=CustomerRecord)


@dataclass(frozen=True)
class Records(Generic[Model]):
    """A kind of record: the prefix of its keys, its model, and its failures."""

    prefix: str
    model: type[Model]
    missing: Callable[[], NotFound]
    changed_since: Callable[[Model], Conflict]

    def key(self, customer: CustomerRef, record_id: str) -> Key:
        return keys.record(customer, self.prefix, record_id)

    # ---- reads

    def get(self, customer: CustomerRef, record_id: str, *, seen: int) -> Model:
        """Raise NotFound and, for a version `seen` that is not the current one, Conflict."""
        return self.require_version(table.get(self.key(customer, record_id)), seen)

    def get_deleted(self, customer: CustomerRef, record_id: str) -> Model:
        """Raise NotFound when there is none, or no longer."""
        return self.require(table.get(keys.deleted(self.key(customer, record_id))))

    def require(self, item: Item | None) -> Model:
        """Raise NotFound."""
        if item is None:
            raise self.missing()
        return self.model.model_validate(item)

    def require_version(self, item: Item | None, seen: int) -> Model:
        """Raise as `get` does."""
        current = self.require(item)
        if current.version != seen:
            raise self.changed_since(current)
        return current

    # ---- what a change writes

    def change(self, changes: Changes, customer: CustomerRef, before: Model | None, after: Model | None) -> None:
        """Write what becomes of a record. Another version than `before` raises Conflict, none raises NotFound."""
        if before and after:
            changed = {
                name: value
                for name, value in after.model_dump(mode="json").items()
                if getattr(before, name) != getattr(after, name)
            }
            changes.update(self.key(customer, before.id), assign=changed, when=[self._unchanged(before)])
        elif after:
            item = after.model_dump(mode="json")
            changes.put(self.key(customer, after.id), item, when=[Absent(self._stale)])
        elif before:
            changes.delete(self.key(customer, before.id), when=[self._unchanged(before)])
        customers.move_numbers(changes, customer, difference(before, after))

    def put_in_trash(self, changes: Changes, customer: CustomerRef, record: Model) -> None:
        """Put a record into the trash, which has it for thirty days."""
        kept = record.model_dump(mode="json") | {"expires_at": int(time.time()) + KEPT_SECONDS}
        changes.put(keys.deleted(self.key(customer, record.id)), kept, when=[Absent(self._stale, or_expired=True)])

    def remove_from_trash(self, changes: Changes, customer: CustomerRef, record: Model) -> None:
        """Take a record out of the trash as it was read: a colleague may have restored, edited and deleted it again."""

        def refused(other: Item | None) -> Exception:
            return Contended() if other else self.missing()

        changes.delete(keys.deleted(self.key(customer, record.id)), when=[Is("version", record.version, refused)])

    def _unchanged(self, before: Model) -> Is:
        return Is("version", before.version, self._stale)

    def _stale(self, item: Item | None) -> Exception:
        return self.missing() if item is None else self.changed_since(self.require(item))
