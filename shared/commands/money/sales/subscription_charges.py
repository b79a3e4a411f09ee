"""The invoice of each charge of a subscription: one for each payment at Mollie, or the one of a charge tried again."""

from shared.commands.money.invoices import issued_invoices
from shared.commands.money.sales import subscription_requests
from shared.domain.core.acts import Act
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.provider_payments import ProviderPayment
from shared.domain.money.pricing.number_series import SeriesKind
from shared.domain.money.sales.charge_invoices import invoice_draft_of
from shared.domain.money.sales.subscription_charges import (
    charge_moved,
    charged,
    is_charge,
    is_logged,
    period_of,
    retried_invoice,
)
from shared.domain.money.sales.subscriptions import Charge, Subscription
from shared.store.customer import activity_log
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money.pricing import terms
from shared.store.money.sales import subscriptions
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS


@retry_outdated
def invoice_of_charge(customer: CustomerRef, subscription_id: str, payment: ProviderPayment) -> str | None:
    """Return the id of the invoice that a payment of a subscription is for; issue it at the first news of the payment.

    Every news of a payment comes here, in any order and any number of times: the subscription's status follows it.
    A charge that failed and is tried again, as for AM04 and MS03, keeps its invoice. None is a first payment that is
    not made, which bills nothing. Where the law has more on an invoice than is known, it is left as a concept, and
    what was paid is credit until it is issued. Raise CustomerNotFound, SubscriptionNotFound.
    """
    known = subscriptions.find_charge(customer, payment.id)
    read = terms.read(customer, and_item=SUBSCRIPTIONS.key(customer, subscription_id), and_series=SeriesKind.INVOICES)
    subscription = SUBSCRIPTIONS.require(read.item)
    if known:
        changes, act = Changes(), charge_moved(subscription, payment)
        if act.after and act.after.last_charge and act.after.last_charge.retry_on and not act.changes_nothing:
            subscription_requests.request(changes, customer, subscription_id)
        _write(changes, customer, act)
        return known.invoice_id
    if not is_charge(subscription, payment):
        return None
    changes = Changes()
    period = period_of(subscription, payment)
    invoice_id = retried_invoice(subscription, payment)
    if invoice_id is None:
        draft = invoice_draft_of(subscription, payment.amount, period, read.customer.language)
        invoice_id = issued_invoices.bill(changes, customer, read, draft, subscription_id=subscription_id).id
    subscriptions.add_charge(changes, customer, Charge(payment.id, subscription_id, invoice_id, period.first))
    # Mollie's next date follows its own anchor, and the first payment lets it begin.
    subscription_requests.request(changes, customer, subscription_id)
    _write(changes, customer, charged(subscription, payment, invoice_id))
    return invoice_id


def _write(changes: Changes, customer: CustomerRef, act: Act[Subscription]) -> None:
    if not act.changes_nothing:
        SUBSCRIPTIONS.change(changes, customer, act.before, act.after, refused=outdated)
        if is_logged(act):
            activity_log.write(changes, customer, act.entry)
    if len(changes):
        write(changes)
