"""Sync a merchant with Mollie, a page or a customer at a time: the work on the queue `sync`.

It books nothing itself: what differs is fetched by the worker of reports or updated by that of subscriptions. So a sync
that is delivered twice, or begins anew, changes nothing that is equal already.
"""

from contextlib import suppress
from time import monotonic
from typing import NamedTuple

from shared.commands.money.mollie import connections, provider_reports, sync_requests
from shared.commands.money.payments import mandates
from shared.commands.money.sales import subscription_requests
from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie import provider_sync as rules
from shared.domain.money.mollie.connections import MollieConnectionBroken, NotConnected, RefusedByMollie
from shared.domain.money.mollie.provider_sync import Phase, Progress, Watermark
from shared.domain.money.sales.provider_subscriptions import LIVE, has_news
from shared.integrations.mollie import ConnectionBroken, Mollie, MollieRefused, MollieUnavailable, ObjectGone
from shared.integrations.mollie_lists import Listed, Returned
from shared.messages.sync import CustomerSync, ProviderSync, SyncTask
from shared.store.customer import customers, trash
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.money.mollie import mollie_customers, provider_objects, provider_sync, transactions
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS

PAGE = 100
# A step takes a few calls of Mollie, of eight seconds at most; the function ends after 90 seconds.
BUDGET_SECONDS = 25.0
_REFUSALS = (MollieRefused, ObjectGone, RefusedByMollie)


class Sync(NamedTuple):
    """A merchant's account in the mode of its key, and since when it is known."""

    merchant_id: MerchantId
    mollie: Mollie
    watermark: Watermark


def finish(message: SyncTask, pending: Pending) -> None:
    """Do the work of a message. Raise the errors of both kinds."""
    if isinstance(message, CustomerSync):
        _finish_customer(message)
    elif isinstance(message, ProviderSync):
        _finish_sync(message, pending)


def _finish_customer(message: CustomerSync) -> None:
    """Follow the mandates and subscriptions of a customer, or end the subscriptions of one who was deleted.

    Without a connection it ends: whoever connects has all customers looked through. Raise MollieUnavailable,
    VaultUnavailable, Contended.
    """
    with suppress(NotConnected, ConnectionBroken, MollieConnectionBroken, *_REFUSALS):
        try:
            customers.require(message.customer)
            subscription_requests.request_all(message.customer)
            _follow_mandates(message.customer)
        except CustomerNotFound:
            _end_subscriptions_of(message.customer)
    with suppress(Superseded):
        outbox.finish_alone(message)


def _follow_mandates(customer: CustomerRef) -> None:
    if mandates.sync(customer):
        subscription_requests.mandate_changed(customer)


def _finish_sync(message: ProviderSync, pending: Pending) -> None:
    """Sync a merchant for a while, and leave the rest to another message, or the next sync to its time.

    Without a connection, or with one that is broken, it ends: whoever connects requests another one.
    Raise MollieUnavailable if Mollie does not answer at all, VaultUnavailable, Contended.
    """
    with suppress(Superseded):
        try:
            opened = connections.opened(message.merchant_id)
            watermark = provider_sync.watermark(message.merchant_id, opened.client.mode)
            _save(message, _advanced(Sync(message.merchant_id, opened.client, watermark), pending), watermark)
        except (NotConnected, ConnectionBroken):
            outbox.finish_alone(message)


def _advanced(sync: Sync, pending: Pending) -> Progress:
    """Raise ConnectionBroken if Mollie refuses the key, MollieUnavailable if nothing was done."""
    stopped = sync_requests.progress_of(pending)
    # The key may have been replaced by one of the other mode meanwhile.
    begun = stopped if stopped and stopped.mode is sync.mollie.mode else rules.begun(sync.mollie.mode)
    progress, until = begun, monotonic() + BUDGET_SECONDS
    while progress.phase is not Phase.DONE:
        try:
            progress = progress.at(_step(sync, progress), sync.watermark)
        except MollieUnavailable:
            if progress == begun:
                raise
            break
        except (ConnectionBroken, MollieConnectionBroken) as refused:
            if connections.mark_broken(sync.merchant_id):
                raise ConnectionBroken(401) from refused
            progress = progress.without_this(sync.watermark)
        except (MollieRefused, ObjectGone):
            progress = progress.without_this(sync.watermark)
        if monotonic() >= until:
            break
    return progress


def _save(message: ProviderSync, progress: Progress, watermark: Watermark) -> None:
    changes = Changes()
    outbox.check(changes, message)
    if progress.phase is Phase.DONE:
        provider_sync.save(changes, message.merchant_id, progress.mode, rules.moved(watermark, progress))
        sync_requests.request_next(changes, message.merchant_id, now() + rules.EVERY)
    else:
        sync_requests.request_rest(changes, message.merchant_id, progress)
    write(changes)


def _step(sync: Sync, progress: Progress) -> str | None:
    """Take one page or customer, and return where the next one begins, None at the end of the phase."""
    cursor = progress.cursor
    match progress.phase:
        case Phase.WAITING:
            return _waiting(sync, cursor)
        case Phase.PAYMENTS:
            return _payments(sync, progress)
        case Phase.REFUNDS:
            return _returned(sync, progress, sync.mollie.refunds_from(cursor, limit=PAGE))
        case Phase.CHARGEBACKS:
            return _returned(sync, progress, sync.mollie.chargebacks_from(cursor, limit=PAGE))
        case Phase.OPEN:
            return _open(sync, cursor)
        case _:
            return _customer(sync, cursor)


def _waiting(sync: Sync, cursor: str | None) -> str | None:
    """Try the subscriptions again that had no connection."""
    found = provider_sync.list_waiting(sync.merchant_id, cursor, limit=PAGE)
    for one in found:
        changes = Changes()
        subscription_requests.request(changes, one.customer, one.id)
        provider_sync.remove_waiting(changes, one.customer, one.id)
        write(changes)
    return found[-1].id if len(found) == PAGE else None


def _payments(sync: Sync, progress: Progress) -> str | None:
    page = sync.mollie.payments_from(progress.cursor, limit=PAGE)
    recent = [one for one in page.rows if one.created_at >= progress.since(sync.watermark)]
    known = _known(sync, {one.id: one.id for one in recent})
    for one in recent:
        if rules.is_ours(one) if one.id not in known else known[one.id] != one.status:
            provider_reports.request_fetch(sync.merchant_id, one.id)
    return page.following if len(recent) == len(page.rows) else None


def _returned(sync: Sync, progress: Progress, page: Listed[Returned]) -> str | None:
    """Have the payments fetched whose refunds or chargebacks are not booked so. Those of no payment here are left."""
    recent = [one for one in page.rows if one.created_at >= progress.since(sync.watermark)]
    known = _known(sync, {one.id: one.payment_id for one in recent})
    changed = {one.payment_id for one in recent if one.id in known and known[one.id] != one.status}
    for payment_id in sorted(changed):
        provider_reports.request_fetch(sync.merchant_id, payment_id)
    return page.following if len(recent) == len(page.rows) else None


def _known(sync: Sync, payment_of: dict[str, str]) -> dict[str, str | None]:
    """Return the status that we have of each transaction, null where we know its payment alone. `payment_of` is by the
    id of the transaction.
    """
    payments = provider_objects.find_many(sync.merchant_id, payment_of.values())
    owned = {one: payments[payment_id] for one, payment_id in payment_of.items() if payment_id in payments}
    statuses = transactions.statuses_of(
        (CustomerRef(sync.merchant_id, payment.customer_id), one) for one, payment in owned.items()
    )
    return {one: statuses.get(one) for one in owned}


def _open(sync: Sync, cursor: str | None) -> str | None:
    found = provider_sync.list_open(sync.merchant_id, sync.mollie.mode, cursor, limit=PAGE)
    for payment_id in found:
        provider_reports.request_fetch(sync.merchant_id, payment_id)
    return found[-1] if len(found) == PAGE else None


def _customer(sync: Sync, cursor: str | None) -> str | None:
    """Follow the mandates of the next customer, and have their subscriptions updated that Mollie has otherwise."""
    found = mollie_customers.next_after(sync.merchant_id, cursor)
    if found is None:
        return None
    mollie_id, owner = found
    if owner.mode is sync.mollie.mode:
        customer = CustomerRef(sync.merchant_id, owner.customer_id)
        with suppress(*_REFUSALS):
            try:
                _follow_mandates(customer)
                _subscriptions(sync, customer, mollie_id)
            except CustomerNotFound:
                _end_subscriptions(sync.mollie, mollie_id)
    return mollie_id


def _end_subscriptions_of(deleted: CustomerRef) -> None:
    trashed = trash.find(deleted)
    mollie = connections.client_of(deleted.merchant_id)
    if trashed and (mollie_id := trashed.customer.mollie_ids.get(mollie.mode)):
        _end_subscriptions(mollie, mollie_id)


def _end_subscriptions(mollie: Mollie, mollie_id: str) -> None:
    """End what Mollie would charge of a deleted customer, whose invoices nobody would issue."""
    for one in mollie.subscriptions(mollie_id):
        if one.status in LIVE:
            mollie.cancel_subscription(mollie_id, one.id)


def _subscriptions(sync: Sync, customer: CustomerRef, mollie_id: str) -> None:
    ours = [one for one in SUBSCRIPTIONS.list_all(customer) if one.at_mollie and one.at_mollie.mode is sync.mollie.mode]
    try:
        reported = sync.mollie.subscriptions(mollie_id) if ours else []
    except ObjectGone:  # the customer was deleted there, and with them what charged them
        reported = []
    for one in ours:
        if has_news(one, reported, now().date()):
            changes = Changes()
            subscription_requests.request(changes, customer, one.id)
            write(changes)
