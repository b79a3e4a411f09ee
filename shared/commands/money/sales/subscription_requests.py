"""Requests to make Mollie equal to a subscription, now or on a day that comes."""

from datetime import date, time

from shared.domain.core.ids import new_id
from shared.domain.core.refs import CustomerRef
from shared.domain.money.sales.billing_dates import instant_of
from shared.domain.money.sales.subscriptions import ENDED, SubscriptionStatus
from shared.messages.subscriptions import SubscriptionUpdate
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS

# After midnight, so that a day that is looked at has come everywhere at the merchant.
_EARLY = time(0, 30)
# Waiting for a mandate, or ended with one.
_MAY_WAIT = frozenset({SubscriptionStatus.PENDING, SubscriptionStatus.FAILED})


def request(changes: Changes, customer: CustomerRef, subscription_id: str) -> None:
    """Have Mollie made equal to a subscription that these changes write. It replaces an earlier request."""
    outbox.add(changes, _message(customer, subscription_id))


def request_on(changes: Changes, customer: CustomerRef, subscription_id: str, day: date, time_zone: str) -> None:
    """Have a subscription looked at in the early morning of a day of the merchant."""
    due = instant_of(day, _EARLY, time_zone)
    outbox.add_due(changes, _message(customer, subscription_id), due)


def request_all(customer: CustomerRef) -> None:
    """Look at the customer's subscriptions: days of theirs that came while the customer was deleted have passed."""
    _request_each(customer, frozenset(SubscriptionStatus) - ENDED)


def mandate_changed(customer: CustomerRef) -> None:
    """Try the customer's subscriptions again that may have waited for a mandate, or have lost theirs."""
    _request_each(customer, _MAY_WAIT)


def _request_each(customer: CustomerRef, statuses: frozenset[SubscriptionStatus]) -> None:
    for subscription in SUBSCRIPTIONS.list_all(customer):
        if subscription.status in statuses:
            changes = Changes()
            request(changes, customer, subscription.id)
            write(changes)


def _message(customer: CustomerRef, subscription_id: str) -> SubscriptionUpdate:
    return SubscriptionUpdate(
        id=new_id("msg"),
        merchant_id=customer.merchant_id,
        customer_id=customer.id,
        subscription_id=subscription_id,
    )
