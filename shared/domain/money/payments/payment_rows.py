"""The row of a payment in a list, which the list item of the payment stores."""

from typing import Any

from typing_extensions import TypedDict

from shared.domain.core.money import Money
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.payments.payments import Payment, PaymentOrigin, PaymentStatus


class PaymentRow(TypedDict):
    """A payment in a list. `invoices` are the numbers of those that it settled, at most three, of `settled` in all."""

    id: str
    date: str
    amount: Money
    reference: str | None
    status: PaymentStatus
    means: PaymentMeans
    origin: PaymentOrigin
    invoices: list[str]
    settled: int


_MOST_NAMED = 3


def stored_row(payment: Payment) -> dict[str, Any]:
    """Return the row as it is stored. `minor` and `kept`, what was not refunded, are in minor units."""
    return {
        **payment.model_dump(mode="json", include={"id", "amount", "reference", "status", "means", "origin"}),
        "date": payment.received_on.isoformat(),
        "minor": payment.amount.minor,
        "kept": payment.kept.minor,
        "invoices": [one.invoice_number for one in payment.allocations[:_MOST_NAMED]],
        "settled": len(payment.allocations),
    }


def shown_row(stored: dict[str, Any]) -> PaymentRow:
    """Return a stored row without the attributes that only filters need."""
    return {name: stored[name] for name in PaymentRow.__annotations__}  # type: ignore[return-value]
