"""Reads and writes of whose the objects at Mollie are."""

from collections.abc import Iterable

from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.provider_objects import ProviderObject
from shared.store.engine import keys, list_keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read


def find(merchant_id: MerchantId, provider_id: str) -> ProviderObject | None:
    item = table.get(keys.mollie_object(merchant_id, provider_id))
    return read(ProviderObject, item) if item else None


def find_many(merchant_id: MerchantId, provider_ids: Iterable[str]) -> dict[str, ProviderObject]:
    """Return those that are known, by their ids."""
    wanted = [keys.mollie_object(merchant_id, one) for one in set(provider_ids)]
    return {item["SK"]: read(ProviderObject, item) for item in table.get_many(wanted)}


def change(
    changes: Changes, merchant_id: MerchantId, provider_id: str, before: ProviderObject | None, after: ProviderObject
) -> None:
    """Write an object, in the list of open payments while it may change. Refuse the changes with Outdated unless it is
    as it was read.
    """
    when = Is("revision", before.revision, outdated) if before else Absent(outdated)
    item = after.model_dump(mode="json")
    if after.open_in:
        item |= {
            "L": list_keys.open_payments(merchant_id, after.open_in),
            "S1": provider_id,
            "row": {"id": provider_id},
        }
    changes.put(keys.mollie_object(merchant_id, provider_id), item, when=[when])
