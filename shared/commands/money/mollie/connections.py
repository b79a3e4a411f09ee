"""Commands on the connection to Mollie: connect, disconnect, and open it for calls."""

from typing import NamedTuple

from shared import config
from shared.access import Member
from shared.commands import api_keys
from shared.commands.money.mollie import sync_requests
from shared.domain.core import clock
from shared.domain.core.ids import new_token
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie import connections as rules
from shared.domain.money.mollie.connections import (
    Connection,
    MollieKey,
    NotConnected,
    ShownConnection,
)
from shared.integrations import key_vault
from shared.integrations.mollie import ConnectionBroken, Mollie, MollieFailure
from shared.store.money.mollie import connections


class OpenConnection(NamedTuple):
    """A client of the merchant's account at Mollie, and the address that Mollie is to report to."""

    client: Mollie
    webhook_url: str


def show(merchant_id: MerchantId) -> ShownConnection:
    return rules.shown(connections.kept_of(merchant_id))


def connect(entered: MollieKey, *, by: Member) -> ShownConnection:
    """Connect with a key, or replace the one there is, and sync. A repetition ends in the same connection.

    Raise NoLongerPermitted, InvalidInput, MollieUnavailable, VaultUnavailable.
    """
    key = entered.checked()
    try:
        Mollie(key).check()
    except MollieFailure as refused:
        raise rules.refused_key() from refused
    encrypted = key_vault.encrypt(key, by.merchant_id)
    after = api_keys.enter(
        connections,
        lambda before: rules.connected(before, key, encrypted, token=new_token(), by=by.actor, at=clock.now()),
        by=by,
        also=lambda changes: sync_requests.request(changes, by.merchant_id),
    )
    return rules.shown(after)


def disconnect(*, by: Member) -> None:
    """Remove the key. Without one this changes nothing. Raise NoLongerPermitted."""
    api_keys.remove(connections, lambda before: rules.removed(before, by=by.actor, at=clock.now()), by=by)


def client_of(merchant_id: MerchantId) -> Mollie:
    """Raise NotConnected, VaultUnavailable; ConnectionBroken if Mollie refused the key before."""
    return _client(_working(merchant_id), merchant_id)


def opened(merchant_id: MerchantId) -> OpenConnection:
    """Raise NotConnected, VaultUnavailable; ConnectionBroken if Mollie refused the key before."""
    connection = _working(merchant_id)
    webhook_url = f"{config.page_url()}/api/webhooks/mollie/{connection.webhook_token}"
    return OpenConnection(_client(connection, merchant_id), webhook_url)


def mark_broken(merchant_id: MerchantId) -> bool:
    """Keep that Mollie refuses the key, so that it is not asked again until the key is replaced.

    Mollie is asked once more, because it may have refused no more than one act. Return whether the key is refused.
    Raise MollieUnavailable, VaultUnavailable.
    """
    connection = connections.find(merchant_id)
    if connection is None or connection.broken_at:
        return True
    try:
        _client(connection, merchant_id).check()
    except ConnectionBroken:
        api_keys.note(connections, merchant_id, connection, lambda before: rules.broken(before, at=clock.now()))
        return True
    return False


def _client(connection: Connection, merchant_id: MerchantId) -> Mollie:
    return Mollie(api_keys.opened(connection, merchant_id))


def _working(merchant_id: MerchantId) -> Connection:
    connection = connections.find(merchant_id)
    if connection is None:
        raise NotConnected
    if connection.broken_at:
        raise ConnectionBroken(401)
    return connection
