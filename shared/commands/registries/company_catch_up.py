"""Look up the KVK numbers that were entered while there was no key that KVK accepts.

KVK is paid for each answer and takes so many questions at a time, so fifty customers a minute are asked for.
"""

from contextlib import suppress
from typing import Final

from shared.commands.registries import catch_up
from shared.domain.core import clock
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.registries import kvk_sheets as rules
from shared.messages.kvk import CompanyCatchUp
from shared.store.customer import customers
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import retry_outdated
from shared.store.registries import kvk_connections, kvk_sheets

AT_ONCE: Final = 50
PAUSE_SECONDS: Final = 60


def finish(message: CompanyCatchUp, pending: Pending) -> None:
    """Ask for the next customers, and leave the rest to another message. Raise Contended."""
    with suppress(Superseded):
        if kvk_connections.find(message.merchant_id) is None:
            outbox.finish_alone(message)
            return
        if rest := catch_up.go_on(message, pending, at_most=AT_ONCE, is_left=_is_left, ask=_ask):
            outbox.add_delayed(rest.changes, rest.message, PAUSE_SECONDS, **rest.state)
            write(rest.changes)
            outbox.send_later(rest.message, seconds=PAUSE_SECONDS)


def _is_left(card: CustomerCard) -> bool:
    return rules.needs_new_key(card, kvk_sheets.of(card))


@retry_outdated
def _ask(customer: CustomerRef) -> None:
    card = customers.get(customer)
    number, before = rules.kvk_number(card), kvk_sheets.of(card)
    if number and rules.needs_new_key(card, before):
        changes = Changes()
        kvk_sheets.request(changes, customer, before, rules.requested(before, number, by=None, at=clock.now()))
        write(changes)
