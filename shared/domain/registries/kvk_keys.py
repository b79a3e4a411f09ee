"""A merchant's key of the API of KVK, which is stored encrypted and shown by its last four signs only."""

import re
from datetime import datetime
from enum import StrEnum

from shared.domain.core.actors import Actor
from shared.domain.team import api_keys
from shared.domain.team.api_keys import EnteredKey, KeptKey, ShownKey
from shared.errors import Conflict, FieldProblem, InvalidInput

# KVK, "Test environment": anybody may use this key, which opens the test companies only.
PUBLIC_TEST_KEY = "l7xx1f2691f2520d487b902f4e0b57a0b197"
# The keys that KVK issues have 36 letters and digits; what it issues later may be longer.
_KEY = re.compile("[A-Za-z0-9-]{20,100}", re.ASCII)


class KvkKeyState(StrEnum):
    """`unchecked` is a key that KVK has not answered yet, `refused` one that it does not accept any more."""

    NOT_CONNECTED = "not_connected"
    UNCHECKED = "unchecked"
    CONNECTED = "connected"
    REFUSED = "refused"


class KvkNotConnected(Conflict):
    """The merchant has no key of KVK. An owner or admin enters one in the settings."""

    code = "kvk_not_connected"

    def __init__(self) -> None:
        super().__init__("KVK is not connected. An owner or admin can connect it in the settings.")


class KvkKey(EnteredKey):
    """An API key of KVK, of its developer portal."""

    def checked(self) -> str:
        """Return the key. Raise InvalidInput if it cannot be one."""
        key = self.api_key.strip()
        if not _KEY.fullmatch(key):
            problem = "This is no API key of KVK. Copy the whole key from developers.kvk.nl."
            raise InvalidInput(FieldProblem("api_key", "malformed_kvk_key", problem))
        return key


class KvkConnection(KeptKey):
    """`checked_at` is when KVK accepted the key first."""

    is_test: bool
    checked_at: datetime | None = None
    refused_at: datetime | None = None


class ShownKvkConnection(ShownKey):
    """The connection to KVK. All but `state` is null without one."""

    state: KvkKeyState
    is_test: bool | None = None
    refused_at: datetime | None = None


def connected(
    before: KvkConnection | None, key: str, encrypted_key: str, *, is_checked: bool, by: Actor, at: datetime
) -> KvkConnection:
    return KvkConnection(
        **api_keys.entered(before, key, encrypted_key, by=by, at=at),
        is_test=is_test(key),
        checked_at=at if is_checked else None,
    )


def removed(before: KvkConnection, *, by: Actor, at: datetime) -> KvkConnection:
    """Return the connection without its key."""
    return api_keys.removed(before, by=by, at=at, refused_at=None, checked_at=None)


def answered(before: KvkConnection, *, accepted: bool, at: datetime) -> KvkConnection:
    """Return the connection after an answer of KVK; the same if nothing new of the key is known by it."""
    if accepted and (before.refused_at or not before.checked_at):
        return api_keys.noted(before, checked_at=before.checked_at or at, refused_at=None)
    if not accepted and not before.refused_at:
        return api_keys.noted(before, refused_at=at)
    return before


def shown(connection: KvkConnection | None) -> ShownKvkConnection:
    if connection is None or connection.encrypted_key is None:
        return ShownKvkConnection(state=KvkKeyState.NOT_CONNECTED)
    return ShownKvkConnection(
        state=_state(connection),
        is_test=connection.is_test,
        refused_at=connection.refused_at,
        **api_keys.shown(connection),
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
