"""Charges of a subscription by a payment at Mollie: a new one, a retry of a failed one, or news of one."""

from datetime import date, timedelta
from typing import Any

from shared.domain.core.actors import SYSTEM
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.money.mollie.provider_codes import ProviderStatus
from shared.domain.money.mollie.provider_payments import ProviderPayment
from shared.domain.money.sales.billing_dates import Period, day_of
from shared.domain.money.sales.subscription_acts import (
    SubscriptionActivity,
    changed_entry,
    next_billing,
    next_version,
)
from shared.domain.money.sales.subscriptions import (
    RUNNING,
    ChargeStatus,
    LastCharge,
    Subscription,
    SubscriptionStatus,
)

# Mollie makes the payments of a billing date on that day in its own time zone.
ZONE_OF_MOLLIE = "Europe/Amsterdam"
# Reasons of a bank for which a failed charge is tried again, once: too little money, and none given.
_RETRIED = frozenset({"AM04", "MS03"})
_RETRIED_AFTER = timedelta(days=5)
_FAILED = frozenset({ProviderStatus.FAILED, ProviderStatus.CANCELLED, ProviderStatus.EXPIRED})


def charge_status(payment: ProviderPayment) -> ChargeStatus:
    """Return how a charge stands. One that was charged back is failed, though Mollie calls it paid."""
    if payment.status in _FAILED or any(one.counts for one in payment.chargebacks):
        return ChargeStatus.FAILED
    return ChargeStatus.PAID if payment.status is ProviderStatus.PAID else ChargeStatus.PENDING


def failure_of(payment: ProviderPayment) -> str | None:
    back = next((one.reason for one in payment.chargebacks if one.counts), None)
    return (back or payment.failure) if charge_status(payment) is ChargeStatus.FAILED else None


def is_charge(subscription: Subscription, payment: ProviderPayment) -> bool:
    """Whether a payment charges the subscription. A first payment that is not made leaves nothing to be billed."""
    is_made = payment.subscription_id is not None or charge_status(payment) is ChargeStatus.PAID
    return is_made or _is_retry(subscription.last_charge, payment)


def period_of(subscription: Subscription, payment: ProviderPayment) -> Period:
    """Return the days that a payment pays: those of the billing date on which Mollie made it."""
    day = day_of(payment.created_at, ZONE_OF_MOLLIE)
    dates = subscription.dates
    if day >= dates.anchor:
        return dates.period_on(day)
    if subscription.charged or subscription.billed_through:
        # Before a new interval, which counts from the anchor.
        return Period(day, dates.anchor)
    return dates.period_on(dates.anchor)


def retried_invoice(subscription: Subscription, payment: ProviderPayment) -> str | None:
    """Return the invoice that a payment tries again: that of the last charge, which failed, for the same days."""
    last = subscription.last_charge
    if last and _is_retry(last, payment):
        return last.invoice_id
    if last is None or last.status is not ChargeStatus.FAILED:
        return None
    is_named = payment.purpose is not None and last.invoice_id in payment.purpose.invoice_ids
    return last.invoice_id if is_named or period_of(subscription, payment).first == last.billed_on else None


def is_due_again(subscription: Subscription, today: date) -> bool:
    """Whether the retry of the last charge is to be made. What is paused or cancelled charges nothing."""
    last = subscription.last_charge
    is_due = last is not None and last.retry_on is not None and last.retry_on <= today
    return is_due and subscription.status in RUNNING


def retried(subscription: Subscription, payment_id: str | None) -> Subscription:
    """Return the subscription whose last charge was tried again with this payment, or null for one that cannot be."""
    last = subscription.last_charge
    assert last
    changed: dict[str, Any] = {"retry_on": None}
    if payment_id:
        ids = list(dict.fromkeys([*last.payment_ids, payment_id]))
        changed |= {"payment_ids": ids, "status": ChargeStatus.PENDING, "failure": None}
    return subscription.model_copy(update={"last_charge": last.model_copy(update=changed)})


def new_payments(before: Subscription, after: Subscription) -> list[str]:
    """Return the payments of the last charge that were not known before."""
    known = before.last_charge.payment_ids if before.last_charge else []
    return [one for one in after.last_charge.payment_ids if one not in known] if after.last_charge else []


def charged(subscription: Subscription, payment: ProviderPayment, invoice_id: str) -> Act[Subscription]:
    """Add a charge that was not known, or a retry of the last one."""
    billed_on = period_of(subscription, payment).first
    last = subscription.last_charge
    if last and last.invoice_id == invoice_id:
        after = subscription.model_copy(
            update={"last_charge": _news(last, payment, list(dict.fromkeys([*last.payment_ids, payment.id])))}
        )
        return _act(subscription, _standing(after))
    charge = LastCharge(
        payment_ids=[payment.id],
        invoice_id=invoice_id,
        billed_on=billed_on,
        status=charge_status(payment),
        failure=failure_of(payment),
        retry_on=_retry_on(payment, None),
    )
    is_latest = last is None or billed_on >= last.billed_on
    after = subscription.model_copy(
        update={
            "charged": subscription.charged + 1,
            "billed_through": max(billed_on, subscription.billed_through or billed_on),
            "last_charge": charge if is_latest else last,
            "checkout_url": None,
        }
    )
    if subscription.next_on:
        after = after.model_copy(update={"next_on": next_billing(after, subscription.next_on)})
    return _act(subscription, _standing(after))


def charge_moved(subscription: Subscription, payment: ProviderPayment) -> Act[Subscription]:
    """Apply news of a payment. Only the last charge decides about the status."""
    last = subscription.last_charge
    if last is None or last.payment_ids[-1] != payment.id:
        return _act(subscription, subscription)
    return _act(
        subscription, _standing(subscription.model_copy(update={"last_charge": _news(last, payment, last.payment_ids)}))
    )


def _is_retry(last: LastCharge | None, payment: ProviderPayment) -> bool:
    """Whether a payment is the retry that we made of the last charge."""
    return last is not None and payment.id in last.payment_ids[1:]


def _news(last: LastCharge, payment: ProviderPayment, payment_ids: list[str]) -> LastCharge:
    changes = {
        "payment_ids": payment_ids,
        "status": charge_status(payment),
        "failure": failure_of(payment),
        "retry_on": _retry_on(payment, last) if len(payment_ids) == 1 else None,
    }
    return last.model_copy(update=changes)


def _retry_on(payment: ProviderPayment, last: LastCharge | None) -> date | None:
    """Return when a charge that failed is tried again. It stays the same day, whatever else is reported."""
    if failure_of(payment) not in _RETRIED:
        return None
    is_known = last is not None and last.status is ChargeStatus.FAILED
    return last.retry_on if last and is_known else (now() + _RETRIED_AFTER).date()


def _standing(subscription: Subscription) -> Subscription:
    """Return the subscription with the status that its last charge gives it.

    What was cancelled stays so, and what was paused as long as something is left to charge. One without a further
    charge is completed, unless its last one failed.
    """
    last = subscription.last_charge
    is_paused = subscription.status is SubscriptionStatus.PAUSED
    has_more = next_billing(subscription, subscription.anchor) is not None
    if last is None or subscription.status is SubscriptionStatus.CANCELLED or (is_paused and has_more):
        return subscription
    is_over = subscription.next_on is None and subscription.cancels_on is None
    if last.status is ChargeStatus.FAILED:
        status = SubscriptionStatus.FAILED
    elif is_over:
        status = SubscriptionStatus.COMPLETED
    elif last.status is ChargeStatus.PAID or subscription.status is SubscriptionStatus.PENDING:
        status = SubscriptionStatus.ACTIVE
    else:
        status = subscription.status
    return subscription.model_copy(update={"status": status})


def _act(before: Subscription, after: Subscription) -> Act[Subscription]:
    if after != before:
        after = next_version(after)
    kind = _KINDS.get(after.status, SubscriptionActivity.RESUMED)
    return Act(before, after, changed_entry(kind, before, after, by=SYSTEM))


def is_logged(act: Act[Subscription]) -> bool:
    """Whether the log has the act: only what changes the status does, beside the invoice of each charge."""
    assert act.before
    assert act.after
    return act.after.status in _KINDS and act.before.status is not act.after.status


_KINDS = {
    SubscriptionStatus.FAILED: SubscriptionActivity.FAILED,
    SubscriptionStatus.COMPLETED: SubscriptionActivity.COMPLETED,
}
