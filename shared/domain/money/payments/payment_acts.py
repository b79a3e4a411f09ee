"""Acts on payments: record, edit, undo, restore, refund. Each moves money between the payment, invoices and credit."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from shared.domain.core.activity_log import ActivityKind, Change, Subject, changes_of, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now, require_not_future
from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.credit_entries import CreditReason
from shared.domain.money.invoices.invoices import OUTSTANDING, Invoice
from shared.domain.money.invoices.settlements import MAX_SETTLEMENTS
from shared.domain.money.payments.payments import (
    MAX_SETTLED,
    Allocation,
    ChosenInvoice,
    Payment,
    PaymentDraft,
    PaymentEdit,
    PaymentOrigin,
)
from shared.domain.money.payments.postings import Posting, post
from shared.errors import Conflict, FieldProblem, InvalidInput, Problems

_LOGGED = ("received_on", "means", "reference")
# Fields of an edit that distribute the money anew.
DISTRIBUTING = {"amount", "invoices", "remainder"}
# What the payment service has reported of an automatic payment.
_REPORTED = {"amount", "received_on", "means"}


class PaymentActivity(ActivityKind):
    RECORDED = "payments.recorded"
    EDITED = "payments.edited"
    UNDONE = "payments.undone"
    RESTORED = "payments.restored"
    REFUNDED = "payments.refunded"
    REFUND_UNDONE = "payments.refund_undone"
    RECEIVED = "payments.received"
    REFUND_FAILED = "payments.refund_failed"
    CHARGED_BACK = "payments.charged_back"
    CHARGEBACK_REVERSED = "payments.chargeback_reversed"


class CreditSpent(Conflict):
    """The credit that the payment left was used since, so the money cannot be taken from it."""

    code = "credit_spent"


class PaymentHasRefunds(Conflict):
    """A part of the payment was refunded or charged back."""

    code = "payment_has_refunds"


class PaymentIsAutomatic(Conflict):
    """The payment service reported the payment, so only it can change or undo that."""

    code = "payment_is_automatic"


def record_payment(draft: PaymentDraft, books: Books, oldest: Sequence[str], *, today: date, by: Actor) -> Posting:
    """Record a payment. `oldest` are the ids of the invoices that its remainder settles, in their order.

    Raise InvalidInput.
    """
    at = now()
    payment = Payment(
        id=new_id("pay"),
        amount=draft.amount,
        received_on=require_not_future(draft.received_on or today, today, field="received_on"),
        means=draft.means,
        reference=draft.reference,
        origin=PaymentOrigin.MANUAL,
        created_at=at,
        created_by=by,
        updated_at=at,
    )
    after = distributed(payment, books, draft.invoices, oldest)
    logged = [Change(field="payment.amount", new=money_text(after.amount)), *_logged(None, after)]
    return posting_of(None, after, books, CreditReason.PAYMENT, PaymentActivity.RECORDED, logged, today=today, by=by)


def edit_payment(
    before: Payment, edit: PaymentEdit, books: Books, oldest: Sequence[str], *, today: date, by: Actor
) -> Posting:
    """Edit a payment. A new amount or choice of invoices takes its money back and distributes it anew.

    Raise InvalidInput, PaymentIsAutomatic, PaymentHasRefunds, CreditSpent.
    """
    if edit.model_fields_set & _REPORTED:
        _require_manual(before)
    sent: dict[str, Any] = {name: getattr(edit, name) for name in edit.model_fields_set - {"invoices", "remainder"}}
    if "received_on" in sent:
        sent["received_on"] = require_not_future(sent["received_on"] or today, today, field="received_on")
    after = before.model_copy(update=sent)
    if after.amount.currency != before.amount.currency:
        problem = f"The payment is in {before.amount.currency}. Undo it and record another one."
        raise InvalidInput(FieldProblem("amount", "currency_is_final", problem))
    if edit.model_fields_set & DISTRIBUTING or after.received_on != before.received_on:
        _require_no_refunds(before)
        chosen = edit.invoices
        if "invoices" not in edit.model_fields_set:
            is_same = not edit.model_fields_set & DISTRIBUTING
            chosen = [
                ChosenInvoice(invoice_id=invoice_id, amount=amount if is_same else None)
                for invoice_id, amount in books.settled_by(before.id).items()
            ]
        _take_back(before, books)
        after = distributed(after, books, chosen, oldest)
        _require_credit(before, books)
    if after != before:
        after = after.model_copy(update={"updated_at": now(), "version": before.version + 1})
    logged = _logged(before, after)
    if after.amount != before.amount:
        logged.insert(0, Change(field="payment.amount", old=money_text(before.amount), new=money_text(after.amount)))
    reason, kind = CreditReason.PAYMENT_CHANGED, PaymentActivity.EDITED
    return posting_of(before, after, books, reason, kind, logged, today=today, by=by)


def undo_payment(payment: Payment, books: Books, *, today: date, by: Actor) -> Posting:
    """Undo a payment: its invoices are open again. Raise PaymentIsAutomatic, PaymentHasRefunds, CreditSpent."""
    _require_manual(payment)
    _require_no_refunds(payment)
    # What it settles now is what its restoration settles.
    before = payment.model_copy(update={"allocations": _allocations(payment, books)})
    _take_back(payment, books)
    _require_credit(payment, books)
    logged = [Change(field="payment.amount", old=money_text(payment.amount))]
    reason, kind = CreditReason.PAYMENT_UNDONE, PaymentActivity.UNDONE
    return posting_of(before, None, books, reason, kind, logged, today=today, by=by)


def restore_payment(undone: Payment, books: Books, *, today: date, by: Actor) -> Posting:
    """Record an undone payment again. Each of its invoices gets what it had, as far as that is still left of it."""
    left = undone.amount
    for part in undone.allocations:
        left -= books.settle(part.invoice_id, part.amount, payment_id=undone.id, on=undone.received_on)
    books.credit += left
    after = undone.model_copy(update={"allocations": _allocations(undone, books)})
    logged = [Change(field="payment.amount", new=money_text(after.amount))]
    return posting_of(None, after, books, CreditReason.PAYMENT, PaymentActivity.RESTORED, logged, today=today, by=by)


def require_settleable(
    chosen: Sequence[ChosenInvoice], invoices: Mapping[str, Invoice], currency: str, *, settled: Collection[str] = ()
) -> None:
    """Refuse chosen invoices that are not the customer's, are chosen twice, or that no money of this currency can
    settle.

    `invoices` are those of the customer, `settled` what the payment settles already. Raise InvalidInput.
    """
    problems = Problems()
    seen: set[str] = set()
    for n, one in enumerate(chosen):
        invoice = invoices.get(one.invoice_id)
        if one.invoice_id in seen:
            problem = "This invoice is chosen above already. Leave it out, or write the sum there."
            problems.append(FieldProblem(f"invoices.{n}.invoice_id", "chosen_twice", problem))
        elif one.invoice_id not in settled and (found := _unsettleable(invoice, currency)):
            problems.append(FieldProblem(f"invoices.{n}.invoice_id", *found))
        if one.amount and one.amount.currency != currency:
            problems.append(FieldProblem(f"invoices.{n}.amount", "other_currency", f"Write an amount in {currency}."))
        seen.add(one.invoice_id)
    problems.raise_any()


def require_few(invoice_ids: Sequence[str]) -> None:
    """Raise InvalidInput for more invoices, settled before or chosen now, than one edit may move."""
    if len(invoice_ids) > MAX_SETTLED:
        problem = f"An edit moves at most {MAX_SETTLED} invoices. Undo the payment and record it again."
        raise InvalidInput(FieldProblem("invoices", "too_many_invoices", problem))


def _unsettleable(invoice: Invoice | None, currency: str) -> tuple[str, str] | None:
    """Return code and sentence of what keeps an invoice from being settled."""
    if invoice is None:
        return "unknown_invoice", "This customer has no such invoice. Choose one of theirs."
    if not invoice.is_issued:
        return "not_issued", "This invoice is not issued. Issue it before you record its payment."
    if invoice.currency != currency:
        return "other_currency", f"Invoice {invoice.number} is in {invoice.currency}. Choose invoices in {currency}."
    if invoice.status not in OUTSTANDING:
        return "nothing_to_pay", f"Nothing is left to pay of invoice {invoice.number}. Leave it out."
    if len(invoice.settlements) >= MAX_SETTLEMENTS:
        most = f"Invoice {invoice.number} was settled {MAX_SETTLEMENTS} times, which is the most that it can be."
        return "too_many_settlements", f"{most} Undo one of its payments and record the sum of both."
    return None


def distributed(payment: Payment, books: Books, chosen: Sequence[ChosenInvoice], oldest: Sequence[str]) -> Payment:
    """Settle the chosen invoices, then the oldest ones, and add what is left to the credit. Raise InvalidInput."""
    left = payment.amount
    problems = Problems()
    for n, one in enumerate(chosen):
        wanted = one.amount or left
        paid = books.settle(one.invoice_id, min(wanted, left), payment_id=payment.id, on=payment.received_on)
        if one.amount and paid != one.amount:
            problem = f"Write at most {money_text(paid)}, which is what is left of the invoice and of the payment."
            problems.append(FieldProblem(f"invoices.{n}.amount", "too_much", problem))
        left -= paid
    problems.raise_any()
    for invoice_id in oldest:
        left -= books.settle(invoice_id, left, payment_id=payment.id, on=payment.received_on)
    books.credit += left
    return payment.model_copy(update={"allocations": _allocations(payment, books)})


def _allocations(payment: Payment, books: Books) -> list[Allocation]:
    return [
        Allocation(invoice_id=invoice_id, invoice_number=books.number(invoice_id), amount=amount)
        for invoice_id, amount in books.settled_by(payment.id).items()
    ]


def _take_back(payment: Payment, books: Books) -> None:
    """Take the money of a payment from its invoices and from the credit, which may be below zero then."""
    books.credit -= payment.amount - books.take_back(payment.id, payment.amount)


def _require_credit(payment: Payment, books: Books) -> None:
    """Raise CreditSpent."""
    if books.credit < min(books.credit_before, Amount(0, books.currency)):
        raise credit_spent(payment)


def credit_spent(payment: Payment) -> CreditSpent:
    return CreditSpent(
        "A part of this payment became credit that is used already. Undo the payment or refund that used it, or credit"
        " the invoice that it settled, and try again.",
        current=payment,
    )


def _require_manual(payment: Payment) -> None:
    if payment.origin is PaymentOrigin.AUTOMATIC:
        problem = "Mollie has reported this payment. Refund it instead; its invoices and reference can be changed."
        raise PaymentIsAutomatic(problem, current=payment)


def _require_no_refunds(payment: Payment) -> None:
    if payment.kept != payment.amount:
        problem = "A part of this payment is refunded or charged back. Undo its refunds first."
        raise PaymentHasRefunds(problem, current=payment)


def _logged(before: Payment | None, after: Payment) -> list[Change]:
    old = before.model_dump(mode="json") if before else {}
    return changes_of("payment", _LOGGED, old, after.model_dump(mode="json"))


def posting_of(
    before: Payment | None,
    after: Payment | None,
    books: Books,
    reason: CreditReason,
    kind: PaymentActivity,
    logged: list[Change],
    *,
    today: date,
    by: Actor,
) -> Posting:
    payment = after or before
    assert payment
    subject = Subject(type="payment", id=payment.id, label=payment.reference or money_text(payment.amount))
    posting = post(books, reason, kind, logged, subject=subject, on=today, by=by)
    return posting._replace(before=before, after=after)
