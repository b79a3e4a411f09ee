"""What Mollie should have of a subscription, how that differs from what it has, and what its answer means to ours.

Mollie has no pause, and its first day is its anchor: a pause ends the subscription there, and resuming makes another
one from the next billing date on. Where that date ends a shorter month, the following one is set right after the
charge.
"""

from datetime import date, timedelta
from typing import NamedTuple

from shared.domain.core.clock import now
from shared.domain.core.money import Amount
from shared.domain.money.billing_dates import Interval, IntervalUnit, charges_through
from shared.domain.money.provider_payments import ProviderSubscription
from shared.domain.money.subscription_acts import next_billing
from shared.domain.money.subscription_charges import is_due_again
from shared.domain.money.subscriptions import (
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
# The part of our id that tells descriptions apart: Mollie refuses two of one customer that are the same.
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


def needs_first_payment(subscription: Subscription) -> bool:
    """Whether the customer still has to make the first payment, which is the first charge."""
    is_first = subscription.collection is Collection.FIRST_PAYMENT and not subscription.charged
    return is_first and subscription.status in {SubscriptionStatus.PENDING, SubscriptionStatus.FAILED}


def wanted_of(subscription: Subscription, today: date) -> Wanted | None:
    """Return what Mollie should have from today on, None for nothing.

    A charge whose day has passed while Mollie could not be reached is made today.
    """
    if subscription.next_on is None or subscription.status in ENDED or needs_first_payment(subscription):
        return None
    return Wanted(
        subscription.charge,
        interval_text(subscription.interval),
        description_of(subscription),
        max(subscription.next_on, today),
        _charges_left(subscription, subscription.next_on),
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


def was_charged(subscription: Subscription, found: ProviderSubscription, today: date) -> bool:
    """Whether Mollie has made the charge of our next billing date already, and we do not know its payment yet."""
    return subscription.next_on is not None and _is_past(subscription, subscription.next_on, found, today)


def _is_past(subscription: Subscription, due: date, found: ProviderSubscription, today: date) -> bool:
    """Whether Mollie's next date is past ours.

    Its following date may be before our following one: it counts from another anchor at the end of a shorter month, or
    by an interval that was edited meanwhile.
    """
    if found.next_on is None or found.next_on >= subscription.dates.following(due):
        return True
    return due <= today and found.next_on > due


def differs(wanted: Wanted, found: ProviderSubscription, *, next_is_charged: bool) -> bool:
    """Whether Mollie has to change a subscription. Its dates are left alone while a charge of it is on its way."""
    terms = (wanted.amount, wanted.interval, wanted.description), (found.amount, found.interval, found.description)
    if terms[0] != terms[1]:
        return True
    return not next_is_charged and (found.next_on != wanted.starts_on or found.left != wanted.times)


def cannot_change(wanted: Wanted, found: ProviderSubscription) -> bool:
    """Whether Mollie has to end a subscription and make another: it cannot take back a number of charges."""
    return wanted.times is None and found.left is not None


def times_at_mollie(wanted: Wanted, found: ProviderSubscription) -> int | None:
    """Return how many charges Mollie is to make with those that it has made, None for what it need not be told."""
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
        is_running = subscription.status in RUNNING
        failed = after.model_copy(update={"status": SubscriptionStatus.FAILED}) if is_running else after
        return waits(failed, WaitingFor.MANDATE)
    if found.status == "pending" and subscription.status is SubscriptionStatus.PENDING:
        return waits(after, WaitingFor.MANDATE)
    if found.status == "active" and _is_well(subscription):
        return after.model_copy(update={"status": SubscriptionStatus.ACTIVE})
    return after


def has_ended(subscription: Subscription, found: list[ProviderSubscription]) -> bool:
    """Whether Mollie has ended what charges here: one that is pending is still to be made, or made again."""
    known = subscription.at_mollie.id if subscription.at_mollie else None
    is_known = any(one.id == known for one in found)
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


def charged_before_its_end(subscription: Subscription, found: ProviderSubscription, today: date) -> Subscription:
    """Return a subscription that ends at Mollie, where a charge was made that we do not know yet: it is not made again
    when it is resumed on the same day.
    """
    due = subscription.dates.on_or_after(
        subscription.billed_through + timedelta(days=1) if subscription.billed_through else subscription.anchor
    )
    if found.next_on is None or not _is_past(subscription, due, found, today):
        return subscription
    after = subscription.model_copy(update={"billed_through": due})
    return after.model_copy(update={"next_on": next_billing(after, subscription.next_on)})


def waits(subscription: Subscription, reason: WaitingFor, detail: str | None = None) -> Subscription:
    """Return the subscription with why Mollie is not as wanted. It keeps since when it waits for the same."""
    known = subscription.waiting
    if known and (known.reason, known.detail) == (reason, detail):
        return subscription
    return subscription.model_copy(update={"waiting": Waiting(reason=reason, detail=detail, since=now())})


def next_look(subscription: Subscription) -> date | None:
    """Return the day on which the subscription has to be looked at again: the end of a pause or period, a retry of a
    charge, or the day after a charge is due, when Mollie is asked whether it has made it.
    """
    if subscription.status in ENDED:
        return None
    last = subscription.last_charge if subscription.status in RUNNING else None
    after_charge = subscription.next_on + timedelta(days=1) if subscription.next_on else None
    days = (subscription.resumes_on, subscription.cancels_on, after_charge, last and last.retry_on)
    return min((day for day in days if day), default=None)


def _is_well(subscription: Subscription) -> bool:
    """Whether it charges once Mollie does: it is new, resumed, or its mandate is valid again."""
    last = subscription.last_charge
    was_paid = last is None or last.status is not ChargeStatus.FAILED
    is_failed = subscription.status is SubscriptionStatus.FAILED
    return subscription.status is SubscriptionStatus.PENDING or (is_failed and was_paid)


def _charges_left(subscription: Subscription, next_on: date) -> int | None:
    left = subscription.times_left
    if subscription.ends_on is None:
        return left
    through = charges_through(subscription.dates, next_on, subscription.ends_on)
    return through if left is None else min(left, through)
