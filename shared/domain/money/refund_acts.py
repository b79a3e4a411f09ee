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
from shared.domain.money.payments import MAX_REFUNDS, Allocation, Payment, PaymentRefund, RefundDraft
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
    on_invoices = books.settled_by(payment.id)
    loose = payment.kept - sum(on_invoices.values(), Amount(0, books.currency))
    from_credit = min(min(amount, loose), books.credit)
    taken = books.take_back(payment.id, amount - from_credit)
    if from_credit + taken != amount:
        raise credit_spent(payment)
    books.credit -= from_credit
    left = books.settled_by(payment.id)
    at = now()
    refund = PaymentRefund(
        id=new_id("rfd"),
        amount=amount,
        refunded_on=refunded_on,
        means=draft.means or payment.means,
        reference=draft.reference,
        allocations=[
            Allocation(invoice_id=invoice_id, invoice_number=books.number(invoice_id), amount=had - left_of)
            for invoice_id, had in on_invoices.items()
            if (left_of := left.get(invoice_id, Amount(0, books.currency))) != had
        ],
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
    left = refund.amount
    for part in refund.allocations:
        left -= books.settle(part.invoice_id, part.amount, payment_id=payment.id, on=payment.received_on)
    books.credit += left
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
