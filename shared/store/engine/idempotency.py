"""Idempotency-Key: the answer of a command is stored with what the command wrote, in the same transaction.

So there is no moment at which one exists without the other, wherever a function stops.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from pydantic import BaseModel

from shared.domain.core.refs import MerchantId
from shared.errors import Conflict, FieldProblem, InvalidInput, ServiceError
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent
from shared.store.engine.keys import Item, Key

KEPT_SECONDS = 24 * 60 * 60

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer", bound=BaseModel)


class KeyReused(InvalidInput):
    code = "idempotency_key_reused"

    def __init__(self) -> None:
        problem = "This key was used for another request. Use a new key for each new request."
        super().__init__(FieldProblem("Idempotency-Key", self.code, problem))


class InFlight(Conflict):
    code = "idempotency_key_in_flight"

    def __init__(self) -> None:
        super().__init__("The first request with this Idempotency-Key is still running; try again in a moment.")


@dataclass(frozen=True, slots=True)
class Once:
    """A request that takes effect once: whose it is, its Idempotency-Key, and a fingerprint of the request."""

    merchant_id: MerchantId
    caller: str
    key: str
    fingerprint: str

    @classmethod
    def of(cls, merchant_id: MerchantId, caller: str, key: str, *, route: str, body: str) -> "Once":
        """A key belongs to its caller: a colleague's equal key is another one."""
        return cls(merchant_id, caller, key, hashlib.sha256(f"{route}\n{body}".encode()).hexdigest())

    @property
    def place(self) -> Key:
        return keys.answer(self.merchant_id, self.caller, self.key)


class AlreadyAnswered(Exception):
    """Not a failure: an earlier request of this key took effect, and this is its answer."""

    def __init__(self, answer: str) -> None:
        super().__init__("answered before")
        self.answer = answer


def repeatable(kind: type[Answer]) -> Callable[[Callable[Parameters, Answer]], Callable[Parameters, Answer]]:
    """For commands that read first: where a repetition fails because of its own first effect, return the stored answer.

    The command takes `once` by name.
    """

    def decorate(command: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
        @wraps(command)
        def repeated(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Answer:
            try:
                return command(*args, **kwargs)
            except ServiceError:
                earlier = _stored(kwargs["once"])
                if earlier is None:
                    raise
                return kind.model_validate_json(earlier)

        return repeated

    return decorate


def _stored(once: object) -> str | None:
    """The answer of this very request, where an earlier one took effect."""
    if not isinstance(once, Once):
        return None
    earlier = table.get(once.place)
    return earlier["answer"] if earlier and earlier["fingerprint"] == once.fingerprint else None


def store_answer(changes: Changes, once: Once, answer: BaseModel) -> None:
    """Store the answer with the changes. Its refusal counts first: a repetition must not fail at its own effect."""
    item = {
        "fingerprint": once.fingerprint,
        "answer": answer.model_dump_json(),
        "expires_at": int(time.time()) + KEPT_SECONDS,
    }

    def taken(earlier: Item | None) -> Exception:
        if earlier and earlier["fingerprint"] == once.fingerprint:
            return AlreadyAnswered(earlier["answer"])
        return KeyReused()

    changes.put(once.place, item, when=[Absent(taken, or_expired=True)], contended=InFlight)
    changes.move_first(once.place)
