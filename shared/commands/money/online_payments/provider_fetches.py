"""Fetch a payment from Mollie and book it: the work on the queue `mollie`."""

from contextlib import suppress
from datetime import timedelta
from functools import partial

from shared.commands.money.mollie import connections
from shared.commands.money.online_payments import provider_updates
from shared.commands.money.payments import provider_refunds
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.connections import NotConnected
from shared.integrations.mollie import ConnectionBroken, ObjectGone
from shared.messages.mollie import ProviderUpdate
from shared.observability import log_unclaimed_payment
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.outbox import Pending, Postponed, Superseded

# More than the sweep makes in the thirty days in which a customer can be restored.
_TRIES_OF_A_MONTH = timedelta(days=31) // outbox.LONGEST_RETRY_AFTER + 10
_NO_KEY = "Mollie does not accept the API key. Replace it in the settings, and refund again."
_FORBIDDEN = "Mollie does not let this account refund the payment. Look into the account at Mollie."
_UNKNOWN = "Mollie does not have this payment for the present API key."


def finish(message: ProviderUpdate, pending: Pending) -> None:
    """Book what Mollie has of a payment now.

    A broken connection ends the work: once it is mended, the sync finds what has changed meanwhile. The payment of a
    deleted customer waits for as long as the customer can be restored. Raise MollieUnavailable, MollieRefused,
    Contended, Postponed.
    """
    try:
        _fetch(message.merchant_id, message.provider_id)
    except CustomerNotFound as error:
        if pending["row"]["tries"] < _TRIES_OF_A_MONTH:
            raise Postponed from error
        log_unclaimed_payment(message.provider_id)
    with suppress(Superseded):
        outbox.finish_alone(message)


def _fetch(merchant_id: MerchantId, provider_id: str) -> None:
    try:
        client = connections.client_of(merchant_id)
        provider_refunds.carry_out(merchant_id, provider_id, client)
        if not provider_updates.book(merchant_id, provider_id, partial(client.payment, provider_id)):
            log_unclaimed_payment(provider_id)
    except ConnectionBroken:
        is_broken = connections.mark_broken(merchant_id)
        provider_refunds.give_up(merchant_id, provider_id, _NO_KEY if is_broken else _FORBIDDEN)
    except NotConnected:
        provider_refunds.give_up(merchant_id, provider_id, _NO_KEY)
    except ObjectGone:
        # Mollie does not have it, or not for this key: a report of anybody.
        provider_refunds.give_up(merchant_id, provider_id, _UNKNOWN)
