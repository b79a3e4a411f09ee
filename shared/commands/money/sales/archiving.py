"""The command that archives a customer, with what becomes of the subscriptions that run (Q13)."""

from collections.abc import Sequence

from shared.commands.acts import perform_on_customer, record
from shared.commands.money.sales import subscription_requests
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.refs import CustomerRef
from shared.domain.customer import status_changes
from shared.domain.customer.status_changes import ArchiveRequest, OnArchive, StatusChange, describe
from shared.domain.money.sales import subscription_acts
from shared.domain.money.sales.subscriptions import (
    RUNNING,
    PauseRequest,
    Subscription,
    SubscriptionCancellation,
)
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.pricing.terms import today_of
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS
from shared.store.team import merchants

# Each takes three changes of a transaction's hundred: the subscription, its log entry, and the request to Mollie.
_AT_ONCE = 30


def archive(customer: CustomerRef, request: ArchiveRequest, *, seen: int, by: Actor, dry_run: bool) -> StatusChange:
    """Archive a customer, and pause or cancel the subscriptions that run, or leave them.

    More of them than fit into one transaction are paused or cancelled first: a command that is stopped between has
    archived nothing, and can be repeated. Raise AlreadyArchived, CustomerNotFound, StaleCustomer, Contended.
    """
    card = customers.get(customer, seen=seen)
    act = status_changes.archive(card, request, by=by)
    if dry_run:
        return describe(act, dry_run=True)
    acts = _ends(customer, request.subscriptions, by) if card.running_subscriptions else []
    changes = Changes()
    while acts:
        chunk, acts = acts[:_AT_ONCE], acts[_AT_ONCE:]
        _add(changes, customer, chunk)
        if acts:
            write(changes)
            changes = Changes()
    perform_on_customer(customer, act, changes=changes)
    return describe(act, dry_run=False)


def _ends(customer: CustomerRef, choice: OnArchive, by: Actor) -> list[Act[Subscription]]:
    if choice is OnArchive.KEEP:
        return []
    today = today_of(merchants.get(customer.merchant_id))
    # One that is cancelled at the end of its period charges nothing any more.
    running = [one for one in SUBSCRIPTIONS.list_all(customer) if one.status in RUNNING and not one.cancels_on]
    if choice is OnArchive.CANCEL:
        ended = SubscriptionCancellation()
        return [subscription_acts.cancel(one, ended, today=today, by=by) for one in running]
    return [subscription_acts.pause(one, PauseRequest(), today=today, by=by) for one in running]


def _add(changes: Changes, customer: CustomerRef, acts: Sequence[Act[Subscription]]) -> None:
    for act in acts:
        assert act.after
        record(changes, customer, act, SUBSCRIPTIONS)
        subscription_requests.request(changes, customer, act.after.id)
