"""Have Mollie make and cancel the refunds of a payment that members have asked for."""

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie.provider_codes import RefundStatus
from shared.domain.money.payments import refund_acts
from shared.domain.money.payments.payments import Payment, PaymentRefund
from shared.domain.money.payments.postings import Posting
from shared.domain.money.payments.provider_acts import MOLLIE
from shared.integrations.mollie import Mollie, MollieRefused, ObjectGone
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money.mollie import provider_objects
from shared.store.money.payments import accounts
from shared.store.money.payments.accounts import Account
from shared.store.money.payments.payments import PAYMENTS

Decide = Callable[[Payment, PaymentRefund, Account], Posting]


def carry_out(merchant_id: MerchantId, provider_id: str, mollie: Mollie) -> None:
    """Ask for the refunds of a payment that Mollie does not have, and cancel those that are to be cancelled.

    Mollie forgets idempotency keys after an hour, so what it has is looked up first. Raise MollieUnavailable,
    ConnectionBroken, ObjectGone, CustomerNotFound, Contended.
    """
    booked = _find(merchant_id, provider_id)
    if booked is None or not any(one.waits or one.cancelling for one in booked.payment.refunds):
        return
    there = {one.refund_id for one in mollie.payment(provider_id).refunds}
    for refund in booked.payment.refunds:
        if refund.cancelling:
            _cancel(booked, refund, mollie)
        elif refund.waits and refund.id not in there:
            _make(booked, refund, mollie)


def give_up(merchant_id: MerchantId, provider_id: str, problem: str) -> None:
    """Let the refunds fail that wait for Mollie, because it cannot be asked, and keep those that were to be cancelled.

    Raise CustomerNotFound, Contended.
    """
    booked = _find(merchant_id, provider_id)
    for refund in booked.payment.refunds if booked else []:
        if booked and refund.waits:
            _settle(booked, refund, _failing(problem))
        elif booked and refund.cancelling:
            _settle(booked, refund, _keeping)


class _Booked(NamedTuple):
    customer: CustomerRef
    payment: Payment
    provider_id: str


def _find(merchant_id: MerchantId, provider_id: str) -> _Booked | None:
    known = provider_objects.find(merchant_id, provider_id)
    if known is None or known.record_id is None:
        return None
    customer = CustomerRef(merchant_id, known.customer_id)
    return _Booked(customer, PAYMENTS.find(customer, known.record_id), provider_id)


def _make(booked: _Booked, refund: PaymentRefund, mollie: Mollie) -> None:
    numbers = ", ".join(dict.fromkeys(one.invoice_number for one in booked.payment.allocations))
    described = refund.reference or numbers or booked.provider_id
    try:
        mollie.refund(
            booked.provider_id, amount=refund.amount, description=described, refund_id=refund.id, once=refund.id
        )
    except MollieRefused as refused:
        _settle(booked, refund, _failing(refused.detail))


def _cancel(booked: _Booked, refund: PaymentRefund, mollie: Mollie) -> None:
    assert refund.provider_id
    try:
        # One that is gone was cancelled before, by a try whose answer was lost.
        with suppress(ObjectGone):
            mollie.cancel_refund(booked.provider_id, refund.provider_id)
    except MollieRefused:
        _settle(booked, refund, _keeping)


def _keeping(payment: Payment, refund: PaymentRefund, _: Account) -> Posting:
    return refund_acts.keep_refund(payment, refund)


def _failing(problem: str) -> Decide:
    def decide(payment: Payment, refund: PaymentRefund, account: Account) -> Posting:
        books = account.books(payment.amount.currency)
        failed = RefundStatus.FAILED
        return refund_acts.stop_refund(payment, refund, books, failed, problem, today=account.today, by=MOLLIE)

    return decide


@retry_outdated
def _settle(booked: _Booked, refund: PaymentRefund, decide: Decide) -> None:
    """Decide about a refund as it is now, and write that, unless another worker has."""
    ids = list(dict.fromkeys(one.invoice_id for one in booked.payment.allocations))
    account = accounts.read(booked.customer, payment_id=booked.payment.id, invoice_ids=ids)
    payment = PAYMENTS.require(account.payment)
    if refund not in payment.refunds:
        return
    changes = Changes()
    accounts.write(changes, booked.customer, account, decide(payment, refund, account), refused=outdated)
    write(changes)
