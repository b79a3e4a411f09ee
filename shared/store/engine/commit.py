"""Commit a command in one transaction: all of its changes and the answer for its Idempotency-Key, or nothing.

Only search entries may be written before and deleted after it, where a command has more of them than fit: a search
checks each entry with its customer, so an entry too many is never seen, and none is missing wherever a function stops.
"""

from contextlib import suppress
from typing import TypeVar

from pydantic import BaseModel

from shared.domain.core.once import Once
from shared.store.engine import idempotency, outbox, table
from shared.store.engine.changes import Changes
from shared.store.engine.idempotency import AlreadyAnswered
from shared.store.engine.retries import Contended, Outdated

Result = TypeVar("Result", bound=BaseModel)


def commit(changes: Changes, *, result: Result, once: Once | None = None) -> Result:
    """Write the changes, send their messages, and return `result`. For a retried request, return the stored answer.

    Raise the error of the first change that is refused.
    """
    if once:
        idempotency.store_answer(changes, once, result)
    try:
        write(changes)
    except AlreadyAnswered as earlier:
        return type(result).model_validate_json(earlier.answer)
    return result


def write(changes: Changes) -> None:
    """Write the changes and send their messages. Raise the error of the first change that is refused."""
    if not len(changes):
        # DynamoDB refuses a transaction of nothing.
        return
    early, deciding, late = changes.transactions()
    for entries in early:
        table.transact(entries)
    table.transact(deciding)
    if changes.messages:
        outbox.send(changes.messages)
    for entries in late:
        # Refused where a later command has written one of the entries again.
        with suppress(Outdated, Contended):
            table.transact(entries)
