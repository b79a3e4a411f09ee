"""Reads and writes of what is kept of a merchant's API key, in the item of its vendor."""

from typing import Protocol, TypeVar

from shared.domain.core.refs import MerchantId
from shared.domain.team.api_keys import KeptKey
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is
from shared.store.engine.keys import Key
from shared.store.engine.retries import outdated

Kept = TypeVar("Kept", bound=KeptKey)


class KeysOfVendor(Protocol[Kept]):
    """The store of one vendor's keys, a module."""

    def kept_of(self, merchant_id: MerchantId) -> Kept | None:
        """Return what is kept of the key, also after its removal."""

    def find(self, merchant_id: MerchantId) -> Kept | None:
        """Return what is kept of the key, None for a merchant without one."""

    def save(self, changes: Changes, merchant_id: MerchantId, before: Kept | None, after: Kept) -> None:
        """Write it, and what follows from it. Refuse the changes with Outdated if it is not `before`."""


def kept(place: Key, kind: type[Kept]) -> Kept | None:
    item = table.get(place, consistent=True)
    return kind.model_validate(item) if item else None


def in_use(found: Kept | None) -> Kept | None:
    """Return what is kept of a key, None if it was removed."""
    return found if found and found.encrypted_key else None


def put(changes: Changes, place: Key, before: KeptKey | None, after: KeptKey) -> None:
    """Write what is kept of a key. Refuse the changes with Outdated if it is not `before`."""
    when = Is("version", before.version, outdated) if before else Absent(outdated)
    changes.put(place, after.model_dump(mode="json"), when=[when])
