"""A merchant's connection to Mollie: an API key, which is stored encrypted and shown by its last four signs only."""

import re
from datetime import datetime
from enum import StrEnum

from pydantic import Field

from shared.domain.core.actors import Actor
from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.money.provider_payments import Mode
from shared.errors import Conflict, FieldProblem, InvalidInput

# Mollie's keys have 30 letters and digits (Mollie, "Authentication"); what it issues later may be longer.
_KEY = re.compile(r"(test|live)_[A-Za-z0-9]{12,100}")
_LONGEST_KEY = 200
_KEPT_CHANGES = 20


class NotConnected(Conflict):
    """The merchant has no connection to Mollie. An owner or admin makes one with an API key, in the settings."""

    code = "mollie_not_connected"

    def __init__(self) -> None:
        super().__init__("Mollie is not connected. An owner or admin can connect it in the settings.")


class MollieConnectionBroken(Conflict):
    """Mollie does not accept the merchant's API key any more. An owner or admin replaces it in the settings."""

    code = "mollie_connection_broken"

    def __init__(self) -> None:
        super().__init__(
            "Mollie does not accept your API key any more. An owner or admin can replace it in the settings."
        )


class ConnectionState(StrEnum):
    """`broken` is a key that Mollie accepted once and does not accept any more."""

    NOT_CONNECTED = "not_connected"
    CONNECTED = "connected"
    BROKEN = "broken"


class KeyAct(StrEnum):
    CONNECTED = "connected"
    REPLACED = "replaced"
    REMOVED = "removed"


class KeyChange(Record):
    """Who did what to the key, of which no more than the last four signs is kept."""

    act: KeyAct
    at: datetime
    by: Actor
    mode: Mode
    last_four: str


class MollieKey(RequestModel):
    """An API key of Mollie, of its dashboard under Developers."""

    api_key: str = Field(max_length=_LONGEST_KEY)

    def checked(self) -> str:
        """Return the key. Raise InvalidInput if it cannot be one."""
        key = self.api_key.strip()
        if not _KEY.fullmatch(key):
            raise malformed_key()
        return key


class Connection(Record):
    """`encrypted_key` is null after the removal of a key; the token of webhooks stays for the next one.

    `changes` are the last twenty, the newest at the end.
    """

    mode: Mode
    last_four: str
    encrypted_key: str | None
    webhook_token: str
    connected_at: datetime
    by: Actor
    broken_at: datetime | None = None
    version: int
    changes: list[KeyChange] = Field(default=[])


class ShownConnection(Model):
    """The connection to Mollie. All but `state` is null without one."""

    state: ConnectionState
    mode: Mode | None = None
    last_four: str | None = None
    connected_at: datetime | None = None
    connected_by: str | None = None
    broken_at: datetime | None = None


def connected(
    before: Connection | None, key: str, encrypted_key: str, *, token: str, by: Actor, at: datetime
) -> Connection:
    """Return the connection with a key that Mollie accepts. `token` is for a merchant that had none yet."""
    mode, last_four = mode_of(key), key[-4:]
    act = KeyAct.REPLACED if before and before.encrypted_key else KeyAct.CONNECTED
    change = KeyChange(act=act, at=at, by=by, mode=mode, last_four=last_four)
    return Connection(
        mode=mode,
        last_four=last_four,
        encrypted_key=encrypted_key,
        webhook_token=before.webhook_token if before else token,
        connected_at=at,
        by=by,
        version=before.version + 1 if before else 1,
        changes=_with(before, change),
    )


def removed(before: Connection, *, by: Actor, at: datetime) -> Connection:
    """Return the connection without its key."""
    change = KeyChange(act=KeyAct.REMOVED, at=at, by=by, mode=before.mode, last_four=before.last_four)
    gone = {"encrypted_key": None, "broken_at": None, "version": before.version + 1, "changes": _with(before, change)}
    return before.model_copy(update=gone)


def broken(before: Connection, *, at: datetime) -> Connection:
    return before.model_copy(update={"broken_at": at, "version": before.version + 1})


def shown(connection: Connection | None) -> ShownConnection:
    if connection is None or connection.encrypted_key is None:
        return ShownConnection(state=ConnectionState.NOT_CONNECTED)
    return ShownConnection(
        state=ConnectionState.BROKEN if connection.broken_at else ConnectionState.CONNECTED,
        mode=connection.mode,
        last_four=connection.last_four,
        connected_at=connection.connected_at,
        connected_by=connection.by.name,
        broken_at=connection.broken_at,
    )


def mode_of(key: str) -> Mode:
    return Mode.LIVE if key.startswith("live_") else Mode.TEST


def malformed_key() -> InvalidInput:
    problem = "This is no API key of Mollie. Copy the whole key: it begins with test_ or live_."
    return InvalidInput(FieldProblem("api_key", "malformed_key", problem))


def refused_key() -> InvalidInput:
    problem = "Mollie does not accept this key. Copy it again from Mollie's dashboard, under Developers."
    return InvalidInput(FieldProblem("api_key", "refused_key", problem))


def _with(before: Connection | None, change: KeyChange) -> list[KeyChange]:
    return [*(before.changes if before else []), change][-_KEPT_CHANGES:]
