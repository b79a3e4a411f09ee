"""Reads and writes of the connection of a merchant to Mollie, with the public link that its webhooks come by."""

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.connections import Connection, MollieConnectionBroken, NotConnected
from shared.domain.money.mollie.public_links import LinkKind, PublicLink
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists
from shared.store.money.mollie import public_links
from shared.store.team import api_keys


def find(merchant_id: MerchantId) -> Connection | None:
    """Return the connection, None for a merchant without a key."""
    return api_keys.in_use(kept_of(merchant_id))


def is_working(merchant_id: MerchantId) -> bool:
    """Return whether the merchant takes payments online."""
    connection = find(merchant_id)
    return connection is not None and connection.broken_at is None


def require_working(merchant_id: MerchantId) -> None:
    """Raise NotConnected, MollieConnectionBroken."""
    connection = find(merchant_id)
    if connection is None:
        raise NotConnected
    if connection.broken_at:
        raise MollieConnectionBroken


def kept_of(merchant_id: MerchantId) -> Connection | None:
    """Return what is kept of the connection, also after its key was removed."""
    return api_keys.kept(keys.mollie_connection(merchant_id), Connection)


def save(changes: Changes, merchant_id: MerchantId, before: Connection | None, after: Connection) -> None:
    """Write the connection, and let its webhooks come in while there is a key. Refuse with Outdated if it changed.

    The merchant's item has whether it is broken, because every page shows that.
    """
    api_keys.put(changes, keys.mollie_connection(merchant_id), before, after)
    broken_at = after.model_dump(mode="json")["broken_at"]
    fact = {"assign": {"mollie_broken_at": broken_at}} if broken_at else {"remove": ["mollie_broken_at"]}
    changes.update(keys.merchant(merchant_id), **fact, when=[Exists(lambda _: MerchantNotFound())])
    if after.encrypted_key is None:
        public_links.remove(changes, after.webhook_token)
    elif before is None or before.encrypted_key is None:
        public_links.add(changes, after.webhook_token, PublicLink(merchant_id=merchant_id, kind=LinkKind.WEBHOOK))
