"""Reads and writes of the connection of a merchant to KVK."""

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.registries.kvk_keys import KvkConnection
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Exists, Is
from shared.store.engine.retries import outdated


def find(merchant_id: MerchantId) -> KvkConnection | None:
    """Return the connection, null for a merchant without a key."""
    kept = kept_of(merchant_id)
    return kept if kept and kept.encrypted_key else None


def kept_of(merchant_id: MerchantId) -> KvkConnection | None:
    """Return what is kept of the connection, also after its key was removed."""
    item = table.get(keys.kvk_connection(merchant_id), consistent=True)
    return KvkConnection.model_validate(item) if item else None


def save(changes: Changes, merchant_id: MerchantId, before: KvkConnection | None, after: KvkConnection) -> None:
    """Write the connection. Refuse the changes with Outdated if it is not `before`.

    The merchant's item has whether there is a key, because the page and every edit of a customer need that.
    """
    when = Is("version", before.version, outdated) if before else Absent(outdated)
    changes.put(keys.kvk_connection(merchant_id), after.model_dump(mode="json"), when=[when])
    had_key = bool(before and before.encrypted_key)
    if had_key != bool(after.encrypted_key):
        fact = {"kvk_connected": after.encrypted_key is not None}
        changes.update(keys.merchant(merchant_id), assign=fact, when=[Exists(lambda _: MerchantNotFound())])
