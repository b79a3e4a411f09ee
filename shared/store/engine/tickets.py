"""Tickets for commands that write one item at the same moment: each waits for its turn.

Optimistic repetition alone wastes nearly all attempts once fifty commands compete, because each refusal costs a read
and a transaction. A ticket costs one update of a small item. The item that all write has the last ticket that was
`served`, and each write moves it, so the next command begins as soon as the one before it is done, however fast or slow
the machine is. Nothing is locked: a command that waits too long for one that died takes its turn all the same, and
the condition of the write alone decides.
"""

import time
from typing import NamedTuple

from shared.store.engine import table
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended, kept, repetitions, seconds_left

SERVED, _TICKETS = "served", "tickets"
# The time between two turns: a guess until the command has seen some pass, and the longest that it reckons with.
_TURN_SECONDS, _LONGEST_TURN_SECONDS = 0.05, 0.2
# A command is given this long when its turn has come: more than a read and a transaction. Of a queue in which nobody is
# alive any more, the next one waits for few of the dead only; for the rest it is enough not to begin all at once.
# Where turns are seen to be short, three of them are patience enough.
_PATIENCE_SECONDS, _LEAST_PATIENCE_SECONDS, _MOST_PATIENT, _APART_SECONDS = 0.3, 0.1, 8, 0.02


class Turn(NamedTuple):
    """The item that all write as it is when the turn has come, and what its attribute SERVED becomes."""

    item: Item | None
    served: int


def wait(key: Key, of_queue: Key, item: Item | None, queue: Item | None) -> Turn:
    """Wait for the turn of this command at the item of `key`, which every command writes with `Turn.served`.

    `item` and `queue` are the items as the command read them; there is no queue until a command was refused. A
    repetition keeps its ticket, so its turn comes at once. Raise Contended if the time of the command is over before.
    """
    tickets = kept()
    place = f"{key['PK']} {key['SK']}"
    if place not in tickets:
        is_rush = repetitions() or (queue or {}).get(_TICKETS, 0) > _served(item)
        if not is_rush:
            return Turn(item, _served(item))
        tickets[place] = table.count_up(of_queue, _TICKETS, create=True) or 0
    item = _await(key, tickets[place])
    return Turn(item, max(_served(item), tickets[place]))


def _await(key: Key, ticket: int) -> Item | None:
    """Return the item once the turn of a ticket has come. Ask seldom while many are ahead, rather early than late."""
    item = table.get(key)
    began = moved = now = time.monotonic()
    first, turn, shortest = _served(item), _TURN_SECONDS, _PATIENCE_SECONDS
    while (ahead := ticket - _served(item) - 1) > 0:
        one = min(max(3 * shortest, _LEAST_PATIENCE_SECONDS), _PATIENCE_SECONDS)
        patience = one * min(ahead, _MOST_PATIENT) + _APART_SECONDS * ahead
        left = min(moved + patience - now, seconds_left())
        if left <= 0:
            if seconds_left() <= 0:
                raise Contended
            break
        time.sleep(min(turn * ahead * 0.7, left))
        before, item, now = _served(item), table.get(key), time.monotonic()
        if _served(item) > before:
            shortest = min(shortest, (now - moved) / (_served(item) - before))
            moved, turn = now, min((now - began) / (_served(item) - first), _LONGEST_TURN_SECONDS)
    return item


def _served(item: Item | None) -> int:
    return int((item or {}).get(SERVED, 0))
