"""Bring the books to what Mollie has of a payment.

What was booked of it is read before Mollie is asked, and every transaction is refused if another one has booked
something since. So an older answer never replaces a newer one, in whatever order the workers finish.
"""

from collections.abc import Callable

from shared.commands.money.payments import mandate_use
from shared.commands.money.sales import smart_link_sales, subscription_charges
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie.provider_codes import ProviderStatus
from shared.domain.money.mollie.provider_objects import ProviderObject
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from shared.domain.money.mollie.transactions import TransactionInvoice, TransactionStatus, transactions_of
from shared.domain.money.payments.payments import Payment
from shared.domain.money.payments.provider_acts import Situation, next_step
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money.mollie import provider_objects, transactions
from shared.store.money.mollie.transactions import TRANSACTIONS
from shared.store.money.payments import accounts
from shared.store.money.payments.accounts import Account
from shared.store.money.payments.payments import PAYMENTS
from shared.store.money.sales.smart_links import SmartLinkNotFound
from shared.store.money.sales.subscriptions import SubscriptionNotFound

Fetch = Callable[[], ProviderPayment]


@retry_outdated
def book(merchant_id: MerchantId, provider_id: str, fetch: Fetch) -> bool:
    """Book what `fetch` returns, in one transaction for each step. Return whether we know whose the payment is.

    Raise CustomerNotFound, Contended, and what `fetch` raises.
    """
    known = provider_objects.find(merchant_id, provider_id)
    facts = fetch()
    purpose = _purpose(merchant_id, facts)
    if purpose is None:
        return False
    customer = CustomerRef(merchant_id, known.customer_id if known else purpose.customer_id)
    purpose = _billed(customer, facts, purpose)
    while True:
        after = _next(customer, facts, purpose, known)
        if after == known:
            mandate_use.note(customer, facts)
            return True
        known = after


def note_attempt(customer: CustomerRef, attempt: ProviderPayment) -> None:
    """Book a payment that was just made at Mollie. Raise CustomerNotFound, Contended."""
    book(customer.merchant_id, attempt.id, lambda: attempt)


def _purpose(merchant_id: MerchantId, facts: ProviderPayment) -> Purpose | None:
    """Return what a payment is for: as we wrote it at Mollie, or that of the subscription that made it."""
    if facts.purpose or not facts.subscription_id:
        return facts.purpose
    subscription = provider_objects.find(merchant_id, facts.subscription_id)
    if subscription is None:
        return None
    return Purpose(customer_id=subscription.customer_id, subscription_id=subscription.record_id)


def _billed(customer: CustomerRef, facts: ProviderPayment, purpose: Purpose) -> Purpose:
    """Issue the invoice of a charge of a subscription, or of what a smart link sold, unless it is issued.

    The money of a subscription or link that does not exist any more becomes credit.
    """
    invoice_id = None
    try:
        if purpose.subscription_id:
            invoice_id = subscription_charges.invoice_of_charge(customer, purpose.subscription_id, facts)
        elif purpose.smart_link_id and facts.status is ProviderStatus.PAID:
            invoice_id = smart_link_sales.sale_of_payment(customer, purpose.smart_link_id, facts)
    except (SubscriptionNotFound, SmartLinkNotFound):
        return purpose
    return purpose.model_copy(update={"invoice_ids": [invoice_id]}) if invoice_id else purpose


def _next(
    customer: CustomerRef, facts: ProviderPayment, purpose: Purpose, known: ProviderObject | None
) -> ProviderObject | None:
    """Take one step, and return what is known then, which is `known` where nothing is left to do."""
    payment = PAYMENTS.find(customer, known.record_id) if known and known.record_id else None
    account = _account(customer, payment, purpose)
    if payment:
        payment = PAYMENTS.require(account.payment)
    books = account.books(facts.amount.currency)
    step = next_step(Situation(facts, payment, books, purpose.invoice_ids, account.today, account.merchant.time_zone))
    changes = Changes()
    booked = (step.after if step else None) or payment
    is_listed = _list(changes, customer, facts, purpose, account, booked)
    if step is None and is_listed:
        return known
    if step:
        accounts.write(changes, customer, account, step, refused=outdated)
    revision = known.revision + 1 if known else 1
    after = ProviderObject(
        customer_id=customer.id,
        record_id=booked.id if booked else None,
        revision=revision,
        open_in=facts.mode if facts.may_change else None,
    )
    provider_objects.change(changes, customer.merchant_id, facts.id, known, after)
    write(changes)
    return after


def _account(customer: CustomerRef, payment: Payment | None, purpose: Purpose) -> Account:
    settled = [one.invoice_id for one in payment.allocations] if payment else []
    ids = list(dict.fromkeys([*purpose.invoice_ids, *settled]))
    return accounts.read(customer, payment_id=payment.id if payment else None, invoice_ids=ids)


def _list(
    changes: Changes,
    customer: CustomerRef,
    facts: ProviderPayment,
    purpose: Purpose,
    account: Account,
    booked: Payment | None,
) -> bool:
    """Write the transactions that are not listed as Mollie has them. Return whether all were."""
    invoices = [
        TransactionInvoice(id=one.id, number=one.number or "", order_id=one.order_id)
        for one in (account.invoices.get(invoice_id) for invoice_id in purpose.invoice_ids)
        if one
    ]
    wanted = transactions_of(facts, purpose, invoices, booked.id if booked else None)
    named = {one.id for one in wanted}
    # A refund that was cancelled before it was sent is at Mollie no more.
    gone = [one.provider_id for one in booked.refunds if one.provider_id not in {*named, None}] if booked else []
    listed = transactions.find_many(customer, [*named, *filter(None, gone)])
    wanted += [
        listed[one].model_copy(update={"status": TransactionStatus.CANCELLED}) for one in gone if one and one in listed
    ]
    for transaction in wanted:
        before = listed.get(transaction.id)
        after = transaction.model_copy(update={"version": before.version}) if before else transaction
        if before is None:
            TRANSACTIONS.change(changes, customer, None, after)
        elif before != after:
            TRANSACTIONS.change(changes, customer, before, after.model_copy(update={"version": before.version + 1}))
    return len(changes) == 0
