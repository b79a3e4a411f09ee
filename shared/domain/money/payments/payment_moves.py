"""Moves of money that leave a payment, for refunds and chargebacks, and their return."""

from collections.abc import Sequence

from shared.domain.core.money import Amount
from shared.domain.money.invoices.books import Books
from shared.domain.money.payments.payments import Allocation, Payment


def loose_of(payment: Payment, books: Books) -> Amount:
    """Return what the payment gave to the customer's credit, used since or not."""
    return payment.kept - sum(books.settled_by(payment.id).values(), Amount(0, books.currency))


def take(payment: Payment, amount: Amount, books: Books, *, from_credit: Amount) -> list[Allocation]:
    """Take money of a payment: `from_credit` of it from the credit, the rest from its invoices, the last ones first.

    Return what its invoices lose. What they do not have is taken from the credit too, which may be below zero then.
    """
    had = books.settled_by(payment.id)
    taken = books.take_back(payment.id, amount - from_credit)
    books.credit -= amount - taken
    left = books.settled_by(payment.id)
    lost = {invoice_id: of_it - left.get(invoice_id, Amount(0, books.currency)) for invoice_id, of_it in had.items()}
    return [
        Allocation(invoice_id=invoice_id, invoice_number=books.number(invoice_id), amount=of_it)
        for invoice_id, of_it in lost.items()
        if of_it.minor
    ]


def give_back(payment: Payment, amount: Amount, taken: Sequence[Allocation], books: Books) -> None:
    """Give back what was taken: to its invoices, as far as it is left of them, and the rest to the credit."""
    left = amount
    for part in taken:
        if books.can_settle(part.invoice_id):
            left -= books.settle(part.invoice_id, part.amount, payment_id=payment.id, on=payment.received_on)
    books.credit += left
