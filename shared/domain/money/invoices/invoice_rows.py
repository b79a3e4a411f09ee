"""The row of an invoice in a list, which the list item of the invoice stores."""

from datetime import date
from typing import Any

from typing_extensions import TypedDict

from shared.domain.core.models import Model
from shared.domain.core.money import Money
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.invoices.reminder_holds import HoldKind


class InvoiceRow(TypedDict):
    """An invoice in a list. `date` is that of issue, or of creation while it is not issued. `is_credited`: at least a
    part of it was credited. `reminder_hold` is why there are no reminders of it.
    """

    id: str
    number: str | None
    date: str
    due_on: str | None
    total: Money
    balance: Money
    status: InvoiceStatus
    reference: str | None
    is_sent: bool
    is_credited: bool
    reminder_hold: HoldKind | None


class FoundInvoice(Model):
    """An issued invoice that was found by the beginning of its number."""

    customer_id: str
    customer_name: str
    invoice: InvoiceRow


class FoundInvoices(Model):
    """At most ten, in the order of their numbers."""

    items: list[FoundInvoice]


def stored_row(invoice: Invoice) -> dict[str, Any]:
    """Return the row as it is stored. Lists are filtered by `minor`, the total in minor units, `folded`, the number in
    lower case, and `paid_on`, the day of full payment of what had something to pay. `settled` is in minor units.
    Figures are explained with `exchange_rate`, which only an invoice has that was converted.
    """
    record = invoice.model_dump(mode="json", include={"id", "number", "due_on", "status", "reference"})
    amounts = {"total": invoice.totals.gross_total, "balance": invoice.balance}
    shown = {name: {"currency": amount.currency, "value": str(amount)} for name, amount in amounts.items()}
    rate = {"exchange_rate": invoice.exchange_rate.model_dump(mode="json")} if invoice.exchange_rate else {}
    return {
        **record,
        **shown,
        **rate,
        "date": invoice.listed_on.isoformat(),
        "minor": invoice.totals.gross_total.minor,
        "folded": invoice.number and invoice.number.casefold(),
        "is_sent": invoice.sent_at is not None,
        "is_credited": bool(invoice.credit_notes),
        "reminder_hold": invoice.reminder_hold.kind.value if invoice.reminder_hold else None,
        "settled": invoice.settled.minor,
        "paid_on": invoice.paid_on.isoformat() if invoice.paid_on and invoice.payable.minor else None,
    }


def shown_row(stored: dict[str, Any], today: date) -> InvoiceRow:
    """Return a stored row with its status on a day of the merchant, as `Invoice.shown_on`."""
    row = _row(stored)
    due_on = row["due_on"]
    if row["status"] == InvoiceStatus.OPEN and due_on and due_on < today.isoformat():
        row["status"] = InvoiceStatus.UNPAID
    return row


def row_of(invoice: Invoice) -> InvoiceRow:
    """Return the row of an invoice with the status that it has."""
    return _row(stored_row(invoice))


def _row(stored: dict[str, Any]) -> InvoiceRow:
    # A row of an earlier release has no hold.
    return {name: stored.get(name) for name in InvoiceRow.__annotations__}  # type: ignore[return-value]
