"""The objects of one profile at Mollie, in the wire format; `private` of an object never leaves the stand-in."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, NamedTuple

from local.stand_ins.mollie.webhooks import Webhooks
from local.stand_ins.mollie.wire import Wire


class Event(NamedTuple):
    """Something that happens to an object once the clock reaches `at`, an ISO moment in UTC."""

    at: str
    kind: str
    key: str
    id: str


@dataclass
class Account:
    """`answers` are those of Idempotency-Keys: [moment, status, body]."""

    key: str
    revoked: bool = False
    customers: dict[str, Wire] = field(default_factory=dict)
    mandates: dict[str, Wire] = field(default_factory=dict)
    subscriptions: dict[str, Wire] = field(default_factory=dict)
    payments: dict[str, Wire] = field(default_factory=dict)
    refunds: dict[str, Wire] = field(default_factory=dict)
    chargebacks: dict[str, Wire] = field(default_factory=dict)
    answers: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def mode(self) -> str:
        return self.key[:4]

    def kept(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}


class Acting(NamedTuple):
    """The context of an operation: the account, the time, the address of the stand-in, webhooks and what comes."""

    account: Account
    now: Callable[[], datetime]
    url: str
    webhooks: Webhooks
    later: Callable[[datetime, str, str], None]
    """Let an event of this kind happen to the object of this id at a time."""
