"""A merchant's connection to Mollie: an API key, which is stored encrypted and shown by its last four signs only."""

import re
from datetime import datetime
from enum import StrEnum

from shared.domain.core.actors import Actor
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.team import api_keys
from shared.domain.team.api_keys import EnteredKey, KeptKey, ShownKey
from shared.errors import Conflict, FieldProblem, InvalidInput

# Mollie's keys have 30 letters and digits (Mollie, "Authentication"); what it issues later may be longer.
_KEY = re.compile(r"(test|live)_[A-Za-z0-9]{12,100}")


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


class RefusedByMollie(Conflict):
    """Mollie does not do what was asked, such as a first payment where no means of payment allows one."""

    code = "mollie_refused"

    def __init__(self, reason: str) -> None:
        super().__init__(f"Mollie refuses this: {reason}")


class ConnectionState(StrEnum):
    """`broken` is a key that Mollie accepted once and does not accept any more."""

    NOT_CONNECTED = "not_connected"
    CONNECTED = "connected"
    BROKEN = "broken"


class MollieKey(EnteredKey):
    """An API key of Mollie, of its dashboard under Developers."""

    def checked(self) -> str:
        """Return the key. Raise InvalidInput if it cannot be one."""
        key = self.api_key.strip()
        if not _KEY.fullmatch(key):
            raise malformed_key()
        return key


class Connection(KeptKey):
    """The token of webhooks stays after the removal of a key, for the next one."""

    mode: Mode
    webhook_token: str
    broken_at: datetime | None = None


class ShownConnection(ShownKey):
    """The connection to Mollie. All but `state` is null without one."""

    state: ConnectionState
    mode: Mode | None = None
    broken_at: datetime | None = None


def connected(
    before: Connection | None, key: str, encrypted_key: str, *, token: str, by: Actor, at: datetime
) -> Connection:
    """Return the connection with a key that Mollie accepts. `token` is for a merchant that had none yet."""
    mode = mode_of(key)
    return Connection(
        **api_keys.entered(before, key, encrypted_key, by=by, at=at, mode=mode),
        mode=mode,
        webhook_token=before.webhook_token if before else token,
    )


def removed(before: Connection, *, by: Actor, at: datetime) -> Connection:
    """Return the connection without its key."""
    return api_keys.removed(before, by=by, at=at, mode=before.mode, broken_at=None)


def broken(before: Connection, *, at: datetime) -> Connection:
    """Return the connection with a key that Mollie does not accept any more."""
    return before if before.broken_at else api_keys.noted(before, broken_at=at)


def shown(connection: Connection | None) -> ShownConnection:
    if connection is None or connection.encrypted_key is None:
        return ShownConnection(state=ConnectionState.NOT_CONNECTED)
    return ShownConnection(
        state=ConnectionState.BROKEN if connection.broken_at else ConnectionState.CONNECTED,
        mode=connection.mode,
        broken_at=connection.broken_at,
        **api_keys.shown(connection),
    )


def mode_of(key: str) -> Mode:
    return Mode.LIVE if key.startswith("live_") else Mode.TEST


def malformed_key() -> InvalidInput:
    problem = "This is no API key of Mollie. Copy the whole key: it begins with test_ or live_."
    return InvalidInput(FieldProblem("api_key", "malformed_key", problem))


def refused_key() -> InvalidInput:
    problem = "Mollie does not accept this key. Copy it again from Mollie's dashboard, under Developers."
    return InvalidInput(FieldProblem("api_key", "refused_key", problem))
