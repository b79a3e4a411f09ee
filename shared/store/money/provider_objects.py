"""Reads and writes of whose the objects at Mollie are."""

from shared.domain.core.refs import MerchantId
from shared.domain.money.provider_objects import ProviderObject
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read


def find(merchant_id: MerchantId, provider_id: str) -> ProviderObject | None:
    item = table.get(keys.mollie_object(merchant_id, provider_id))
    return read(ProviderObject, item) if item else None


def change(
    changes: Changes, merchant_id: MerchantId, provider_id: str, before: ProviderObject | None, after: ProviderObject
) -> None:
    """Write an object. Refuse the changes with Outdated unless it is as it was read."""
    when = Is("revision", before.revision, outdated) if before else Absent(outdated)
    changes.put(keys.mollie_object(merchant_id, provider_id), after.model_dump(mode="json"), when=[when])
