"""Acts on refunds of payments: record and undo."""

from datetime import date
from typing import Any

from shared.domain.core.activity_log import Change, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now, require_not_future
from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.credit_entries import CreditReason
from shared.domain.money.mollie.provider_codes import RefundStatus
from shared.domain.money.payments.payment_acts import PaymentActivity, credit_spent, posting_of
from shared.domain.money.payments.payment_moves import give_back, loose_of, take
from shared.domain.money.payments.payments import (
    MAX_REFUNDS,
    Payment,
    PaymentRefund,
    RefundDraft,
)
from shared.domain.money.payments.postings import Posting
from shared.errors import Conflict, FieldProblem, InvalidInput, NotFound

# Mollie, "Cancel refund": only as long as the money is not sent.
_CANCELLABLE = frozenset({RefundStatus.QUEUED, RefundStatus.PENDING, RefundStatus.UNKNOWN})


class RefundNotFound(NotFound):
    """The payment has no such refund, or it was undone."""

    code = "refund_not_found"


class RefundSent(Conflict):
    """Mollie has sent the money of the refund."""

    code = "refund_sent"


class NothingToRefund(Conflict):
    """Everything that was paid is refunded or charged back already."""

    code = "payment_refunded"


def refund_payment(payment: Payment, draft: RefundDraft, books: Books, *, today: date, by: Actor) -> Posting:
    """Record a refund: from the credit that the payment left, then from its invoices, which are open again.

    Raise NothingToRefund, CreditSpent, InvalidInput.
    """
    _require_refundable(payment, draft)
    refunded_on = require_not_future(draft.refunded_on or today, today, field="refunded_on")
    amount = draft.amount or payment.kept
    status = RefundStatus.QUEUED if draft.through_mollie else None
    from_credit = max(min(amount, loose_of(payment, books), books.credit), Amount(0, books.currency))
    allocations = take(payment, amount, books, from_credit=from_credit)
    if books.credit_before - from_credit != books.credit:
        raise credit_spent(payment)
    at = now()
    refund = PaymentRefund(
        id=new_id("rfd"),
        amount=amount,
        refunded_on=refunded_on,
        means=draft.means or payment.means,
        reference=draft.reference,
        allocations=allocations,
        at=at,
        by=by,
        status=status,
    )
    after = with_refunds(payment, [*payment.refunds, refund])
    logged = [Change(field="payment.refunded", new=money_text(amount))]
    if refund.reference:
        logged.append(Change(field="payment.refund_reference", new=refund.reference))
    reason, kind = CreditReason.REFUND, PaymentActivity.REFUNDED
    return posting_of(payment, after, books, reason, kind, logged, today=today, by=by)


def undo_refund(payment: Payment, refund: PaymentRefund, books: Books, *, today: date, by: Actor) -> Posting:
    """Undo a refund: its invoices get back what it took, as far as that is left of them, and the rest is credit.

    One that Mollie is to make stays on record: as cancelled, or as one that Mollie is to be asked to cancel.
    Raise RefundSent, RefundNotFound.
    """
    if not refund.counts:
        raise RefundNotFound("This refund failed or was cancelled, so nothing is left to undo.")
    if refund.waits:
        return stop_refund(payment, refund, books, RefundStatus.CANCELLED, None, today=today, by=by)
    if refund.status:
        return _ask_to_cancel(payment, refund)
    others = [one for one in payment.refunds if one.id != refund.id]
    return _give_back(payment, refund, others, books, PaymentActivity.REFUND_UNDONE, None, today=today, by=by)


def stop_refund(
    payment: Payment,
    refund: PaymentRefund,
    books: Books,
    status: RefundStatus,
    problem: str | None,
    *,
    today: date,
    by: Actor,
) -> Posting:
    """Return the money of a refund that Mollie does not pay: `status` is failed or cancelled. It stays on record."""
    stopped: dict[str, Any] = {"status": status, "problem": problem, "cancelling": False, "allocations": []}
    refunds = _replaced(payment, refund.model_copy(update=stopped))
    return _give_back(payment, refund, refunds, books, PaymentActivity.REFUND_FAILED, problem, today=today, by=by)


def _ask_to_cancel(payment: Payment, refund: PaymentRefund) -> Posting:
    if refund.status not in _CANCELLABLE:
        raise RefundSent("Mollie has sent this money, so the refund stays.", current=payment)
    requested = _replaced(payment, refund.model_copy(update={"cancelling": True}))
    return Posting([], None, None, payment, with_refunds(payment, requested))


def keep_refund(payment: Payment, refund: PaymentRefund) -> Posting:
    """Keep a refund that Mollie does not cancel."""
    kept = _replaced(payment, refund.model_copy(update={"cancelling": False}))
    return Posting([], None, None, payment, with_refunds(payment, kept))


def _replaced(payment: Payment, refund: PaymentRefund) -> list[PaymentRefund]:
    return [refund if one.id == refund.id else one for one in payment.refunds]


def with_refunds(payment: Payment, refunds: list[PaymentRefund]) -> Payment:
    return payment.model_copy(update={"refunds": refunds, "updated_at": now(), "version": payment.version + 1})


def _give_back(
    payment: Payment,
    refund: PaymentRefund,
    left: list[PaymentRefund],
    books: Books,
    kind: PaymentActivity,
    problem: str | None,
    *,
    today: date,
    by: Actor,
) -> Posting:
    give_back(payment, refund.amount, refund.allocations, books)
    logged = [Change(field="payment.refunded", old=money_text(refund.amount))]
    if problem:
        logged.append(Change(field="payment.reason", new=problem))
    after = with_refunds(payment, left)
    return posting_of(payment, after, books, CreditReason.REFUND_UNDONE, kind, logged, today=today, by=by)


def _require_refundable(payment: Payment, draft: RefundDraft) -> None:
    if payment.kept.minor <= 0:
        raise NothingToRefund("This payment is refunded or charged back already.", current=payment)
    if len(payment.refunds) >= MAX_REFUNDS:
        problem = f"A payment has at most {MAX_REFUNDS} refunds. Undo one, and refund the sum of both."
        raise InvalidInput(FieldProblem("amount", "too_many_refunds", problem))
    if draft.amount and draft.amount.currency != payment.amount.currency:
        problem = f"The payment is in {payment.amount.currency}. Write an amount in it."
        raise InvalidInput(FieldProblem("amount", "other_currency", problem))
    if draft.amount and payment.kept < draft.amount:
        problem = f"Write at most {money_text(payment.kept)}, which is left of the payment."
        raise InvalidInput(FieldProblem("amount", "too_much", problem))
    if draft.refunded_on and draft.refunded_on < payment.received_on:
        problem = f"The payment came in on {payment.received_on}. Choose that day or a later one."
        raise InvalidInput(FieldProblem("refunded_on", "before_payment", problem))
    if draft.through_mollie:
        _require_mollie(payment, draft)


def _require_mollie(payment: Payment, draft: RefundDraft) -> None:
    if payment.provider_id is None:
        problem = "This payment did not come in through Mollie. Pay it back yourself, and record that."
        raise InvalidInput(FieldProblem("through_mollie", "not_through_mollie", problem))
    if draft.refunded_on or draft.means:
        field = "refunded_on" if draft.refunded_on else "means"
        problem = "Mollie pays back today, by the means of the payment. Leave this empty."
        raise InvalidInput(FieldProblem(field, "through_mollie", problem))
