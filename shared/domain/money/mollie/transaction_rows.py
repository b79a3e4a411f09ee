"""The row of a transaction in a list, which the list item of the transaction stores."""

from typing import Any

from typing_extensions import TypedDict

from shared.domain.core.money import Money
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.transactions import (
    Transaction,
    TransactionInvoice,
    TransactionKind,
    TransactionStatus,
)

_MOST_NAMED = 3


class TransactionRow(TypedDict):
    """A transaction in a list. `invoices` are the first three of those that it is for, of `invoice_count` in all."""

    id: str
    kind: TransactionKind
    mode: Mode
    status: TransactionStatus
    amount: Money
    means: PaymentMeans | None
    of: str | None
    payment_id: str | None
    invoices: list[TransactionInvoice]
    invoice_count: int
    subscription_id: str | None
    smart_link_id: str | None
    reason: str | None
    created_at: str


def stored_row(transaction: Transaction) -> dict[str, Any]:
    row = transaction.model_dump(mode="json", exclude={"version"})
    return row | {"invoices": row["invoices"][:_MOST_NAMED], "invoice_count": len(row["invoices"])}
