"""Idempotency-Key: a command stores its answer in the same transaction as its changes.

So neither exists without the other, wherever a function stops.
"""

import base64
import time
import zlib
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from pydantic import BaseModel

from shared.domain.core.once import Once
from shared.errors import Conflict, FieldProblem, InvalidInput, ServiceError
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent
from shared.store.engine.keys import Item, Key

KEPT_SECONDS = 24 * 60 * 60
# Longer answers are stored compressed: that of a credit has two documents, and an item has 400 KB at most.
_LONGEST_PLAIN = 50_000
_COMPRESSED = "zlib:"

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer", bound=BaseModel)


class KeyReused(InvalidInput):
    """The Idempotency-Key was used for another request within the last 24 hours."""

    code = "idempotency_key_reused"

    def __init__(self) -> None:
        problem = "This key was used for another request. Use a new key for each new request."
        super().__init__(FieldProblem("Idempotency-Key", self.code, problem))


class InFlight(Conflict):
    """The first request with this Idempotency-Key is still running. Repeat the request in a moment."""

    code = "idempotency_key_in_flight"

    def __init__(self) -> None:
        super().__init__("The first request with this Idempotency-Key is still running; try again in a moment.")


class AlreadyAnswered(Exception):
    """Not a failure: an earlier request with this key was committed. `answer` is its answer as JSON."""

    def __init__(self, answer: str) -> None:
        super().__init__("answered before")
        self.answer = answer


def repeatable(kind: type[Answer]) -> Callable[[Callable[Parameters, Answer]], Callable[Parameters, Answer]]:
    """For commands that read first: if a retry fails because of the effect of the first try, return the stored answer.

    The command must be called with `once` as a keyword argument.
    """

    def decorate(command: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
        @wraps(command)
        def repeated(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Answer:
            try:
                return command(*args, **kwargs)
            except AlreadyAnswered as earlier:
                return kind.model_validate_json(earlier.answer)
            except ServiceError:
                answer = _stored(kwargs["once"])
                if answer is None:
                    raise
                return kind.model_validate_json(answer)

        return repeated

    return decorate


def _stored(once: object) -> str | None:
    """Return the stored answer of an equal request, as JSON."""
    if not isinstance(once, Once):
        return None
    earlier = table.get(_key(once))
    return _unpacked(earlier["answer"]) if earlier and earlier["fingerprint"] == once.fingerprint else None


def store_answer(changes: Changes, once: Once, answer: BaseModel) -> None:
    """Store the answer with the changes. It comes first, so that a retry fails there, not at its own earlier effect."""
    item = {
        "fingerprint": once.fingerprint,
        "answer": _packed(answer.model_dump_json()),
        "expires_at": int(time.time()) + KEPT_SECONDS,
    }
    changes.put(_key(once), item, when=[_is_unused(once)], contended=InFlight)
    changes.move_first(_key(once))


def require_unused(changes: Changes, once: Once) -> None:
    """Refuse the changes with KeyReused or AlreadyAnswered. For a command whose answer comes in a later transaction."""
    changes.check(_key(once), when=[_is_unused(once)], contended=InFlight)
    changes.move_first(_key(once))


def _is_unused(once: Once) -> Absent:
    def taken(earlier: Item | None) -> Exception:
        if earlier and earlier["fingerprint"] == once.fingerprint:
            return AlreadyAnswered(_unpacked(earlier["answer"]))
        return KeyReused()

    return Absent(taken, or_expired=True)


def _key(once: Once) -> Key:
    return keys.answer(once.merchant_id, once.caller, once.key)


def _packed(answer: str) -> str:
    """Return an answer as it is stored. JSON never begins like a compressed one."""
    if len(answer) <= _LONGEST_PLAIN:
        return answer
    return _COMPRESSED + base64.b85encode(zlib.compress(answer.encode())).decode()


def _unpacked(stored: str) -> str:
    if not stored.startswith(_COMPRESSED):
        return stored
    return zlib.decompress(base64.b85decode(stored.removeprefix(_COMPRESSED))).decode()
