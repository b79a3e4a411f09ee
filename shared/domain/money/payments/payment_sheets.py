"""Payments of a period as a sheet for the bookkeeper."""

from collections.abc import Iterable, Iterator, Mapping

from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.sheets import Separator, as_number, written
from shared.domain.money.invoices.invoice_sheets import MAX_EXPORTED
from shared.domain.money.payments.payments import Payment
from shared.errors import FieldProblem, InvalidInput

COLUMNS = (
    *("received_on", "customer_number", "customer_name", "currency", "amount", "means", "reference"),
    *("status", "refunded", "origin", "invoices", "to_credit", "id"),
)

PaymentOf = tuple[CustomerCard, Payment]


def require_exportable(number: int) -> None:
    """Raise InvalidInput for more payments than MAX_EXPORTED."""
    if number > MAX_EXPORTED:
        problem = f"Choose a shorter period: an export has at most {MAX_EXPORTED:,} payments."
        raise InvalidInput(FieldProblem("to", "too_many_payments", problem))


def sheet(payments: Iterable[PaymentOf], *, separator: Separator) -> str:
    """Return the payments by their day and id.

    `invoices` and `to_credit` are as the payment was recorded or last distributed, and add up to `amount`.
    """
    in_order = sorted(payments, key=lambda one: (one[1].received_on, one[1].id))
    rows = (_row(customer, payment, separator) for customer, payment in in_order)
    return written(COLUMNS, rows, with_header=True, separator=separator)


def _row(customer: CustomerCard, payment: Payment, separator: Separator) -> Mapping[str, object]:
    to_credit = payment.amount
    for part in payment.allocations:
        to_credit -= part.amount
    return {
        "received_on": payment.received_on,
        "customer_number": customer.number,
        "customer_name": customer.name,
        "currency": payment.amount.currency,
        "amount": payment.amount,
        "means": payment.means,
        "reference": payment.reference,
        "status": payment.status,
        "refunded": payment.refunded,
        "origin": payment.origin,
        "invoices": " | ".join(_invoices(payment, separator)),
        "to_credit": to_credit,
        "id": payment.id,
    }


def _invoices(payment: Payment, separator: Separator) -> Iterator[str]:
    """Yield the number of each invoice that the payment settled, and what it got: 2026-0007: 100.00."""
    for part in payment.allocations:
        yield f"{part.invoice_number}: {as_number(part.amount, separator)}"
