"""Idempotency-Key: the answer to a command is kept with what it wrote, in the same transaction.

So there is no moment at which one exists without the other, whatever crashes in between.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from pydantic import BaseModel

from shared.errors import Conflict, FieldProblem, InvalidInput, ServiceError
from shared.store.engine import keys, table, writes
from shared.store.engine.keys import Item
from shared.store.engine.writes import Write

KEPT_SECONDS = 24 * 60 * 60

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer", bound=BaseModel)


class KeyReused(InvalidInput):
    code = "idempotency_key_reused"


class InFlight(Conflict):
    code = "idempotency_key_in_flight"


@dataclass(frozen=True, slots=True)
class Once:
    """A request that must take effect once: the caller's key, and a fingerprint of what they asked."""

    key: str
    fingerprint: str

    @classmethod
    def of(cls, key: str, *, route: str, body: str) -> "Once":
        return cls(key, hashlib.sha256(f"{route}\n{body}".encode()).hexdigest())


class AlreadyAnswered(Exception):
    """Not a failure: this request took effect before, and this is what it was told."""

    def __init__(self, answer: str) -> None:
        super().__init__("answered before")
        self.answer = answer


def repeatable(kind: type[Answer]) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Makes a command that reads before it writes tell a repeated request what the first one was told, and not what
    became of its effect since. The command takes the merchant first, and `once` by name."""

    def decorate(command: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        @wraps(command)
        def tell(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
            try:
                return command(*asked, **named)
            except ServiceError:
                earlier = _answered(str(asked[0]), named["once"])
                if earlier is None:
                    raise
                return kind.model_validate_json(earlier)

        return tell

    return decorate


def _answered(merchant_id: str, once: object) -> str | None:
    """What this very request was told before, if it was made before."""
    if not isinstance(once, Once):
        return None
    earlier = table.get(keys.answer(merchant_id, once.key))
    return earlier["answer"] if earlier and earlier["fingerprint"] == once.fingerprint else None


def remember(merchant_id: str, once: Once, answer: BaseModel) -> Write:
    """Keep the answer, unless the key has one already."""
    item = {
        "fingerprint": once.fingerprint,
        "answer": answer.model_dump_json(),
        "expires_at": int(time.time()) + KEPT_SECONDS,
    }

    def refused(earlier: Item | None) -> Exception:
        if earlier and earlier["fingerprint"] == once.fingerprint:
            return AlreadyAnswered(earlier["answer"])
        problem = "This key was used for another request. Use a new key for each new request."
        return KeyReused(FieldProblem("Idempotency-Key", KeyReused.code, problem))

    def contended() -> Exception:
        return InFlight("The first request with this Idempotency-Key is still running; try again in a moment.")

    return writes.put(keys.answer(merchant_id, once.key), item, over_expired=True, refused=refused, contended=contended)
