"""Acts on refunds of payments: record and undo."""

from datetime import date

from shared.domain.core.activity_log import Change, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now, require_not_future
from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.money.books import Books
from shared.domain.money.credit_entries import CreditReason
from shared.domain.money.payment_acts import PaymentActivity, credit_spent, posting_of
from shared.domain.money.payment_moves import give_back, loose_of, take
from shared.domain.money.payments import MAX_REFUNDS, Payment, PaymentRefund, RefundDraft
from shared.domain.money.postings import Posting
from shared.errors import Conflict, FieldProblem, InvalidInput, NotFound


class RefundNotFound(NotFound):
    """The payment has no such refund, or it was undone."""

    code = "refund_not_found"


class NothingToRefund(Conflict):
    """Everything that was paid is refunded already."""

    code = "payment_refunded"


def refund_payment(payment: Payment, draft: RefundDraft, books: Books, *, today: date, by: Actor) -> Posting:
    """Record a refund: from the credit that the payment left, then from its invoices, which are open again.

    Raise NothingToRefund, CreditSpent, InvalidInput.
    """
    _require_refundable(payment, draft)
    refunded_on = require_not_future(draft.refunded_on or today, today, field="refunded_on")
    amount = draft.amount or payment.kept
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
    )
    after = payment.model_copy(
        update={"refunds": [*payment.refunds, refund], "updated_at": at, "version": payment.version + 1}
    )
    logged = [Change(field="payment.refunded", new=money_text(amount))]
    if refund.reference:
        logged.append(Change(field="payment.refund_reference", new=refund.reference))
    reason, kind = CreditReason.REFUND, PaymentActivity.REFUNDED
    return posting_of(payment, after, books, reason, kind, logged, today=today, by=by)


def undo_refund(payment: Payment, refund: PaymentRefund, books: Books, *, today: date, by: Actor) -> Posting:
    """Undo a refund: its invoices get back what it took, as far as that is left of them, and the rest is credit."""
    give_back(payment, refund.amount, refund.allocations, books)
    after = payment.model_copy(
        update={
            "refunds": [one for one in payment.refunds if one.id != refund.id],
            "updated_at": now(),
            "version": payment.version + 1,
        }
    )
    logged = [Change(field="payment.refunded", old=money_text(refund.amount))]
    reason, kind = CreditReason.REFUND_UNDONE, PaymentActivity.REFUND_UNDONE
    return posting_of(payment, after, books, reason, kind, logged, today=today, by=by)


def _require_refundable(payment: Payment, draft: RefundDraft) -> None:
    if not payment.kept.minor:
        raise NothingToRefund("This payment is refunded already.", current=payment)
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
