"""Commands on subscriptions. Each stores what is wanted, and a worker makes Mollie equal to it."""

from collections.abc import Callable
from datetime import date

from shared.commands.acts import record
from shared.commands.money.sales import subscription_requests
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.once import Once
from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.pricing.missing import IncompleteInvoice, missing_for_invoice
from shared.domain.money.sales import subscription_acts
from shared.domain.money.sales.subscription_figures import SubscriptionFigures, figures_of
from shared.domain.money.sales.subscription_results import SubscriptionChange, changed
from shared.domain.money.sales.subscription_rows import SubscriptionRow
from shared.domain.money.sales.subscriptions import (
    PauseRequest,
    Subscription,
    SubscriptionCancellation,
    SubscriptionDraft,
    SubscriptionEdit,
    SubscriptionStatus,
)
from shared.errors import FieldProblem
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.money.pricing import terms
from shared.store.money.sales import subscription_lists, subscriptions
from shared.store.money.sales.subscription_lists import SubscriptionSort
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS


def list_page(
    customer: CustomerRef, statuses: str, *, sort: SubscriptionSort, limit: int, cursor: str | None
) -> Page[SubscriptionRow]:
    """Return a page of the list. `statuses` are separated by commas. Raise CustomerNotFound, InvalidCursor."""
    wanted = [status for status in SubscriptionStatus if status in statuses.split(",") or not statuses]
    return subscription_lists.page(customer, wanted, sort=sort, limit=limit, cursor=cursor)


def figures(customer: CustomerRef) -> SubscriptionFigures:
    """Return the figures by the numbers of the customer. Raise CustomerNotFound."""
    card = customers.get(customer)
    return figures_of(card.subscription_counts, card.subscription_sums)


def get(customer: CustomerRef, subscription_id: str) -> SubscriptionChange:
    """Return a subscription and what it charges next. Raise CustomerNotFound, SubscriptionNotFound."""
    read = terms.read(customer, and_item=SUBSCRIPTIONS.key(customer, subscription_id))
    return changed(None, SUBSCRIPTIONS.require(read.item), today=read.today, dry_run=False)


@repeatable(SubscriptionChange)
def create(
    customer: CustomerRef, draft: SubscriptionDraft, *, by: Actor, once: Once | None, dry_run: bool
) -> SubscriptionChange:
    """Create a subscription. A retry returns the stored answer.

    Raise CustomerNotFound, CustomerArchived, CustomerSuspended, IncompleteInvoice, InvalidInput.
    """
    read = terms.read(customer)
    rules = read.rules(draft.starts_on)
    act = subscription_acts.create_subscription(draft, read.customer, read.merchant, rules, today=read.today, by=by)
    assert act.after
    result = changed(None, act.after, today=read.today, dry_run=dry_run)
    missing = missing_for_invoice(read.merchant, read.customer, {act.after.vat.category})
    if dry_run:
        return result.model_copy(update={"missing": missing})
    if missing:
        fields = [FieldProblem(f"{one.party}.{one.field}", "required", one.problem) for one in missing]
        raise IncompleteInvoice(*fields, message="Each charge becomes an invoice, on which the law requires more.")
    changes = Changes()
    subscriptions.require_open_for_subscriptions(changes, customer)
    return _commit(changes, customer, act, result, once=once)


def edit(
    customer: CustomerRef, subscription_id: str, edit: SubscriptionEdit, *, seen: int, by: Actor, dry_run: bool
) -> SubscriptionChange:
    """Edit what comes. `seen` is its version.

    Raise CustomerNotFound, SubscriptionNotFound, StaleSubscription, SubscriptionEnded, InvalidInput.
    """
    read = terms.read(customer, and_item=SUBSCRIPTIONS.key(customer, subscription_id))
    before = SUBSCRIPTIONS.require_version(read.item, seen)
    act = subscription_acts.edit_subscription(before, edit, read.rules(before.next_on), by=by)
    return _finish(customer, act, today=read.today, dry_run=dry_run)


def pause(
    customer: CustomerRef, subscription_id: str, request: PauseRequest, *, seen: int, by: Actor, dry_run: bool
) -> SubscriptionChange:
    """Pause a subscription. Raise CustomerNotFound, SubscriptionNotFound, StaleSubscription, SubscriptionEnded,
    InvalidInput.
    """

    def decide(before: Subscription, today: date) -> Act[Subscription]:
        return subscription_acts.pause(before, request, today=today, by=by)

    return _act(customer, subscription_id, decide, seen=seen, dry_run=dry_run)


def resume(customer: CustomerRef, subscription_id: str, *, seen: int, by: Actor, dry_run: bool) -> SubscriptionChange:
    """Resume a subscription. Raise CustomerNotFound, SubscriptionNotFound, StaleSubscription, SubscriptionEnded,
    NotPaused.
    """

    def decide(before: Subscription, today: date) -> Act[Subscription]:
        return subscription_acts.resume(before, today=today, by=by)

    return _act(customer, subscription_id, decide, seen=seen, dry_run=dry_run)


def cancel(
    customer: CustomerRef,
    subscription_id: str,
    request: SubscriptionCancellation,
    *,
    seen: int,
    by: Actor,
    dry_run: bool,
) -> SubscriptionChange:
    """Cancel a subscription. Raise CustomerNotFound, SubscriptionNotFound, StaleSubscription, SubscriptionEnded."""

    def decide(before: Subscription, today: date) -> Act[Subscription]:
        return subscription_acts.cancel(before, request, today=today, by=by)

    return _act(customer, subscription_id, decide, seen=seen, dry_run=dry_run)


def _act(
    customer: CustomerRef,
    subscription_id: str,
    decide: Callable[[Subscription, date], Act[Subscription]],
    *,
    seen: int,
    dry_run: bool,
) -> SubscriptionChange:
    read = terms.read(customer, and_item=SUBSCRIPTIONS.key(customer, subscription_id))
    act = decide(SUBSCRIPTIONS.require_version(read.item, seen), read.today)
    return _finish(customer, act, today=read.today, dry_run=dry_run)


def _finish(customer: CustomerRef, act: Act[Subscription], *, today: date, dry_run: bool) -> SubscriptionChange:
    assert act.after
    result = changed(act.before, act.after, today=today, dry_run=dry_run)
    if dry_run or act.changes_nothing:
        return result
    return _commit(Changes(), customer, act, result)


def _commit(
    changes: Changes,
    customer: CustomerRef,
    act: Act[Subscription],
    result: SubscriptionChange,
    *,
    once: Once | None = None,
) -> SubscriptionChange:
    """Write the act and have Mollie made equal to it."""
    record(changes, customer, act, SUBSCRIPTIONS)
    subscription_requests.request(changes, customer, result.subscription.id)
    return commit(changes, result=result, once=once)
