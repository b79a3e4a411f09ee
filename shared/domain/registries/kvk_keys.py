"""A merchant's key of the API of KVK, which is stored encrypted and shown by its last four signs only."""

import re
from datetime import datetime
from enum import StrEnum

from pydantic import Field

from shared.domain.core.actors import Actor
from shared.domain.core.models import Model, Record, RequestModel
from shared.errors import FieldProblem, InvalidInput

# KVK, "Test environment": anybody may use this key, which opens the test companies only.
PUBLIC_TEST_KEY = "l7xx1f2691f2520d487b902f4e0b57a0b197"
# The keys that KVK issues have 36 letters and digits; what it issues later may be longer.
_KEY = re.compile("[A-Za-z0-9-]{20,100}", re.ASCII)
_LONGEST_KEY = 200
_KEPT_CHANGES = 20


class KvkKeyState(StrEnum):
    """`unchecked` is a key that KVK has not answered yet, `refused` one that it does not accept any more."""

    NOT_CONNECTED = "not_connected"
    UNCHECKED = "unchecked"
    CONNECTED = "connected"
    REFUSED = "refused"


class KvkKeyAct(StrEnum):
    CONNECTED = "connected"
    REPLACED = "replaced"
    REMOVED = "removed"


class KvkKeyChange(Record):
    """Who did what to the key, of which no more than the last four signs is kept."""

    act: KvkKeyAct
    at: datetime
    by: Actor
    last_four: str


class KvkKey(RequestModel):
    """An API key of KVK, of its developer portal."""

    api_key: str = Field(max_length=_LONGEST_KEY)

    def checked(self) -> str:
        """Return the key. Raise InvalidInput if it cannot be one."""
        key = self.api_key.strip()
        if not _KEY.fullmatch(key):
            problem = "This is no API key of KVK. Copy the whole key from developers.kvk.nl."
            raise InvalidInput(FieldProblem("api_key", "malformed_kvk_key", problem))
        return key


class KvkConnection(Record):
    """`encrypted_key` is null after the removal of a key. `checked_at` is when KVK accepted it first.

    `changes` are the last twenty, the newest at the end.
    """

    last_four: str
    is_test: bool
    encrypted_key: str | None
    connected_at: datetime
    by: Actor
    checked_at: datetime | None = None
    refused_at: datetime | None = None
    version: int
    changes: list[KvkKeyChange] = Field(default=[])


class ShownKvkConnection(Model):
    """The connection to KVK. All but `state` is null without one."""

    state: KvkKeyState
    is_test: bool | None = None
    last_four: str | None = None
    connected_at: datetime | None = None
    connected_by: str | None = None
    refused_at: datetime | None = None


def connected(
    before: KvkConnection | None, key: str, encrypted_key: str, *, is_checked: bool, by: Actor, at: datetime
) -> KvkConnection:
    act = KvkKeyAct.REPLACED if before and before.encrypted_key else KvkKeyAct.CONNECTED
    change = KvkKeyChange(act=act, at=at, by=by, last_four=key[-4:])
    return KvkConnection(
        last_four=key[-4:],
        is_test=is_test(key),
        encrypted_key=encrypted_key,
        connected_at=at,
        by=by,
        checked_at=at if is_checked else None,
        version=before.version + 1 if before else 1,
        changes=[*(before.changes if before else []), change][-_KEPT_CHANGES:],
    )


def removed(before: KvkConnection, *, by: Actor, at: datetime) -> KvkConnection:
    """Return the connection without its key."""
    change = KvkKeyChange(act=KvkKeyAct.REMOVED, at=at, by=by, last_four=before.last_four)
    gone = {"encrypted_key": None, "refused_at": None, "checked_at": None, "version": before.version + 1}
    return before.model_copy(update={**gone, "changes": [*before.changes, change][-_KEPT_CHANGES:]})


def answered(before: KvkConnection, *, accepted: bool, at: datetime) -> KvkConnection:
    """Return the connection after an answer of KVK; the same if that told nothing new of the key."""
    if accepted and (before.refused_at or not before.checked_at):
        known = {"checked_at": before.checked_at or at, "refused_at": None}
    elif not accepted and not before.refused_at:
        known = {"refused_at": at}
    else:
        return before
    return before.model_copy(update={**known, "version": before.version + 1})


def shown(connection: KvkConnection | None) -> ShownKvkConnection:
    if connection is None or connection.encrypted_key is None:
        return ShownKvkConnection(state=KvkKeyState.NOT_CONNECTED)
    return ShownKvkConnection(
        state=_state(connection),
        is_test=connection.is_test,
        last_four=connection.last_four,
        connected_at=connection.connected_at,
        connected_by=connection.by.name,
        refused_at=connection.refused_at,
    )


def is_test(key: str) -> bool:
    return key == PUBLIC_TEST_KEY


def refused_key() -> InvalidInput:
    problem = "KVK does not accept this key. Copy it again from developers.kvk.nl."
    return InvalidInput(FieldProblem("api_key", "refused_kvk_key", problem))


def _state(connection: KvkConnection) -> KvkKeyState:
    if connection.refused_at:
        return KvkKeyState.REFUSED
    return KvkKeyState.CONNECTED if connection.checked_at else KvkKeyState.UNCHECKED
