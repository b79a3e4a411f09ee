"""Transactional outbox: a command writes its message for a queue in its transaction, then sends it.

A crash between the two loses nothing, because the scheduled sweep sends pending messages again. A customer, a member
and an invited address have at most one pending message for each queue: a later one supersedes it, and the worker of
the earlier one stops. The last transaction of the work deletes the pending message.
"""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from shared.domain.core.backoff import Backoff
from shared.domain.core.clock import now
from shared.messages.base import Message
from shared.observability import log_outage
from shared.store.engine import keys, sqs, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Is
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended
from shared.store.engine.sqs import QueueUnavailable
from shared.store.engine.table import LIST_1, Range

# Longer than the visibility timeout of a queue, after which SQS delivers a failed message again, so that two workers do
# not process it at once. tests/architecture/test_queues.py compares them.
FIRST_RETRY_AFTER = timedelta(minutes=10)
LONGEST_RETRY_AFTER = timedelta(hours=6)
# Nothing of it is random: the sweep sends some at a time, so it makes no crowd, and the limits of work count its tries.
_DELAYS = Backoff(first=FIRST_RETRY_AFTER, longest=LONGEST_RETRY_AFTER, least=1)

Pending = Item
"""A pending message as it is stored, with the state that `add` was given."""


class Superseded(Contended):
    """A later message has replaced the one that is being processed, or its work is finished already."""


class Postponed(Exception):
    """The work of a message cannot be done yet. It stays pending, and the sweep sends it again."""


class DueMessage(NamedTuple):
    """A pending message to send again: its key and id, its queue and body, and how often it was sent again."""

    key: Key
    id: str
    queue: str
    body: str
    tries: int


def add(changes: Changes, message: Message, *, send: bool = True, **state: Any) -> None:
    """Write a pending message, which replaces an earlier one. With `send=False` only the sweep sends it.

    `state` is what the worker needs besides, such as the actor. It is stored with the pending message but not sent.
    """
    changes.put(_key(message), _item(message, now() + FIRST_RETRY_AFTER) | state)
    if send:
        changes.messages.append(message)


def add_due(changes: Changes, message: Message, due: datetime, **state: Any) -> None:
    """Write a pending message that the sweep sends at a time, in UTC. It replaces an earlier one.

    `state` as in `add`.
    """
    changes.put(_key(message), _item(message, due) | state)


def add_delayed(changes: Changes, message: Message, seconds: int, **state: Any) -> None:
    """Write a pending message that `send_later` sends once it is committed; if that fails, the sweep sends it.

    `state` as in `add`.
    """
    changes.put(_key(message), _item(message, now() + timedelta(seconds=seconds) + FIRST_RETRY_AFTER) | state)


def find(message: Message) -> Pending | None:
    """Return the pending message. None means a duplicate delivery: the work is finished or superseded."""
    item = table.get(_key(message))
    return item if item and item["id"] == message.id else None


def check(changes: Changes, message: Message) -> None:
    """Refuse the changes with Superseded unless this message is still pending."""
    changes.check(_key(message), when=[_is_latest(message)], contended=Superseded)


def finish(changes: Changes, message: Message) -> None:
    """Delete the pending message with the last changes of its work. Refuse them with Superseded, as `check` does."""
    changes.delete(_key(message), when=[_is_latest(message)], contended=Superseded)


def finish_alone(message: Message) -> None:
    """Delete the pending message of work that has nothing else left to write. Raise Superseded."""
    changes = Changes()
    finish(changes, message)
    table.transact(list(changes))


def send(pending: list[Message]) -> None:
    """Send the messages of a committed command. A message that cannot be sent stays pending for the sweep."""
    for message in pending:
        _send(message.queue, message.model_dump_json())


def send_later(message: Message, *, seconds: int) -> None:
    """Send a message that is and stays pending, so that the queue delivers it after some seconds, 900 at most."""
    _send(message.queue, message.model_dump_json(), delay_seconds=seconds)


def list_due(*, limit: int) -> list[DueMessage]:
    """Return at most `limit` pending messages that are due, the longest due first."""
    items, _ = table.query(keys.OUTBOX, index=LIST_1, within=Range("0", now().isoformat()), limit=limit)
    return [DueMessage({"PK": item["PK"], "SK": item["SK"]}, **item["row"]) for item in items]


def send_again(due: DueMessage) -> None:
    """Send a pending message again, and double the delay until the next time."""
    changes = Changes()
    # The first delay has passed before the first time.
    later = {"row.tries": due.tries + 1, "S1": _place(now() + _DELAYS.delay(due.tries + 2), due.id)}
    changes.update(due.key, assign=later, when=[Is("id", due.id, lambda _: Superseded())])
    try:
        table.transact(list(changes))
    except Superseded:
        return
    _send(due.queue, due.body)


def _send(queue: str, body: str, *, delay_seconds: int = 0) -> None:
    try:
        sqs.send(queue, body, delay_seconds=delay_seconds)
    except QueueUnavailable:
        log_outage("queue")


def _item(message: Message, due: datetime) -> Item:
    row = {"id": message.id, "queue": message.queue, "body": message.model_dump_json(), "tries": 0}
    return {"id": message.id, "L": keys.OUTBOX, "S1": _place(due, message.id), "row": row}


def _place(due: datetime, message_id: str) -> str:
    return f"{due.isoformat()}\t{message_id}"


def _is_latest(message: Message) -> Is:
    return Is("id", message.id, lambda _: Superseded())


def _key(message: Message) -> Key:
    return keys.outbox(message.owner, message.queue, message.about)
