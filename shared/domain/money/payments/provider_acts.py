"""Effects of a payment at Mollie on the books: a pure function of what is booked and of what Mollie has.

Each difference between the two is one step. The steps lead to what Mollie has, whatever was booked before: so reports
may come in any order and number, and a worker may stop after any step.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from shared.domain.core.activity_log import Change, money_text
from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.clock import day_in, now
from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.credit_entries import CreditReason
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import IN_FLIGHT, ProviderStatus, RefundStatus
from shared.domain.money.mollie.provider_payments import ProviderChargeback, ProviderPayment, ProviderRefund
from shared.domain.money.payments.payment_acts import PaymentActivity, distributed, posting_of
from shared.domain.money.payments.payment_moves import give_back, loose_of, take
from shared.domain.money.payments.payments import (
    ChosenInvoice,
    Payment,
    PaymentChargeback,
    PaymentOrigin,
    PaymentRefund,
)
from shared.domain.money.payments.postings import Posting
from shared.domain.money.payments.refund_acts import stop_refund, with_refunds

MOLLIE = Actor(kind=ActorKind.SYSTEM, name="Mollie")


class Situation(NamedTuple):
    """The facts that decide a step. `invoice_ids` are to be settled, in this order; what the books do not have, or is
    cancelled, is left out, and the money becomes credit.
    """

    facts: ProviderPayment
    payment: Payment | None
    books: Books
    invoice_ids: Sequence[str]
    today: date
    time_zone: str

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment at the merchant, today at the latest: a clock at Mollie may be ahead of ours."""
        return min(day_in(self.time_zone, moment), self.today)


def next_step(at: Situation) -> Posting | None:
    """Return the next step towards what Mollie has, None where the books are there.

    It moves the books. The invoices are marked while money for them is on its way.
    """
    _mark_in_flight(at)
    payment = at.payment
    if payment is None:
        if at.facts.status is ProviderStatus.PAID:
            return _receive(at)
        return Posting(at.books.moved, None, None) if at.books.moved else None
    for gone in _vanished(payment, at.facts):
        return _return_refund(at, payment, gone)
    for refund in at.facts.refunds:
        if step := _refund(at, payment, refund):
            return step
    for chargeback in at.facts.chargebacks:
        if step := _charge_back(at, payment, chargeback):
            return step
    return Posting(at.books.moved, None, None, payment, payment) if at.books.moved else None


def _mark_in_flight(at: Situation) -> None:
    for invoice_id in at.invoice_ids:
        if at.books.can_settle(invoice_id):
            at.books.mark(invoice_id, "in_flight", at.facts.id, on=at.facts.status in IN_FLIGHT)


def _receive(at: Situation) -> Posting:
    """Book the payment: its invoices in their order, and the rest as credit."""
    facts, moment = at.facts, now()
    payment = Payment(
        id=new_id("pay"),
        amount=facts.amount,
        received_on=at.day_of(facts.paid_at or facts.created_at),
        means=facts.means or PaymentMeans.OTHER,
        reference=facts.id,
        origin=PaymentOrigin.AUTOMATIC,
        provider_id=facts.id,
        mode=facts.mode,
        created_at=moment,
        created_by=MOLLIE,
        updated_at=moment,
    )
    chosen = [ChosenInvoice(invoice_id=one) for one in at.invoice_ids if at.books.can_settle(one)]
    after = distributed(payment, at.books, chosen, [])
    logged = [Change(field="payment.amount", new=money_text(after.amount))]
    if at.books.credit_moved.minor:
        logged.append(Change(field="payment.kept_as_credit", new=money_text(at.books.credit_moved)))
    return _posting(at, None, after, CreditReason.PAYMENT, PaymentActivity.RECEIVED, logged)


def _vanished(payment: Payment, facts: ProviderPayment) -> list[PaymentRefund]:
    """Return the refunds that Mollie had and has no more: they were cancelled before they were sent."""
    there = {one.id for one in facts.refunds}
    return [one for one in payment.refunds if one.provider_id and one.counts and one.provider_id not in there]


def _refund(at: Situation, payment: Payment, fact: ProviderRefund) -> Posting | None:
    known = next((one for one in payment.refunds if fact.id == one.provider_id or fact.refund_id == one.id), None)
    if known is None:
        return _take_refund(at, payment, fact) if fact.counts else None
    if known.counts and (not fact.counts or fact.amount != known.amount):
        return _return_refund(at, payment, known, status=fact.status)
    if fact.counts and not known.counts:
        return _take_refund(at, payment, fact)
    if (known.status, known.provider_id) == (fact.status, fact.id):
        return None
    stated = known.model_copy(update={"status": fact.status, "provider_id": fact.id})
    return Posting(at.books.moved, None, None, payment, _with_refund(payment, stated))


def _take_refund(at: Situation, payment: Payment, fact: ProviderRefund) -> Posting:
    """Take a refund that was made at Mollie: from the credit that the payment left, then from its invoices."""
    from_credit = max(min(fact.amount, loose_of(payment, at.books), at.books.credit), Amount(0, at.books.currency))
    refund = PaymentRefund(
        id=new_id("rfd"),
        amount=fact.amount,
        refunded_on=at.day_of(fact.created_at),
        means=payment.means,
        reference=None,
        allocations=take(payment, fact.amount, at.books, from_credit=from_credit),
        at=now(),
        by=MOLLIE,
        status=fact.status,
        provider_id=fact.id,
    )
    known = next((one for one in payment.refunds if fact.id == one.provider_id or fact.refund_id == one.id), None)
    if known:
        refund = refund.model_copy(update={"id": known.id, "reference": known.reference, "by": known.by})
    logged = [Change(field="payment.refunded", new=money_text(fact.amount))]
    after = _with_refund(payment, refund)
    return _posting(at, payment, after, CreditReason.REFUND, PaymentActivity.REFUNDED, logged)


def _return_refund(
    at: Situation, payment: Payment, known: PaymentRefund, *, status: RefundStatus = RefundStatus.CANCELLED
) -> Posting:
    """Return the money of a refund that failed or was cancelled, or whose amount has changed."""
    stopped = status if not status.counts else RefundStatus.CANCELLED
    return stop_refund(payment, known, at.books, stopped, None, today=at.today, by=MOLLIE)


def _charge_back(at: Situation, payment: Payment, fact: ProviderChargeback) -> Posting | None:
    """Take a chargeback, from the invoices of the payment first, which are owed again; return a reversed one."""
    known = next((one for one in payment.chargebacks if one.id == fact.id), None)
    if known and known.counts and (not fact.counts or fact.amount != known.amount):
        return _return_chargeback(at, payment, known, fact)
    if not fact.counts or (known and known.counts):
        return None
    taken = take(payment, fact.amount, at.books, from_credit=Amount(0, at.books.currency))
    for part in taken:
        at.books.mark(part.invoice_id, "chargebacks", fact.id, on=True)
    chargeback = PaymentChargeback(
        id=fact.id,
        amount=fact.amount,
        charged_back_on=at.day_of(fact.created_at),
        reason=fact.reason,
        allocations=taken,
    )
    logged = [Change(field="payment.charged_back", new=money_text(fact.amount))]
    if fact.reason:
        logged.append(Change(field="payment.reason", new=fact.reason))
    after = _with_chargeback(payment, chargeback)
    return _posting(at, payment, after, CreditReason.CHARGEBACK, PaymentActivity.CHARGED_BACK, logged)


def _return_chargeback(at: Situation, payment: Payment, known: PaymentChargeback, fact: ProviderChargeback) -> Posting:
    give_back(payment, known.amount, known.allocations, at.books)
    for invoice_id in at.books.marked("chargebacks", known.id):
        at.books.mark(invoice_id, "chargebacks", known.id, on=False)
    reversed_on = at.day_of(fact.reversed_at or now())
    after = _with_chargeback(payment, known.model_copy(update={"reversed_on": reversed_on, "allocations": []}))
    logged = [Change(field="payment.charged_back", old=money_text(known.amount))]
    reason, kind = CreditReason.CHARGEBACK_REVERSED, PaymentActivity.CHARGEBACK_REVERSED
    return _posting(at, payment, after, reason, kind, logged)


def _with_refund(payment: Payment, refund: PaymentRefund) -> Payment:
    return with_refunds(payment, [*(one for one in payment.refunds if one.id != refund.id), refund])


def _with_chargeback(payment: Payment, chargeback: PaymentChargeback) -> Payment:
    others = [one for one in payment.chargebacks if one.id != chargeback.id]
    changed = {"chargebacks": [*others, chargeback], "updated_at": now(), "version": payment.version + 1}
    return payment.model_copy(update=changed)


def _posting(
    at: Situation,
    before: Payment | None,
    after: Payment,
    reason: CreditReason,
    kind: PaymentActivity,
    logged: list[Change],
) -> Posting:
    return posting_of(before, after, at.books, reason, kind, logged, today=at.today, by=MOLLIE)
