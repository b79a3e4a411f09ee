"""Make Mollie equal to a subscription as it is wanted: the work on the queue `subscriptions`.

Mollie is read each time, so a repetition finds what an earlier run did, also one that was stopped after any call. What
Mollie refuses waits for an edit; what it does not answer, or cannot do yet, stays pending and is tried again.
"""

from contextlib import suppress
from datetime import date

from shared.commands.money.mollie import connections, provider_reports
from shared.commands.money.sales import charge_retries, provider_calls, subscription_requests
from shared.domain.core.activity_log import ActivityEntry
from shared.domain.core.actors import SYSTEM
from shared.domain.core.acts import Act
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.connections import NotConnected
from shared.domain.money.sales.provider_subscriptions import is_untouched, next_look, waits
from shared.domain.money.sales.subscription_acts import (
    SubscriptionActivity,
    changed_entry,
    next_version,
    on_day,
)
from shared.domain.money.sales.subscription_charges import is_due_again, new_payments, retried
from shared.domain.money.sales.subscriptions import Subscription, SubscriptionStatus, WaitingFor
from shared.integrations.mollie import ConnectionBroken, MollieRefused, MollieUnavailable, ObjectGone
from shared.messages.subscriptions import SubscriptionUpdate
from shared.store.customer import activity_log
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money.mollie import provider_sync
from shared.store.money.pricing import terms
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS, SubscriptionNotFound


def finish(message: SubscriptionUpdate, _pending: Pending) -> None:
    """Make Mollie equal to a subscription. Do nothing if a later request has superseded this one.

    What Mollie cannot do yet stays pending, and the sweep sends it again. Raise VaultUnavailable.
    """
    with suppress(Superseded):
        try:
            _update(message)
        except (CustomerNotFound, SubscriptionNotFound):
            outbox.finish_alone(message)


# The sync of whoever connects tries them again at once.
_WITHOUT_CONNECTION = frozenset({WaitingFor.CONNECTION, WaitingFor.BROKEN_CONNECTION})


@retry_outdated
def _update(message: SubscriptionUpdate) -> None:
    customer = message.customer
    read = terms.read(customer, and_item=SUBSCRIPTIONS.key(customer, message.subscription_id))
    before = SUBSCRIPTIONS.require(read.item)
    act = on_day(before, today=read.today)
    after, is_done = _equalised(customer, act.after if act and act.after else before, read.today)
    changes = Changes()
    outbox.check(changes, message)
    if after != before:
        after = next_version(after, version=before.version + 1)
        SUBSCRIPTIONS.change(changes, customer, before, after, refused=outdated)
    if entry := _entry(act, before, after):
        activity_log.write(changes, customer, entry)
    for payment_id in new_payments(before, after):
        provider_reports.add_request(changes, customer.merchant_id, payment_id)
    if after.waiting and after.waiting.reason in _WITHOUT_CONNECTION:
        provider_sync.add_waiting(changes, customer, after.id)
    if day := next_look(after, read.today) if is_done else None:
        subscription_requests.request_on(changes, customer, after.id, day, read.merchant.time_zone)
    elif is_done:
        outbox.finish(changes, message)
    write(changes)


def _equalised(customer: CustomerRef, subscription: Subscription, today: date) -> tuple[Subscription, bool]:
    """Return the subscription as Mollie has it now, and whether nothing is left to be tried again."""
    if is_untouched(subscription, today):
        return subscription, True
    merchant_id = customer.merchant_id
    try:
        opened = connections.opened(merchant_id)
    except NotConnected:
        return waits(subscription, WaitingFor.CONNECTION), False
    except ConnectionBroken:
        return waits(subscription, WaitingFor.BROKEN_CONNECTION), False
    try:
        after, is_done = provider_calls.make_equal(customer, subscription, opened, today)
        if is_done and is_due_again(after, today):
            after = retried(after, charge_retries.charge_again(customer, after, opened))
        return after, is_done
    except MollieUnavailable:
        return waits(subscription, WaitingFor.MOLLIE), False
    except ConnectionBroken:
        with suppress(MollieUnavailable):
            connections.mark_broken(merchant_id)
        return waits(subscription, WaitingFor.BROKEN_CONNECTION), False
    except ObjectGone:
        return waits(subscription, WaitingFor.MOLLIE), False
    except MollieRefused as refused:
        return waits(subscription, WaitingFor.REFUSED, refused.detail), True


_LOGGED = {
    SubscriptionStatus.FAILED: SubscriptionActivity.FAILED,
    SubscriptionStatus.COMPLETED: SubscriptionActivity.COMPLETED,
}


def _entry(act: Act[Subscription] | None, before: Subscription, after: Subscription) -> ActivityEntry | None:
    if act:
        return act.entry
    kind = _LOGGED.get(after.status) if after.status is not before.status else None
    return changed_entry(kind, before, after, by=SYSTEM) if kind else None
