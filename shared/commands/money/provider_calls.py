"""The calls by which Mollie gets a subscription as it is wanted: it is read, then made, changed or ended."""

from datetime import date

from shared import config
from shared.commands.money import mollie_customers
from shared.commands.money.connections import OpenConnection
from shared.domain.core.refs import CustomerRef
from shared.domain.money import provider_subscriptions as rules
from shared.domain.money.provider_payments import ProviderSubscription, Purpose
from shared.domain.money.provider_subscriptions import LIVE, Wanted
from shared.domain.money.subscriptions import Subscription, WaitingFor
from shared.integrations.mollie import Mollie

_USABLE = frozenset({"valid", "pending"})


def make_equal(
    customer: CustomerRef, subscription: Subscription, opened: OpenConnection, today: date
) -> tuple[Subscription, bool]:
    """Return the subscription as Mollie has it then, and whether nothing is left to be tried again.

    Raise CustomerNotFound and the errors of Mollie.
    """
    mollie = opened.client
    wanted = rules.wanted_of(subscription, today)
    at = mollie_customers.ensure(customer, mollie)
    found = rules.found_in(subscription, mollie.subscriptions(at))
    live = [one for one in found if one.status in LIVE]
    if wanted is None:
        for one in live:
            mollie.cancel_subscription(at, one.id)
            subscription = rules.charged_before_its_end(subscription, one, today)
        after = rules.seen(subscription, None, today=today)
        return _first_payment(customer, after, opened, at) if rules.needs_first_payment(after) else (after, True)
    for one in live[1:]:
        mollie.cancel_subscription(at, one.id)
    if live and rules.cannot_change(wanted, live[0]):
        mollie.cancel_subscription(at, live[0].id)
    elif live:
        return rules.seen(subscription, _changed(mollie, at, subscription, wanted, live[0], today), today=today), True
    elif rules.is_used_up(found, subscription, today):
        return subscription, True
    elif rules.has_ended(subscription, found):
        return rules.ended_at_mollie(subscription), True
    if not any(one.status in _USABLE for one in mollie.mandates(at)):
        return rules.waits(subscription, WaitingFor.MANDATE), False
    made = _made(customer, opened, at, subscription, wanted)
    return rules.seen(subscription, made, today=today), True


def _changed(
    mollie: Mollie, at: str, subscription: Subscription, wanted: Wanted, found: ProviderSubscription, today: date
) -> ProviderSubscription:
    """Change what differs. The dates stay while a charge is on its way."""
    is_charged = rules.was_charged(subscription, found, today)
    if not rules.differs(wanted, found, next_is_charged=is_charged):
        return found
    return mollie.change_subscription(
        at,
        found.id,
        amount=wanted.amount,
        interval=wanted.interval,
        description=wanted.description,
        starts_on=None if is_charged or found.next_on == wanted.starts_on else wanted.starts_on,
        times=None if is_charged else rules.times_at_mollie(wanted, found),
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
