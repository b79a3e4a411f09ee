"""A queue in time for commands that write one item at the same moment: each reserves a slot, and waits for it.

Optimistic repetition alone wastes nearly all attempts once fifty commands compete, because each refusal costs a read
and a transaction. A slot costs one update of a small item, whose number is the time when the last slot ends. Nothing is
locked: a command that dies leaves its slot unused, and conditions alone decide what is written.
"""

import time

from shared.store.engine import table
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import LONGEST_SECONDS, repetitions, seconds_left

# A read and a transaction, with time to spare. A slot that was too short is followed by one of twice its length.
_SLOT_MILLISECONDS = 100
_LONGEST_SLOT_MILLISECONDS = 400


def wait(key: Key, queue: Item | None) -> bool:
    """Sleep until the turn of this command. Return whether it had to wait for one, so that what it read is old.

    `queue` is the item of `key` as the command read it: there is none until a command was refused. Raise Contended if
    the turn is after the end of the command's time.
    """
    now = time.time()
    if not repetitions() and (queue is None or queue["busy_until"] < now * 1000):
        return False
    length = min(_SLOT_MILLISECONDS * 2 ** max(repetitions() - 1, 0), _LONGEST_SLOT_MILLISECONDS)
    most = now + min(seconds_left(), LONGEST_SECONDS)
    begins = table.push_back(key, "busy_until", least=int(now * 1000), most=int(most * 1000), by=length)
    time.sleep(max(begins / 1000 - now, 0))
    return True
