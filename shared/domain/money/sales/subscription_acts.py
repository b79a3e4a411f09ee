"""Acts on a subscription: create, edit what comes, pause, resume and cancel it, and what a day that comes changes."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, changes_of, entry, money_text
from shared.domain.core.actors import SYSTEM, Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.customer.customer_errors import CustomerArchived, CustomerSuspended
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.money.pricing.vat_decision import TaxRules
from shared.domain.money.sales.billing_dates import first_date
from shared.domain.money.sales.subscription_pricing import PRICED, priced_fields
from shared.domain.money.sales.subscriptions import (
    ENDED,
    CancelTime,
    Collection,
    PauseRequest,
    Subscription,
    SubscriptionCancellation,
    SubscriptionDraft,
    SubscriptionEdit,
    SubscriptionStatus,
    WaitingFor,
)
from shared.domain.team.merchants import Merchant
from shared.errors import Conflict, FieldProblem, InvalidInput

_LOGGED = ("product", "name", "prices_include_vat", "tax_class_id", "times", "ends_on", "next_on")


class SubscriptionActivity(ActivityKind):
    CREATED = "subscriptions.created"
    EDITED = "subscriptions.edited"
    PAUSED = "subscriptions.paused"
    RESUMED = "subscriptions.resumed"
    CANCELLED = "subscriptions.cancelled"
    FAILED = "subscriptions.failed"
    COMPLETED = "subscriptions.completed"


class SubscriptionEnded(Conflict):
    """The subscription is cancelled or completed, so nothing of it changes any more."""

    code = "subscription_ended"


class NotPaused(Conflict):
    """The subscription runs, so there is nothing to resume."""

    code = "subscription_not_paused"


def require_open_for_subscriptions(customer: CustomerCard) -> None:
    """Raise CustomerArchived, CustomerSuspended (Q13, Q14)."""
    if customer.status is Status.ARCHIVED:
        problem = "This customer is archived. Reactivate it before you add a subscription."
        raise CustomerArchived(problem, current=customer.record)
    if customer.status is Status.SUSPENDED:
        problem = "This customer is suspended. Lift the suspension before you add a subscription."
        raise CustomerSuspended(problem, current=customer.record)


def create_subscription(
    draft: SubscriptionDraft, customer: CustomerCard, merchant: Merchant, rules: TaxRules, *, today: date, by: Actor
) -> Act[Subscription]:
    """Create a subscription, pending until Mollie has it. Raise CustomerArchived, CustomerSuspended, InvalidInput."""
    require_open_for_subscriptions(customer)
    starts_on = draft.starts_on or today
    if starts_on < today:
        problem = "A subscription starts today or later: nothing is charged for days that have passed."
        raise InvalidInput(FieldProblem("starts_on", "in_the_past", problem))
    if draft.collection is Collection.FIRST_PAYMENT and draft.trial_days:
        problem = "The first payment is made before the first charge. Leave the trial out, or choose a mandate."
        raise InvalidInput(FieldProblem("trial_days", "trial_needs_mandate", problem))
    at = now()
    typed: dict[str, Any] = {name: getattr(draft, name) for name in SubscriptionDraft.model_fields}
    if draft.prices_include_vat is None:
        typed["prices_include_vat"] = merchant.prices_include_vat
    typed |= {"line_id": new_id("lin"), "starts_on": starts_on, "anchor": first_date(starts_on, draft.trial_days)}
    subscription = Subscription(
        id=new_id("sub"),
        status=SubscriptionStatus.PENDING,
        next_on=typed["anchor"],
        created_on=today,
        created_at=at,
        created_by=by,
        updated_at=at,
        **(typed | priced_fields(typed, rules)),
    )
    _require_a_charge(subscription)
    logged = [Change(field="subscription.amount", new=money_text(subscription.amount))]
    return Act(
        None, subscription, subscription_entry(SubscriptionActivity.CREATED, subscription, by=by, changes=logged)
    )


def edit_subscription(before: Subscription, edit: SubscriptionEdit, rules: TaxRules, *, by: Actor) -> Act[Subscription]:
    """Edit what comes. Raise SubscriptionEnded, InvalidInput."""
    require_running(before)
    sent: dict[str, Any] = {name: getattr(edit, name) for name in edit.model_fields_set}
    if "amount" in sent and sent["amount"].currency != before.amount.currency:
        problem = f"The subscription is in {before.amount.currency}. Cancel it and create another one."
        raise InvalidInput(FieldProblem("amount", "currency_is_final", problem))
    if sent.keys() & set(PRICED):
        wanted = {name: getattr(before, name) for name in (*PRICED, "line_id")} | sent
        sent |= priced_fields(wanted, rules, kept=before.tax_class_id)
    if sent.get("interval", before.interval) != before.interval and before.next_on:
        sent["anchor"] = before.next_on
    if sent.get("times") and sent["times"] < before.charged:
        problem = f"{before.charged} charges were made already. Write at least as many."
        raise InvalidInput(FieldProblem("times", "fewer_than_charged", problem))
    after = before.model_copy(update=sent)
    after = after.model_copy(update={"next_on": next_billing(after, before.next_on)})
    if {"times", "ends_on"} & sent.keys() and before.next_on:
        _require_a_charge(after)
    if after != before:
        after = next_version(after)
    return Act(
        before, after, subscription_entry(SubscriptionActivity.EDITED, after, by=by, changes=_edited(before, after))
    )


def pause(before: Subscription, request: PauseRequest, *, today: date, by: Actor) -> Act[Subscription]:
    """Pause a subscription, or change the day until which it is paused (Q55). Raise SubscriptionEnded, InvalidInput."""
    require_running(before)
    if request.until and request.until <= today:
        problem = "Choose a day after today, or none to resume by hand."
        raise InvalidInput(FieldProblem("until", "in_the_past", problem))
    is_paused = before.status is SubscriptionStatus.PAUSED
    changed: dict[str, Any] = {
        "status": SubscriptionStatus.PAUSED,
        "paused_on": before.paused_on if is_paused else today,
        "resumes_on": request.until,
        "cancels_on": None,
        "next_on": next_billing(before, request.until) if request.until else None,
    }
    return _changed(SubscriptionActivity.PAUSED, before, changed, by=by)


def resume(before: Subscription, *, today: date, by: Actor) -> Act[Subscription]:
    """Resume a paused subscription, take back a cancellation that is still to come, or try again what Mollie has not.

    The next charge is on the first anchored date on or after the day of resuming (Q55).
    Raise SubscriptionEnded, NotPaused.
    """
    require_running(before)
    is_stuck = before.waiting is not None
    if before.status is not SubscriptionStatus.PAUSED and before.cancels_on is None and not is_stuck:
        raise NotPaused("This subscription is not paused.", current=before)
    next_on = next_billing(before, today)
    status = before.status
    if next_on is None:
        status = SubscriptionStatus.COMPLETED
    elif status is SubscriptionStatus.PAUSED or _was_ended(before):
        status = SubscriptionStatus.PENDING
    cleared = dict.fromkeys(("paused_on", "resumes_on", "cancels_on", "waiting", "checkout_url"))
    return _changed(SubscriptionActivity.RESUMED, before, {**cleared, "status": status, "next_on": next_on}, by=by)


def cancel(before: Subscription, request: SubscriptionCancellation, *, today: date, by: Actor) -> Act[Subscription]:
    """Cancel a subscription now, or at the end of the period that was charged last. Raise SubscriptionEnded."""
    require_running(before)
    ends_on = (_paid_until(before, today) or today) if request.at is CancelTime.PERIOD_END else today
    changed: dict[str, Any] = {"next_on": None, "resumes_on": None, "cancel_reason": request.reason}
    if ends_on > today:
        changed["cancels_on"] = ends_on
    else:
        changed |= {"status": SubscriptionStatus.CANCELLED, "cancelled_on": today, "cancels_on": None}
    return _changed(SubscriptionActivity.CANCELLED, before, changed, by=by)


def on_day(before: Subscription, *, today: date) -> Act[Subscription] | None:
    """Return what a day that has come changes: a cancellation at the end of a period, the end of a pause."""
    if before.cancels_on and before.cancels_on <= today and before.status not in ENDED:
        changed = {"status": SubscriptionStatus.CANCELLED, "cancelled_on": before.cancels_on, "cancels_on": None}
        return _changed(SubscriptionActivity.CANCELLED, before, changed, by=SYSTEM)
    if before.status is SubscriptionStatus.PAUSED and before.resumes_on and before.resumes_on <= today:
        return resume(before, today=before.resumes_on, by=SYSTEM)
    return None


def next_billing(subscription: Subscription, day: date | None) -> date | None:
    """Return the first billing date on or after a day that was not charged, None where no charge is left."""
    if day is None:
        return None
    if subscription.billed_through:
        day = max(day, subscription.billed_through + timedelta(days=1))
    upcoming = subscription.dates.upcoming(day, times=subscription.times_left, ends_on=subscription.ends_on)
    return next(upcoming, None)


def upcoming_charges(subscription: Subscription, number: int) -> list[date]:
    """Return the next billing dates, at most this number."""
    if subscription.next_on is None:
        return []
    dates = subscription.dates.upcoming(
        subscription.next_on, times=subscription.times_left, ends_on=subscription.ends_on
    )
    return [day for day, _ in zip(dates, range(number), strict=False)]


def require_running(subscription: Subscription) -> None:
    """Raise SubscriptionEnded."""
    if subscription.status in ENDED:
        raise SubscriptionEnded(
            f"This subscription is {subscription.status}. Create another one instead.", current=subscription
        )


def next_version(subscription: Subscription, **changes: Any) -> Subscription:
    return subscription.model_copy(update={"updated_at": now(), "version": subscription.version + 1, **changes})


def subscription_entry(
    kind: SubscriptionActivity, subscription: Subscription, *, by: Actor, changes: Sequence[Change] = ()
) -> ActivityEntry:
    subject = Subject(type="subscription", id=subscription.id, label=subscription.label)
    return entry(kind, by=by, subject=subject, changes=list(changes))


def changed_entry(kind: SubscriptionActivity, before: Subscription, after: Subscription, *, by: Actor) -> ActivityEntry:
    """Return the entry of an act with the status and the dates that it changed."""
    fields = ("status", "next_on", "resumes_on", "cancels_on", "cancel_reason")
    changes = changes_of("subscription", fields, before.model_dump(mode="json"), after.model_dump(mode="json"))
    return subscription_entry(kind, after, by=by, changes=changes)


def _changed(
    kind: SubscriptionActivity, before: Subscription, changes: dict[str, Any], *, by: Actor
) -> Act[Subscription]:
    after = before.model_copy(update=changes)
    if after != before:
        after = next_version(after)
    return Act(before, after, changed_entry(kind, before, after, by=by))


def _edited(before: Subscription, after: Subscription) -> list[Change]:
    changes = changes_of("subscription", _LOGGED, before.model_dump(mode="json"), after.model_dump(mode="json"))
    if before.amount != after.amount:
        changes.append(Change(field="subscription.amount", old=money_text(before.amount), new=money_text(after.amount)))
    if before.interval != after.interval:
        old, new = (f"{one.interval.every} {one.interval.unit}" for one in (before, after))
        changes.append(Change(field="subscription.interval", old=old, new=new))
    return changes


def _require_a_charge(subscription: Subscription) -> None:
    if subscription.next_on is None or next_billing(subscription, subscription.next_on) is None:
        problem = f"No charge is left before this day. Choose {subscription.anchor} or later, or cancel it instead."
        raise InvalidInput(FieldProblem("ends_on", "before_first_charge", problem))


def _paid_until(subscription: Subscription, today: date) -> date | None:
    """Return the end of the period that was charged last, None where the last charge was not paid.

    A charge that is due is taken for one that Mollie has made and not reported, because a debit takes days; the worker
    corrects the day where Mollie has not made it (provider_subscriptions.py).
    """
    if subscription.status not in {SubscriptionStatus.ACTIVE, SubscriptionStatus.PENDING}:
        return None
    is_due = subscription.next_on is not None and subscription.next_on <= today
    if is_due and subscription.at_mollie and subscription.waiting is None:
        return subscription.dates.following(today)
    return subscription.paid_until


def _was_ended(subscription: Subscription) -> bool:
    """Whether Mollie has ended it by itself, so that it has to be made again."""
    waiting = subscription.waiting
    return waiting is not None and waiting.reason is WaitingFor.ENDED_AT_MOLLIE
