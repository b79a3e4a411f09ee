"""What Mollie should have of a subscription, how that differs from what it has, and what its answer means to ours.

Mollie has no pause, and its first day is its anchor: a pause ends the subscription there, and resuming makes another
one from the next billing date on. Where that date ends a shorter month, the following one is set right after the
charge.
"""

from datetime import date, timedelta
from typing import NamedTuple

from shared.domain.core.clock import now, today_in
from shared.domain.core.money import Amount
from shared.domain.money.mollie.provider_payments import ProviderPayment, ProviderSubscription
from shared.domain.money.sales.billing_dates import Interval, IntervalUnit, charges_through
from shared.domain.money.sales.subscription_acts import next_billing
from shared.domain.money.sales.subscription_charges import ZONE_OF_MOLLIE, is_due_again, period_of
from shared.domain.money.sales.subscriptions import (
    ENDED,
    RUNNING,
    AtMollie,
    ChargeStatus,
    Collection,
    Subscription,
    SubscriptionStatus,
    Waiting,
    WaitingFor,
)

# Statuses at Mollie of a subscription that charges, or will once its mandate is valid.
LIVE = frozenset({"active", "pending", "suspended"})
_MONTHS_OF_YEAR = 12
_LONGEST = 120
# The part of our id that makes descriptions unique: Mollie refuses two of one customer that are the same.
_TOLD_APART = 6


class Wanted(NamedTuple):
    """A subscription as Mollie should have it. `times` is how many charges are left, None without an end."""

    amount: Amount
    interval: str
    description: str
    starts_on: date
    times: int | None


def description_of(subscription: Subscription) -> str:
    """Return what the payer reads of each charge, unique among the customer's subscriptions."""
    return f"{subscription.label[:_LONGEST]} ({subscription.id[-_TOLD_APART:]})"


def interval_text(interval: Interval) -> str:
    """Return an interval as Mollie writes it, which has no years."""
    if interval.unit is IntervalUnit.YEARS:
        return f"{interval.every * _MONTHS_OF_YEAR} months"
    return f"{interval.every} {interval.unit}"


def today_at_mollie() -> date:
    """Return the first day on which Mollie can still charge: it refuses a start in its own past."""
    return today_in(ZONE_OF_MOLLIE)


def needs_first_payment(subscription: Subscription) -> bool:
    """Whether the customer still has to make the first payment, which is the first charge."""
    is_first = subscription.collection is Collection.FIRST_PAYMENT and not subscription.charged
    return is_first and subscription.status in {SubscriptionStatus.PENDING, SubscriptionStatus.FAILED}


def wanted_of(subscription: Subscription, today: date, *, on_their_way: int = 0) -> Wanted | None:
    """Return what Mollie should have from today on, None for nothing. `on_their_way` is how many charges it has made
    that are not counted yet.

    A charge whose day has passed while Mollie could not be reached is made today.
    """
    if subscription.next_on is None or subscription.status in ENDED or needs_first_payment(subscription):
        return None
    left = _charges_left(subscription, subscription.next_on, on_their_way)
    if left is not None and left <= 0:
        return None
    return Wanted(
        subscription.charge,
        interval_text(subscription.interval),
        description_of(subscription),
        max(subscription.next_on, today),
        left,
    )


def is_untouched(subscription: Subscription, today: date) -> bool:
    """Whether Mollie has nothing of a subscription and needs nothing, so that it need not be asked."""
    needs = wanted_of(subscription, today) is not None or needs_first_payment(subscription)
    has_nothing = subscription.at_mollie is None and subscription.waiting is None
    return not needs and has_nothing and not is_due_again(subscription, today)


def found_in(subscription: Subscription, at_mollie: list[ProviderSubscription]) -> list[ProviderSubscription]:
    """Return what Mollie has of a subscription, live ones first: by its id there, or by our id in its description."""
    known = subscription.at_mollie.id if subscription.at_mollie else None
    told_apart = f"({subscription.id[-_TOLD_APART:]})"
    own = [one for one in at_mollie if one.id == known or one.description.endswith(told_apart)]
    return sorted(own, key=lambda one: (one.status not in LIVE, one.id != known))


def is_charge_of(subscription: Subscription, found: list[ProviderSubscription], payment: ProviderPayment) -> bool:
    """Whether a payment was made by what Mollie has, or had, of a subscription."""
    is_named = payment.purpose is not None and payment.purpose.subscription_id == subscription.id
    return payment.subscription_id is not None and (is_named or any(one.id == payment.subscription_id for one in found))


def with_charges(subscription: Subscription, on_their_way: list[ProviderPayment]) -> Subscription:
    """Return a subscription with the charges that Mollie has made and not reported: their days are not charged again.

    A debit is reported when it is paid, days after Mollie has made it. Mollie's next date does not show whether there
    was one, because it is another one after a pause, an edit or a shorter month as well.
    """
    if not on_their_way:
        return subscription
    last = max(period_of(subscription, one).first for one in on_their_way)
    after = subscription.model_copy(update={"billed_through": max(last, subscription.billed_through or last)})
    return after.model_copy(update={"next_on": next_billing(after, subscription.next_on)})


def ends_when_paid(subscription: Subscription, today: date) -> Subscription:
    """Return a subscription that ends with its period, by what was charged of it in fact."""
    if subscription.cancels_on is None:
        return subscription
    until = max(subscription.paid_until or today, today)
    return subscription.model_copy(update={"cancels_on": min(subscription.cancels_on, until)})


def differs(wanted: Wanted, found: ProviderSubscription) -> bool:
    """Whether Mollie has to change a subscription."""
    terms = (wanted.amount, wanted.interval, wanted.description), (found.amount, found.interval, found.description)
    return terms[0] != terms[1] or not is_on_time(wanted, found)


def is_on_time(wanted: Wanted, found: ProviderSubscription) -> bool:
    """Whether Mollie's next charge and interval are the wanted ones. A suspended one has no date of the next charge."""
    return found.next_on in {wanted.starts_on, None} and found.left == wanted.times


def cannot_change(wanted: Wanted, found: ProviderSubscription) -> bool:
    """Whether Mollie has to end a subscription and make another: it cannot take back a number of charges."""
    return wanted.times is None and found.left is not None


def times_at_mollie(wanted: Wanted, found: ProviderSubscription) -> int | None:
    """Return how many charges Mollie is to make with those that it has made, None where Mollie needs no number."""
    if wanted.times is None or wanted.times == found.left:
        return None
    made = found.times - found.left if found.times is not None and found.left is not None else 0
    return made + wanted.times


def seen(subscription: Subscription, found: ProviderSubscription | None, *, today: date) -> Subscription:
    """Return the subscription with what Mollie has of it now, after it was made equal to what is wanted."""
    if found is None:
        return subscription.model_copy(update={"at_mollie": None, "waiting": None})
    at_mollie = AtMollie(
        id=found.id,
        customer_id=found.customer_id,
        mode=found.mode,
        starts_on=found.starts_on or today,
        next_on=found.next_on,
    )
    after = subscription.model_copy(update={"at_mollie": at_mollie, "waiting": None})
    if found.status == "suspended":
        return without_mandate(after)
    if found.status == "pending" and subscription.status is SubscriptionStatus.PENDING:
        return waits(after, WaitingFor.MANDATE)
    if found.status == "active" and _is_well(subscription):
        return after.model_copy(update={"status": SubscriptionStatus.ACTIVE})
    return after


def has_ended(subscription: Subscription, wanted: Wanted, found: list[ProviderSubscription]) -> bool:
    """Whether Mollie has ended what charges here: one that is pending is still to be made, or made again, as is one
    that we have ended because it could not be changed.
    """
    known = subscription.at_mollie.id if subscription.at_mollie else None
    is_known = any(one.id == known and not cannot_change(wanted, one) for one in found)
    return is_known and subscription.status in RUNNING - {SubscriptionStatus.PENDING}


def is_used_up(found: list[ProviderSubscription], subscription: Subscription, today: date) -> bool:
    """Whether Mollie has made the last charge, whose payment we do not know yet."""
    known = subscription.at_mollie.id if subscription.at_mollie else None
    is_completed = any(one.id == known and one.status == "completed" for one in found)
    # A day earlier than there: Mollie's day may have begun before the merchant's.
    return is_completed and (subscription.next_on is None or subscription.next_on <= today + timedelta(days=1))


def has_news(subscription: Subscription, at_mollie: list[ProviderSubscription], today: date) -> bool:
    """Whether Mollie has suspended or ended a subscription that runs here, or has made it active again."""
    if subscription.at_mollie is None or subscription.status not in RUNNING:
        return False
    known = [one for one in at_mollie if one.id == subscription.at_mollie.id]
    reason = subscription.waiting.reason if subscription.waiting else None
    if not known or known[0].status in {"canceled", "cancelled", "completed"}:
        is_known = reason is WaitingFor.ENDED_AT_MOLLIE or is_used_up(known, subscription, today)
        return subscription.status is not SubscriptionStatus.PENDING and not is_known
    return known[0].status == ("active" if reason is WaitingFor.MANDATE else "suspended")


def ended_at_mollie(subscription: Subscription) -> Subscription:
    """Return a subscription that Mollie has ended without being asked, as it does when a mandate is revoked."""
    failed = subscription.model_copy(update={"status": SubscriptionStatus.FAILED})
    return waits(failed, WaitingFor.ENDED_AT_MOLLIE)


def without_mandate(subscription: Subscription) -> Subscription:
    """Return a subscription that no mandate of the customer pays. One that has charged has failed."""
    has_failed = subscription.status in RUNNING and (subscription.charged or subscription.at_mollie)
    status = SubscriptionStatus.FAILED if has_failed else subscription.status
    return waits(subscription.model_copy(update={"status": status}), WaitingFor.MANDATE)


def waits(subscription: Subscription, reason: WaitingFor, detail: str | None = None) -> Subscription:
    """Return the subscription with the reason why Mollie differs. The time since when it waits for the same stays."""
    known = subscription.waiting
    if known and (known.reason, known.detail) == (reason, detail):
        return subscription
    return subscription.model_copy(update={"waiting": Waiting(reason=reason, detail=detail, since=now())})


def next_look(subscription: Subscription, today: date) -> date | None:
    """Return the day on which the subscription has to be looked at again: the end of a pause or period, a retry of a
    charge, or the day after a charge is due, when Mollie is asked whether it has made it, each day until it has.
    """
    if subscription.status in ENDED:
        return None
    last = subscription.last_charge if subscription.status in RUNNING else None
    after_charge = max(subscription.next_on, today) + timedelta(days=1) if subscription.next_on else None
    days = (subscription.resumes_on, subscription.cancels_on, after_charge, last and last.retry_on)
    return min((day for day in days if day), default=None)


def _is_well(subscription: Subscription) -> bool:
    """Whether the subscription becomes active with Mollie: it is new, resumed, or its mandate is valid again."""
    last = subscription.last_charge
    was_paid = last is None or last.status is not ChargeStatus.FAILED
    is_failed = subscription.status is SubscriptionStatus.FAILED
    return subscription.status is SubscriptionStatus.PENDING or (is_failed and was_paid)


def _charges_left(subscription: Subscription, next_on: date, on_their_way: int) -> int | None:
    left = None if subscription.times_left is None else subscription.times_left - on_their_way
    if subscription.ends_on is None:
        return left
    through = charges_through(subscription.dates, next_on, subscription.ends_on)
    return through if left is None else min(left, through)
