"""Commit a command in one transaction: all of its changes and the answer for its Idempotency-Key, or nothing."""

from typing import TypeVar

from pydantic import BaseModel

from shared.store.engine import idempotency, outbox, table
from shared.store.engine.changes import Changes
from shared.store.engine.idempotency import AlreadyAnswered, Once

Result = TypeVar("Result", bound=BaseModel)


def commit(changes: Changes, *, result: Result, once: Once | None = None) -> Result:
    """Write the changes, send their messages, and return `result`. For a retried request, return the stored answer.

    Raise the error of the first change that is refused.
    """
    if once:
        idempotency.store_answer(changes, once, result)
    try:
        table.transact(list(changes))
    except AlreadyAnswered as earlier:
        return type(result).model_validate_json(earlier.answer)
    outbox.send(changes.messages)
    return result
