"""Commands on the connection to KVK: connect, disconnect, and open it for calls."""

from typing import NamedTuple

from shared.access import Member
from shared.commands import api_keys
from shared.domain.core import clock
from shared.domain.core.ids import new_id
from shared.domain.core.refs import MerchantId
from shared.domain.registries import kvk_keys as rules
from shared.domain.registries.kvk_keys import KvkConnection, KvkKey, KvkNotConnected, ShownKvkConnection
from shared.domain.registries.kvk_sheets import WaitReason
from shared.integrations import key_vault
from shared.integrations.kvk import WAITED_FOR, Kvk, Limits
from shared.integrations.kvk_errors import KvkFailure, KvkUnavailable
from shared.messages.kvk import CompanyCatchUp
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.registries import kvk_connections


class OpenKvk(NamedTuple):
    """A client of the register, and the connection whose key it uses."""

    client: Kvk
    connection: KvkConnection


def show(merchant_id: MerchantId) -> ShownKvkConnection:
    return rules.shown(kvk_connections.kept_of(merchant_id))


def connect(entered: KvkKey, *, by: Member) -> ShownKvkConnection:
    """Connect with a key, or replace the one there is. A repetition ends in the same connection.

    A key is kept that KVK does not answer, and checked when it is first used: no member waits for KVK to come back.
    Raise NoLongerPermitted, InvalidInput, VaultUnavailable.
    """
    key = entered.checked()
    is_checked = _is_accepted(key)
    encrypted = key_vault.encrypt(key, by.merchant_id)
    after = api_keys.enter(
        kvk_connections,
        lambda before: rules.connected(before, key, encrypted, is_checked=is_checked, by=by.actor, at=clock.now()),
        by=by,
        also=lambda changes: _look_up_earlier_numbers(changes, by.merchant_id),
    )
    return rules.shown(after)


def _look_up_earlier_numbers(changes: Changes, merchant_id: MerchantId) -> None:
    outbox.add(changes, CompanyCatchUp(id=new_id("msg"), merchant_id=merchant_id))


def disconnect(*, by: Member) -> None:
    """Remove the key. Without one this changes nothing. Raise NoLongerPermitted."""
    api_keys.remove(kvk_connections, lambda before: rules.removed(before, by=by.actor, at=clock.now()), by=by)


def opened(merchant_id: MerchantId, limits: Limits) -> OpenKvk:
    """Raise KvkNotConnected, VaultUnavailable."""
    connection = kvk_connections.find(merchant_id)
    if connection is None:
        raise KvkNotConnected
    return OpenKvk(Kvk(api_keys.opened(connection, merchant_id), limits), connection)


def note_answer(merchant_id: MerchantId, connection: KvkConnection, failure: KvkFailure | None) -> None:
    """Keep whether KVK accepts the key, if its answer is news."""
    refused = isinstance(failure, KvkUnavailable) and failure.reason is WaitReason.KEY_REFUSED
    if isinstance(failure, KvkUnavailable) and not refused:
        return

    def after(before: KvkConnection) -> KvkConnection:
        return rules.answered(before, accepted=not refused, at=clock.now())

    if after(connection) != connection:
        api_keys.note(kvk_connections, merchant_id, connection, after)


def _is_accepted(key: str) -> bool:
    """Return false where KVK does not answer. Raise InvalidInput for a key that it refuses."""
    try:
        Kvk(key, WAITED_FOR).check()
    except KvkUnavailable as failure:
        if failure.reason is WaitReason.KEY_REFUSED:
            raise rules.refused_key() from failure
        return False
    except KvkFailure:
        # It answered, whatever it makes of what was searched for.
        return True
    return True
