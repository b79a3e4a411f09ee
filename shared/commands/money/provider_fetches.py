"""Fetch a payment from Mollie and book it: the work on the queue `mollie`."""

from contextlib import suppress
from datetime import timedelta
from functools import partial

from shared.commands.money import connections, provider_updates
from shared.domain.money.connections import NotConnected
from shared.integrations.mollie import ConnectionBroken, ObjectGone
from shared.messages import ProviderUpdate
from shared.observability import log_unclaimed_payment
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.outbox import Pending, Postponed, Superseded

# More than the sweep makes in the thirty days in which a customer can be restored.
_TRIES_OF_A_MONTH = timedelta(days=31) // outbox.LONGEST_RETRY_AFTER + 10


def finish(message: ProviderUpdate, pending: Pending) -> None:
    """Book what Mollie has of a payment now.

    A broken connection ends the work: once it is mended, the sync finds what has changed meanwhile. The payment of a
    deleted customer waits for as long as the customer can be restored. Raise MollieUnavailable, MollieRefused,
    Contended, Postponed.
    """
    try:
        client = connections.client_of(message.merchant_id)
        fetch = partial(client.payment, message.provider_id)
        if not provider_updates.book(message.merchant_id, message.provider_id, fetch):
            log_unclaimed_payment(message.provider_id)
    except ConnectionBroken:
        connections.mark_broken(message.merchant_id)
    except CustomerNotFound as error:
        if pending["row"]["tries"] < _TRIES_OF_A_MONTH:
            raise Postponed from error
        log_unclaimed_payment(message.provider_id)
    except (NotConnected, ObjectGone):
        # Mollie does not have it, or not for us: a report of anybody.
        pass
    with suppress(Superseded):
        outbox.finish_alone(message)
