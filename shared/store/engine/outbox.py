"""Pending messages: work that a command leaves to a queue is first written as state, then sent.

The command's transaction holds the pending message, so a crash between the two loses nothing: the sweep sends again
what stayed pending. A customer has one pending message a queue; a later one takes its place, and the work on the
earlier one stops. The last transaction of the work deletes it.
"""

from datetime import timedelta
from typing import Any, NamedTuple

from shared import messages
from shared.domain.core.clock import now
from shared.messages import Message, QueueUnavailable
from shared.observability import log_outage
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Is
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended
from shared.store.engine.table import LIST_1, Range

# Long enough for a queue and its worker, short enough that nobody waits for what was lost on the way.
FIRST_RETRY_AFTER = timedelta(minutes=5)
LONGEST_RETRY_AFTER = timedelta(hours=6)


class Superseded(Contended):
    """A later pending message has taken the place of the one that is worked on, or the work was finished."""


class DueMessage(NamedTuple):
    """A pending message that nobody has finished in time: where it lies, its id, and what is sent again."""

    key: Key
    id: str
    queue: str
    body: str
    tries: int


def add(changes: Changes, message: Message, *, send: bool = True, **state: Any) -> None:
    """Write a pending message, in the place of an earlier one. Without `send`, only the sweep will send it.

    `state` is what the work needs besides, such as who asked for it; it stays in the table.
    """
    row = {"id": message.id, "queue": message.queue, "body": message.model_dump_json(), "tries": 0}
    item = {"id": message.id, "L": keys.OUTBOX, "S1": _due_at(0, message.id), "row": row}
    changes.put(_key(message), item | state)
    if send:
        changes.messages.append(message)


def find(message: Message) -> Item | None:
    """The pending message, or None where the work is done or overtaken: then this is a duplicate."""
    item = table.get(_key(message))
    return item if item and item["id"] == message.id else None


def check(changes: Changes, message: Message) -> None:
    """Refuse the changes with Superseded once the work is no longer this message's."""
    changes.check(_key(message), when=[_is_latest(message)], contended=Superseded)


def finish(changes: Changes, message: Message) -> None:
    """Delete the pending message with the last changes of its work; refuse them as `check` does."""
    changes.delete(_key(message), when=[_is_latest(message)], contended=Superseded)


def send(pending: list[Message]) -> None:
    """Send what a command has written. A message that cannot be sent stays pending for the sweep."""
    for message in pending:
        _send(message.queue, message.model_dump_json())


def list_due(*, limit: int) -> list[DueMessage]:
    """Pending messages whose time has come, the longest due first."""
    items, _ = table.query(keys.OUTBOX, index=LIST_1, within=Range("0", now().isoformat()), limit=limit)
    return [DueMessage({"PK": item["PK"], "SK": item["SK"]}, **item["row"]) for item in items]


def send_again(due: DueMessage) -> None:
    """Send a message that stayed pending, and wait twice as long for the next time."""
    changes = Changes()
    later = {"row.tries": due.tries + 1, "S1": _due_at(due.tries + 1, due.id)}
    changes.update(due.key, assign=later, when=[Is("id", due.id, lambda _: Superseded())])
    try:
        table.transact(list(changes))
    except Superseded:
        return
    _send(due.queue, due.body)


def _send(queue: str, body: str) -> None:
    try:
        messages.send(queue, body)
    except QueueUnavailable:
        log_outage("queue")


def _due_at(tries: int, message_id: str) -> str:
    patience = min(FIRST_RETRY_AFTER * 2**tries, LONGEST_RETRY_AFTER)
    return f"{(now() + patience).isoformat()}\t{message_id}"


def _is_latest(message: Message) -> Is:
    return Is("id", message.id, lambda _: Superseded())


def _key(message: Message) -> Key:
    return keys.outbox(message.customer, message.queue)
