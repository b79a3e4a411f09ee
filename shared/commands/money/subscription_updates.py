"""Make Mollie equal to a subscription as it is wanted: the work on the queue `subscriptions`.

Mollie is read each time, so a repetition finds what an earlier run did, also one that was stopped after any call. What
Mollie refuses waits for an edit; what it does not answer, or cannot do yet, stays pending and is tried again.
"""

from contextlib import suppress
from datetime import date

from shared.commands.money import subscription_requests
from shared.domain.core.acts import Act
from shared.domain.money.provider_subscriptions import next_look, waits, wanted_of
from shared.domain.money.subscription_acts import next_version, on_day
from shared.domain.money.subscriptions import Subscription, WaitingFor
from shared.messages import SubscriptionUpdate
from shared.store.customer import activity_log
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money import terms
from shared.store.money.subscriptions import SUBSCRIPTIONS, SubscriptionNotFound


def finish(message: SubscriptionUpdate, _pending: Pending) -> None:
    """Make Mollie equal to a subscription. Do nothing if a later request has superseded this one."""
    with suppress(Superseded):
        try:
            _update(message)
        except (CustomerNotFound, SubscriptionNotFound):
            outbox.finish_alone(message)


@retry_outdated
def _update(message: SubscriptionUpdate) -> None:
    customer = message.customer
    read = terms.read(customer, and_item=SUBSCRIPTIONS.key(customer, message.subscription_id))
    before = SUBSCRIPTIONS.require(read.item)
    act = on_day(before, today=read.today)
    wanted = act.after if act and act.after else before
    after, is_done = _equalised(wanted, read.today)
    changes = Changes()
    _write(changes, message, act, before, after)
    if day := next_look(after) if is_done else None:
        outbox.check(changes, message)
        subscription_requests.request_on(changes, customer, after.id, day, read.merchant.time_zone)
    elif is_done:
        outbox.finish(changes, message)
    else:
        # The sweep tries again.
        outbox.check(changes, message)
    write(changes)


def _write(
    changes: Changes,
    message: SubscriptionUpdate,
    act: Act[Subscription] | None,
    before: Subscription,
    after: Subscription,
) -> None:
    if after != before:
        after = next_version(after, version=before.version + 1)
        SUBSCRIPTIONS.change(changes, message.customer, before, after, refused=outdated)
    if act:
        activity_log.write(changes, message.customer, act.entry)


def _equalised(subscription: Subscription, today: date) -> tuple[Subscription, bool]:
    """Return the subscription as Mollie has it now, and whether that is all that is wanted."""
    if wanted_of(subscription, today) is None and subscription.at_mollie is None:
        return subscription.model_copy(update={"waiting": None}), True
    return waits(subscription, WaitingFor.CONNECTION), False
