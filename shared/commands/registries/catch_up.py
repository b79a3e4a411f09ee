"""Work on all customers of a merchant for whom a register was never asked: some at a time, the rest later.

A customer for whom it is asked now is none of these any more, so a part that is stopped and begins anew asks nobody
twice.
"""

from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Final, NamedTuple

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.messages.base import Message
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.outbox import Pending
from shared.store.registries import customers_in_turn
from shared.store.registries.customers_in_turn import Place

# The workers end after a minute.
BUDGET_SECONDS: Final = 30.0
_PLACE: Final = "place"


class Rest(NamedTuple):
    """The rest of the work, for another message: add it to the changes with its state, then write it with them."""

    message: Message
    changes: Changes
    state: dict[str, object]


def go_on(
    message: Message,
    pending: Pending,
    *,
    at_most: int,
    is_left: Callable[[CustomerCard], bool],
    ask: Callable[[CustomerRef], None],
) -> Rest | None:
    """Ask for the next customers that are left, until there were `at_most`. Return the rest; None at the end, when the
    message is finished. Raise Superseded.
    """
    place: Place | None = Place(**pending.get(_PLACE, {}))
    asked, until = 0, monotonic() + BUDGET_SECONDS
    while place and asked < at_most and monotonic() < until:
        found, place = customers_in_turn.next_customers(message.merchant_id, place)
        for customer, _ in (one for one in found if is_left(one[1])):
            with suppress(CustomerNotFound):
                ask(customer)
            asked += 1
    if place is None:
        outbox.finish_alone(message)
        return None
    changes = Changes()
    outbox.check(changes, message)
    return Rest(message.successor(), changes, {_PLACE: place._asdict()})
