"""Reads and writes of the connection of a merchant to KVK."""

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.registries.kvk_keys import KvkConnection
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists
from shared.store.team import api_keys


def find(merchant_id: MerchantId) -> KvkConnection | None:
    """Return the connection, null for a merchant without a key."""
    return api_keys.in_use(kept_of(merchant_id))


def kept_of(merchant_id: MerchantId) -> KvkConnection | None:
    """Return what is kept of the connection, also after its key was removed."""
    return api_keys.kept(keys.kvk_connection(merchant_id), KvkConnection)


def save(changes: Changes, merchant_id: MerchantId, before: KvkConnection | None, after: KvkConnection) -> None:
    """Write the connection. Refuse the changes with Outdated if it is not `before`.

    The merchant's item has whether there is a key, because the page and every edit of a customer need that.
    """
    api_keys.put(changes, keys.kvk_connection(merchant_id), before, after)
    had_key = bool(before and before.encrypted_key)
    if had_key != bool(after.encrypted_key):
        fact = {"kvk_connected": after.encrypted_key is not None}
        changes.update(keys.merchant(merchant_id), assign=fact, when=[Exists(lambda _: MerchantNotFound())])
