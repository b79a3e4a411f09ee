"""The invoice of each charge of a subscription: one for each payment at Mollie, or the one of a charge tried again."""

from shared.commands.acts import record
from shared.commands.money import documents, subscription_requests
from shared.domain.core.actors import SYSTEM
from shared.domain.core.acts import Act
from shared.domain.core.refs import CustomerRef
from shared.domain.money.charge_invoices import invoice_draft_of
from shared.domain.money.documents import DocumentKind
from shared.domain.money.invoice_acts import create_invoice
from shared.domain.money.invoices import Invoice
from shared.domain.money.issuing import issue_invoice, missing_of
from shared.domain.money.number_series import SeriesKind
from shared.domain.money.provider_payments import ProviderPayment
from shared.domain.money.subscription_charges import (
    Charge,
    charge_moved,
    charged,
    is_charge,
    is_logged,
    period_of,
    retried_invoice,
)
from shared.domain.money.subscriptions import Subscription
from shared.store.customer import activity_log, document_numbers, references
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money import number_series, subscriptions, terms
from shared.store.money.invoices import INVOICES
from shared.store.money.subscriptions import SUBSCRIPTIONS
from shared.store.money.terms import Terms


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
        invoice_id = _issue(changes, customer, read, subscription, payment).id
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


def _issue(
    changes: Changes, customer: CustomerRef, read: Terms, subscription: Subscription, payment: ProviderPayment
) -> Invoice:
    """Make the invoice of a charge and issue it with the next number, as a member's act does."""
    period = period_of(subscription, payment)
    draft = invoice_draft_of(subscription, payment.amount, period, read.customer.language)
    day = max(read.today, number_series.earliest_day(read.series, read.today))
    made = create_invoice(
        draft,
        read.customer,
        read.merchant,
        read.rules(day),
        today=read.today,
        by=SYSTEM,
        subscription_id=subscription.id,
    )
    assert made.after
    if missing_of(made.after, read.customer, read.merchant):
        record(changes, customer, made, INVOICES)
        return made.after
    kind, series = SeriesKind.INVOICES, read.merchant.number_series.invoices
    number = number_series.draw(changes, customer.merchant_id, kind, series, read.series, on=day)
    act = issue_invoice(made.after, read.customer, read.merchant, read.rules(day), number, on=day, by=SYSTEM)
    invoice = act.after
    assert invoice
    assert invoice.number
    assert invoice.issued_on
    document_numbers.file(changes, customer, invoice.number, invoice.id, issued_on=invoice.issued_on)
    references.file_invoice(changes, customer, invoice.payment_reference, invoice.id)
    documents.request_rendering(changes, customer, DocumentKind.INVOICE, invoice.id)
    record(changes, customer, act._replace(before=None), INVOICES)
    return invoice
