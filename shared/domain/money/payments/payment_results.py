"""The answers to acts on payments and credit: what they moved or, for a dry run, would move."""

from pydantic import Field

from shared.domain.core.activity_log import money_text
from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money
from shared.domain.customer.warnings import FieldWarning
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.payments.payments import Payment, PaymentRefund
from shared.domain.money.payments.postings import Posting


class MovedInvoice(Model):
    """An invoice that an act moves: what it gets, below zero for what it loses, and what is left of it then."""

    invoice_id: str
    number: str
    amount: Money
    left: Money
    status: InvoiceStatus


class SettledInvoice(Model):
    """An invoice, and what it has of a payment now."""

    invoice_id: str
    number: str
    amount: Money


class PaymentDetails(Model):
    """A payment, and what it settles now. `loose` is what it gave to the customer's credit, used since or not."""

    payment: Payment
    settled: list[SettledInvoice]
    loose: Money


class MovedMoney(Model):
    """The result of an act on a payment or, for a dry run, the result that it would have. `payment` is null where
    credit was applied, and `refund` but where one was recorded.

    `credit` is what the customer's credit gets, below zero for what it loses, and `credit_balance` the credit then.
    `more_open`: the credit could settle further invoices, which are too many for one payment.
    """

    dry_run: bool
    payment: Payment | None
    refund: PaymentRefund | None = None
    invoices: list[MovedInvoice]
    credit: Money
    credit_balance: Money
    more_open: bool = False
    warnings: list[FieldWarning] = Field(default=[])


def moved_money(posting: Posting, books: Books, *, dry_run: bool, more_open: bool = False) -> MovedMoney:
    invoices = [_moved(before, after) for before, after in posting.invoices]
    before, after = posting.before, posting.after
    is_refunded = before and after and len(after.refunds) > len(before.refunds)
    return MovedMoney(
        dry_run=dry_run,
        payment=after or before,
        refund=after.refunds[-1] if after and is_refunded else None,
        invoices=invoices,
        credit=books.credit_moved,
        credit_balance=books.credit,
        more_open=more_open and books.credit_moved.minor > 0,
    )


def details(payment: Payment, books: Books) -> PaymentDetails:
    on_invoices = books.settled_by(payment.id)
    settled = [
        SettledInvoice(invoice_id=invoice_id, number=books.number(invoice_id), amount=amount)
        for invoice_id, amount in on_invoices.items()
    ]
    loose = payment.kept - sum(on_invoices.values(), Amount(0, books.currency))
    return PaymentDetails(payment=payment, settled=settled, loose=loose)


def used_reference(first: Payment) -> FieldWarning:
    """Return the warning about a reference that another payment has."""
    message = (
        f"A payment of {money_text(first.amount)} on {first.received_on} has this reference already. Check that this is"
        " not the same one."
    )
    return FieldWarning(field="reference", code="reference_used", message=message)


def _moved(before: Invoice, after: Invoice) -> MovedInvoice:
    return MovedInvoice(
        invoice_id=after.id,
        number=after.number or "",
        amount=after.settled - before.settled,
        left=after.balance,
        status=after.status,
    )
