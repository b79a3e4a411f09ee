"""Commands on the connection to KVK: connect, disconnect, and open it for calls."""

from typing import NamedTuple

from shared.access import Member, Permission
from shared.domain.core import clock
from shared.domain.core.ids import new_id
from shared.domain.core.refs import MerchantId
from shared.domain.registries import kvk_keys as rules
from shared.domain.registries.companies import KvkNotConnected
from shared.domain.registries.kvk_keys import KvkConnection, KvkKey, ShownKvkConnection
from shared.domain.registries.kvk_sheets import WaitReason
from shared.integrations import key_vault
from shared.integrations.kvk import WAITED_FOR, Kvk, Limits
from shared.integrations.kvk_errors import KvkFailure, KvkUnavailable
from shared.messages import CompanyCatchUp
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit, write
from shared.store.engine.retries import retry_outdated
from shared.store.registries import kvk_connections
from shared.store.team import members


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
    return _connect(key, key_vault.encrypt(key, by.merchant_id), is_checked, by)


@retry_outdated
def disconnect(*, by: Member) -> None:
    """Remove the key. Without one this changes nothing. Raise NoLongerPermitted."""
    before = kvk_connections.find(by.merchant_id)
    _save(Changes(), before, rules.removed(before, by=by.actor, at=clock.now()) if before else None, by)


def opened(merchant_id: MerchantId, limits: Limits) -> OpenKvk:
    """Raise KvkNotConnected, VaultUnavailable."""
    connection = kvk_connections.find(merchant_id)
    if connection is None:
        raise KvkNotConnected
    return OpenKvk(Kvk(key_vault.decrypt(connection.encrypted_key or "", merchant_id), limits), connection)


def note_answer(merchant_id: MerchantId, connection: KvkConnection, failure: KvkFailure | None) -> None:
    """Keep whether KVK accepts the key, if its answer tells something new."""
    refused = isinstance(failure, KvkUnavailable) and failure.reason is WaitReason.KEY_REFUSED
    if isinstance(failure, KvkUnavailable) and not refused:
        return
    if rules.answered(connection, accepted=not refused, at=clock.now()) != connection:
        _note(merchant_id, connection, accepted=not refused)


@retry_outdated
def _note(merchant_id: MerchantId, asked: KvkConnection, *, accepted: bool) -> None:
    now = kvk_connections.find(merchant_id)
    if now and now.encrypted_key == asked.encrypted_key:
        changes = Changes()
        after = rules.answered(now, accepted=accepted, at=clock.now())
        if after != now:
            kvk_connections.save(changes, merchant_id, now, after)
            write(changes)


@retry_outdated
def _connect(key: str, encrypted: str, is_checked: bool, by: Member) -> ShownKvkConnection:
    before = kvk_connections.kept_of(by.merchant_id)
    after = rules.connected(before, key, encrypted, is_checked=is_checked, by=by.actor, at=clock.now())
    changes = Changes()
    # Numbers that were entered while there was no key.
    outbox.add(changes, CompanyCatchUp(id=new_id("msg"), merchant_id=by.merchant_id))
    return _save(changes, before, after, by)


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


def _save(
    changes: Changes, before: KvkConnection | None, after: KvkConnection | None, by: Member
) -> ShownKvkConnection:
    members.require_now(changes, by, Permission.SETTINGS_WRITE)
    if after:
        kvk_connections.save(changes, by.merchant_id, before, after)
    return commit(changes, result=rules.shown(after))
