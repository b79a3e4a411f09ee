"""The calls by which Mollie gets a subscription as it is wanted: it is read, then made, changed or ended."""

from datetime import date

from shared import config
from shared.commands.money.mollie import mollie_customers
from shared.commands.money.mollie.connections import OpenConnection
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.provider_payments import ProviderPayment, ProviderSubscription, Purpose
from shared.domain.money.sales import provider_subscriptions as rules
from shared.domain.money.sales.provider_subscriptions import LIVE, Wanted
from shared.domain.money.sales.subscriptions import Subscription, WaitingFor
from shared.integrations.mollie import Mollie, ObjectGone
from shared.store.money.sales import subscriptions

_USABLE = frozenset({"valid", "pending"})


def make_equal(
    customer: CustomerRef, subscription: Subscription, opened: OpenConnection, today: date
) -> tuple[Subscription, bool]:
    """Return the subscription as Mollie has it then, and whether nothing is left to be tried again.

    Raise CustomerNotFound and the errors of Mollie.
    """
    mollie, day = opened.client, max(today, rules.today_at_mollie())
    at, there = _subscriptions(customer, mollie)
    found = rules.found_in(subscription, there)
    live = [one for one in found if one.status in LIVE]
    wanted = rules.wanted_of(subscription, day)
    kept = live[0] if live and wanted and not rules.cannot_change(wanted, live[0]) else None
    _cancel(mollie, at, [one for one in live if one is not kept])
    if found and not (kept and wanted and rules.is_on_time(wanted, kept)):
        # After what has to end has ended, so that none is missed.
        charges = _on_their_way(customer, subscription, found, mollie, at)
        subscription = rules.with_charges(subscription, charges)
        wanted = rules.wanted_of(subscription, day, on_their_way=len(charges))
    if wanted is None:
        _cancel(mollie, at, [kept] if kept else [])
        after = rules.seen(rules.ends_when_paid(subscription, today), None, today=today)
        return _first_payment(customer, after, opened, at) if rules.needs_first_payment(after) else (after, True)
    if kept:
        return rules.seen(subscription, _changed(mollie, at, wanted, kept), today=today), True
    if not live and rules.is_used_up(found, subscription, today):
        return subscription, True
    if not live and rules.has_ended(subscription, wanted, found):
        return rules.ended_at_mollie(subscription), True
    if not any(one.status in _USABLE for one in mollie.mandates(at)):
        return rules.without_mandate(subscription), False
    made = _made(customer, opened, at, subscription, wanted)
    return rules.seen(subscription, made, today=today), True


def _subscriptions(customer: CustomerRef, mollie: Mollie) -> tuple[str, list[ProviderSubscription]]:
    """Return the customer's id at Mollie and their subscriptions there: none for one who is new there."""
    at = mollie_customers.ensure(customer, mollie)
    try:
        return at, mollie.subscriptions(at)
    except ObjectGone:
        return mollie_customers.replace(customer, mollie, at), []


def _cancel(mollie: Mollie, at: str, live: list[ProviderSubscription]) -> None:
    for one in live:
        mollie.cancel_subscription(at, one.id)


def _on_their_way(
    customer: CustomerRef, subscription: Subscription, found: list[ProviderSubscription], mollie: Mollie, at: str
) -> list[ProviderPayment]:
    """Return the charges that Mollie has made, and whose news have not come."""
    made = [one for one in mollie.payments_of(at) if rules.is_charge_of(subscription, found, one)]
    known = subscriptions.known_charges(customer, [one.id for one in made])
    return [one for one in made if one.id not in known]


def _changed(mollie: Mollie, at: str, wanted: Wanted, found: ProviderSubscription) -> ProviderSubscription:
    """Change what differs."""
    if not rules.differs(wanted, found):
        return found
    return mollie.change_subscription(
        at,
        found.id,
        amount=wanted.amount,
        interval=wanted.interval,
        description=wanted.description,
        starts_on=None if found.next_on in {wanted.starts_on, None} else wanted.starts_on,
        times=rules.times_at_mollie(wanted, found),
    )


def _made(
    customer: CustomerRef, opened: OpenConnection, at: str, subscription: Subscription, wanted: Wanted
) -> ProviderSubscription:
    """Make it. A run that was stopped after this call finds it; Mollie answers a repetition with the same one."""
    return opened.client.create_subscription(
        at,
        amount=wanted.amount,
        interval=wanted.interval,
        description=wanted.description,
        starts_on=wanted.starts_on,
        times=wanted.times,
        mandate_id=None,
        webhook_url=opened.webhook_url,
        purpose=Purpose(customer_id=customer.id, subscription_id=subscription.id),
        once=f"subscription-{subscription.id}-{subscription.version}",
    )


def _first_payment(
    customer: CustomerRef, subscription: Subscription, opened: OpenConnection, at: str
) -> tuple[Subscription, bool]:
    """Make the payment that gives the mandate, once until somebody tries again. Its news continue the subscription."""
    if subscription.checkout_url:
        return rules.waits(subscription, WaitingFor.FIRST_PAYMENT), True
    payment = opened.client.create_payment(
        amount=subscription.charge,
        description=rules.description_of(subscription),
        purpose=Purpose(customer_id=customer.id, subscription_id=subscription.id),
        redirect_url=config.page_url(),
        webhook_url=opened.webhook_url,
        locale=None,
        means=None,
        customer_id=at,
        first=True,
        once=f"first-{subscription.id}-{subscription.version}",
    )
    after = subscription.model_copy(update={"checkout_url": payment.checkout_url})
    return rules.waits(after, WaitingFor.FIRST_PAYMENT), True
