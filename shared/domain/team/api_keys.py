"""An API key of a vendor that a merchant entered: it is stored encrypted and shown by its last four signs only."""

from datetime import datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from pydantic import Field

from shared.domain.core.actors import Actor
from shared.domain.core.models import Model, Record, RequestModel

_LONGEST_KEY: Final = 200
_KEPT_CHANGES: Final = 20


class KeyAct(StrEnum):
    CONNECTED = "connected"
    REPLACED = "replaced"
    REMOVED = "removed"


class KeyChange(Record):
    """An act of a member on a key, of which no more than the last four characters are kept.

    `mode` is the vendor's mode that it opens, null where the vendor has none.
    """

    act: KeyAct
    at: datetime
    by: Actor
    last_four: str
    mode: str | None = None


class EnteredKey(RequestModel):
    """A key as a member entered it. The base of those of the vendors."""

    api_key: str = Field(max_length=_LONGEST_KEY)


class KeptKey(Record):
    """`encrypted_key` is null after the removal of a key. `changes` are the last twenty, the newest at the end."""

    last_four: str
    encrypted_key: str | None
    connected_at: datetime
    by: Actor
    version: int
    changes: list[KeyChange] = Field(default=[])


class ShownKey(Model):
    """The visible part of a key: all is null without one."""

    last_four: str | None = None
    connected_at: datetime | None = None
    connected_by: str | None = None


Kept = TypeVar("Kept", bound=KeptKey)


def entered(
    before: KeptKey | None, key: str, encrypted_key: str, *, by: Actor, at: datetime, mode: str | None = None
) -> dict[str, Any]:
    """Return the fields of a KeptKey for a key that was entered, in the place of the one before."""
    act = KeyAct.REPLACED if before and before.encrypted_key else KeyAct.CONNECTED
    change = KeyChange(act=act, at=at, by=by, last_four=key[-4:], mode=mode)
    return {
        "last_four": key[-4:],
        "encrypted_key": encrypted_key,
        "connected_at": at,
        "by": by,
        "version": before.version + 1 if before else 1,
        "changes": _with(before, change),
    }


def removed(before: Kept, *, by: Actor, at: datetime, mode: str | None = None, **facts: Any) -> Kept:
    """Return what is kept after the removal of a key. `facts` are those of the vendor that change with it."""
    change = KeyChange(act=KeyAct.REMOVED, at=at, by=by, last_four=before.last_four, mode=mode)
    return noted(before, encrypted_key=None, changes=_with(before, change), **facts)


def noted(before: Kept, **facts: Any) -> Kept:
    """Return what is kept with facts that became known of the key."""
    return before.model_copy(update={"version": before.version + 1, **facts})


def shown(kept: KeptKey) -> dict[str, Any]:
    """Return the fields of a ShownKey."""
    return {"last_four": kept.last_four, "connected_at": kept.connected_at, "connected_by": kept.by.name}


def _with(before: KeptKey | None, change: KeyChange) -> list[KeyChange]:
    return [*(before.changes if before else []), change][-_KEPT_CHANGES:]
