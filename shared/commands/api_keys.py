"""The commands that all API keys of merchants have in common, whatever their vendor."""

from collections.abc import Callable
from typing import TypeVar

from shared.access import Member, Permission
from shared.domain.core.refs import MerchantId
from shared.domain.team.api_keys import KeptKey
from shared.integrations import key_vault
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated
from shared.store.team import members
from shared.store.team.api_keys import KeysOfVendor

Kept = TypeVar("Kept", bound=KeptKey)


@retry_outdated
def enter(
    keys: KeysOfVendor[Kept],
    after: Callable[[Kept | None], Kept],
    *,
    by: Member,
    also: Callable[[Changes], None] | None = None,
) -> Kept:
    """Keep a key that a member entered, and write `also` with it. Raise NoLongerPermitted."""
    before = keys.kept_of(by.merchant_id)
    changes = _permitted(by)
    if also:
        also(changes)
    entered = after(before)
    keys.save(changes, by.merchant_id, before, entered)
    write(changes)
    return entered


@retry_outdated
def remove(keys: KeysOfVendor[Kept], after: Callable[[Kept], Kept], *, by: Member) -> None:
    """Remove the key. Without one this changes nothing. Raise NoLongerPermitted."""
    before = keys.find(by.merchant_id)
    changes = _permitted(by)
    if before:
        keys.save(changes, by.merchant_id, before, after(before))
    write(changes)


@retry_outdated
def note(keys: KeysOfVendor[Kept], merchant_id: MerchantId, used: Kept, after: Callable[[Kept], Kept]) -> None:
    """Keep what is known of a key by the vendor's answer to a call with it, unless it was replaced meanwhile."""
    before = keys.find(merchant_id)
    if before is None or before.encrypted_key != used.encrypted_key:
        return
    noted = after(before)
    if noted != before:
        changes = Changes()
        keys.save(changes, merchant_id, before, noted)
        write(changes)


def opened(kept: KeptKey, merchant_id: MerchantId) -> str:
    """Return the key itself. Raise VaultUnavailable."""
    return key_vault.decrypt(kept.encrypted_key or "", merchant_id)


def _permitted(by: Member) -> Changes:
    changes = Changes()
    members.require_now(changes, by, Permission.SETTINGS_WRITE)
    return changes
