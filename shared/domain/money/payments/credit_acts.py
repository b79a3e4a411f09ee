"""Applying a customer's credit to invoices."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from shared.domain.core.activity_log import ActivityKind, Change, Subject, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.models import RequestModel
from shared.domain.core.money import Amount, CurrencyCode
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.credit_entries import CreditReason
from shared.domain.money.payments.paid_amounts import PaidAmount
from shared.domain.money.payments.payments import ChosenInvoices
from shared.domain.money.payments.postings import Posting, post
from shared.errors import Conflict, FieldProblem, InvalidInput


class CreditActivity(ActivityKind):
    APPLIED = "credit.applied"


class NoCredit(Conflict):
    """The customer has no credit in this currency."""

    code = "no_credit"


class CreditApplication(RequestModel):
    """Credit to apply. `currency` defaults to the merchant's.

    `invoices` are settled in this order, the oldest open ones where there are none. `amount` null applies all that can
    be.
    """

    currency: CurrencyCode | None = None
    amount: PaidAmount | None = None
    invoices: ChosenInvoices = Field(default=[])


def apply_credit(
    application: CreditApplication, books: Books, oldest: Sequence[str], *, today: date, by: Actor
) -> Posting:
    """Settle invoices with the customer's credit. `oldest` are those that are settled where none are chosen.

    Raise NoCredit, InvalidInput.
    """
    if books.credit.minor <= 0:
        raise NoCredit(f"The customer has no credit in {books.currency}.")
    _require_enough(application, books)
    left = application.amount or books.credit
    wanted = {one.invoice_id: one.amount for one in application.invoices} or dict.fromkeys(oldest)
    applied = Amount(0, books.currency)
    for invoice_id, most in wanted.items():
        applied += books.settle(invoice_id, min(most or left, left - applied), payment_id=None, on=today)
    if not applied.minor:
        problem = "Nothing is left to pay. Choose an open invoice."
        raise InvalidInput(FieldProblem("invoices", "nothing_to_pay", problem))
    books.credit -= applied
    moved = books.moved
    one = moved[0][1]
    subject = Subject(type="invoice", id=one.id, label=one.number or "") if len(moved) == 1 else None
    logged = [Change(field="credit.applied", new=money_text(applied))]
    return post(books, CreditReason.APPLIED, CreditActivity.APPLIED, logged, subject=subject, on=today, by=by)


def _require_enough(application: CreditApplication, books: Books) -> None:
    """Raise InvalidInput for more than there is of the credit, or than is left of an invoice."""
    if application.amount and application.amount.currency != books.currency:
        raise InvalidInput(FieldProblem("amount", "other_currency", f"Write an amount in {books.currency}."))
    chosen = sum((one.amount for one in application.invoices if one.amount), Amount(0, books.currency))
    requested = application.amount or chosen
    if books.credit < requested or books.credit < chosen:
        field = "amount" if application.amount else "invoices"
        problem = f"Write at most {money_text(books.credit)}, which is the credit of the customer."
        raise InvalidInput(FieldProblem(field, "more_than_credit", problem))
    if requested < chosen:
        problem = f"Write at least {money_text(chosen)}, which is what the invoices shall get, or less for these."
        raise InvalidInput(FieldProblem("amount", "less_than_chosen", problem))
    for n, one in enumerate(application.invoices):
        if one.amount and books.balance(one.invoice_id) < one.amount:
            problem = f"Write at most {money_text(books.balance(one.invoice_id))}, which is left of the invoice."
            raise InvalidInput(FieldProblem(f"invoices.{n}.amount", "too_much", problem))
