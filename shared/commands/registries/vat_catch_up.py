"""Check the VAT numbers that customers had before this product asked VIES: a number of them each night.

The first part begins with a merchant's first visit, so that nobody waits for the night.
"""

import random
from contextlib import suppress
from datetime import timedelta
from typing import Final

from shared.commands.registries import catch_up
from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.vat_checks import requested, was_never_checked
from shared.domain.registries import vat_results
from shared.messages.vat import VatCatchUp
from shared.store.customer import customers, vat_requests
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import retry_outdated
from shared.store.registries import vat_checks
from shared.store.team import merchants

A_NIGHT: Final = 200
# VIES takes one question at a time about a member state.
_SPREAD: Final = timedelta(hours=1)


def finish(message: VatCatchUp, pending: Pending) -> None:
    """Have the next customers checked, and leave the rest to the next night. Raise Contended."""
    with suppress(Superseded):
        if rest := catch_up.go_on(message, pending, at_most=A_NIGHT, is_left=was_never_checked, ask=_ask):
            night = vat_results.next_night(now(), merchants.get(message.merchant_id).time_zone)
            outbox.add_due(rest.changes, rest.message, night, **rest.state)
            write(rest.changes)


@retry_outdated
def _ask(customer: CustomerRef) -> None:
    card = customers.get(customer)
    check = requested(card, None, now())
    if check and was_never_checked(card):
        changes = Changes()
        vat_checks.save_request(changes, customer, check)
        vat_requests.add_due(changes, customer, now() + _SPREAD * random.random())
        write(changes)
