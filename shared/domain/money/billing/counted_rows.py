"""The rows of lists, as figures are counted from them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple, Self

from shared.domain.core.money import Amount
from shared.domain.money.invoices.exchange_rates import ExchangeRate
from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.payments.payments import PaymentStatus


class CountedInvoice(NamedTuple):
    """An invoice by its row. Amounts are in minor units. `status` is that of today, `paid_on` as in the row."""

    status: InvoiceStatus
    currency: str
    total: int
    settled: int
    balance: int
    dated: date
    due_on: date | None
    paid_on: date | None
    is_credited: bool
    exchange_rate: ExchangeRate | None = None

    @classmethod
    def of(cls, row: Mapping[str, Any], today: date) -> Self:
        """Read a stored row. Those of the first release have neither `settled` nor `paid_on`, as nothing was paid."""
        due_on = row["due_on"]
        is_past_due = row["status"] == InvoiceStatus.OPEN and due_on and due_on < today.isoformat()
        balance = Amount.parse(row["balance"]["value"], row["balance"]["currency"])
        return cls(
            status=InvoiceStatus.UNPAID if is_past_due else InvoiceStatus(row["status"]),
            currency=balance.currency,
            total=int(row["minor"]),
            settled=int(row.get("settled", 0)),
            balance=balance.minor,
            dated=date.fromisoformat(row["date"]),
            due_on=date.fromisoformat(due_on) if due_on else None,
            paid_on=date.fromisoformat(paid_on) if (paid_on := row.get("paid_on")) else None,
            is_credited=row["is_credited"],
            exchange_rate=ExchangeRate.model_validate(rate) if (rate := row.get("exchange_rate")) else None,
        )


class CountedPayment(NamedTuple):
    """A payment by its row. `kept` is what was not refunded, in minor units."""

    status: PaymentStatus
    currency: str
    kept: int

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        return cls(PaymentStatus(row["status"]), row["amount"]["currency"], int(row["kept"]))
