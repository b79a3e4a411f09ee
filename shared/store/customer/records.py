"""What belongs to a customer and is one item each: a note, a contact, an address.

Adding, editing, deleting and undoing a deletion are the same for all: one transaction with the count that moves and
the activity entry. What is deleted is kept thirty days. `also` is what else the customer says of the item, as
`customer_counts.move_count` takes it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from shared.domain.core.activity_log import ActivityEntry
from shared.domain.core.records import Belonging
from shared.errors import Conflict, NotFound
from shared.store.customer import customer_counts
from shared.store.customer.customer_counts import Limit
from shared.store.engine import commands, keys, table, writes
from shared.store.engine.idempotency import Once
from shared.store.engine.keys import Item, Key
from shared.store.engine.writes import Write

KEPT_SECONDS = 30 * 24 * 60 * 60


Model = TypeVar("Model", bound=Belonging)


@dataclass(frozen=True)
class Belongings(Generic[Model]):
    """A kind of belonging: the prefix of its keys, its model, the name of its count, and what its failures are."""

    prefix: str
    model: type[Model]
    counted: str
    missing: Callable[[], NotFound]
    changed_since: Callable[[Model], Conflict]
    limit: Limit | None = None

    def key(self, merchant_id: str, customer_id: str, item_id: str) -> Key:
        return keys.belonging(merchant_id, customer_id, self.prefix, item_id)

    def get(self, merchant_id: str, customer_id: str, item_id: str, *, seen: int) -> Model:
        """Raises NotFound and, for a version `seen` that is not the current one, Conflict."""
        return self.as_seen(table.get(self.key(merchant_id, customer_id, item_id)), seen)

    def get_deleted(self, merchant_id: str, customer_id: str, item_id: str) -> Model:
        """Raises NotFound when there is none, or not any more."""
        return self.found(table.get(keys.deleted(self.key(merchant_id, customer_id, item_id))))

    def add(self, merchant_id: str, customer_id: str, item: Model, *, entry: ActivityEntry, once: Once | None) -> Model:
        """Raises CustomerNotFound; for a repeated request gives what was added the first time."""
        parts = [self.put(merchant_id, customer_id, item), self._count(merchant_id, customer_id, 1)]
        return commands.commit(merchant_id, customer_id, parts, entry=entry, result=item, once=once)

    def save(self, merchant_id: str, customer_id: str, before: Model, after: Model, *, entry: ActivityEntry) -> Model:
        """Raises Conflict when someone else changed it since `before`, NotFound when it was deleted."""
        if after == before:
            return before
        changed = {
            name: value
            for name, value in after.model_dump(mode="json").items()
            if getattr(before, name) != getattr(after, name)
        }
        parts = [
            writes.update(
                self.key(merchant_id, customer_id, before.id),
                assign=changed,
                version=before.version,
                refused=self.stale,
            ),
            self._count(merchant_id, customer_id, 0),
        ]
        return commands.commit(merchant_id, customer_id, parts, entry=entry, result=after)

    def delete(self, merchant_id: str, customer_id: str, item: Model, *, entry: ActivityEntry, **also: Any) -> None:
        """Raises as `save` does."""
        parts = [
            self.take(merchant_id, customer_id, item),
            self.put_deleted(merchant_id, customer_id, item),
            self._count(merchant_id, customer_id, -1, **also),
        ]
        commands.commit(merchant_id, customer_id, parts, entry=entry, result=item)

    def restore(self, merchant_id: str, customer_id: str, item: Model, *, entry: ActivityEntry, **also: Any) -> Model:
        """Undo a deletion; raises NotFound when somebody else did, Contended when somebody deleted it again."""
        parts = [
            self.take_deleted(merchant_id, customer_id, item),
            self.put(merchant_id, customer_id, item),
            self._count(merchant_id, customer_id, 1, **also),
        ]
        return commands.commit(merchant_id, customer_id, parts, entry=entry, result=item)

    # The single writes, for where one of these becomes part of the customer.

    def put(self, merchant_id: str, customer_id: str, item: Model) -> Write:
        key = self.key(merchant_id, customer_id, item.id)
        return writes.put(key, item.model_dump(mode="json"), refused=self.stale)

    def take(self, merchant_id: str, customer_id: str, item: Model) -> Write:
        key = self.key(merchant_id, customer_id, item.id)
        return writes.delete(key, saying={"version": item.version}, refused=self.stale)

    def put_deleted(self, merchant_id: str, customer_id: str, item: Model) -> Write:
        key = keys.deleted(self.key(merchant_id, customer_id, item.id))
        kept = item.model_dump(mode="json") | {"expires_at": int(time.time()) + KEPT_SECONDS}
        return writes.put(key, kept, refused=self.stale)

    def take_deleted(self, merchant_id: str, customer_id: str, item: Model) -> Write:
        key = keys.deleted(self.key(merchant_id, customer_id, item.id))
        # As it was read: somebody may have restored, edited and deleted it again.
        return writes.delete(
            key,
            saying={"version": item.version},
            refused=lambda other: writes.Contended() if other else self.missing(),
        )

    # What an item that was read says.

    def found(self, item: Item | None) -> Model:
        """Raises NotFound."""
        if item is None:
            raise self.missing()
        return self.model.model_validate(item)

    def as_seen(self, item: Item | None, seen: int) -> Model:
        """Raises as `get` does."""
        current = self.found(item)
        if current.version != seen:
            raise self.changed_since(current)
        return current

    def stale(self, item: Item | None) -> Exception:
        return self.missing() if item is None else self.changed_since(self.found(item))

    def _count(self, merchant_id: str, customer_id: str, difference: int, **also: Any) -> Write:
        limit = self.limit if difference > 0 else None
        return customer_counts.move_count(merchant_id, customer_id, self.counted, difference, limit=limit, **also)
