"""Bookkeeping: how money moves between payments, invoices and the customer's credit. Pure, in one currency.

Of every issued invoice that is not cancelled, billed = settled + credited + outstanding (Q9). What was received and not
refunded = what settles invoices + the customer's credit. Each function here moves money so that both stay true.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal

from shared.domain.core.money import Amount
from shared.domain.money.invoices.invoices import OUTSTANDING, Invoice, InvoiceStatus, next_version
from shared.domain.money.invoices.settlements import (
    MAX_SETTLEMENTS,
    Settlement,
    reduced,
    total_of,
    total_of_payment,
)


class Books:
    """The invoices that an act may settle, as they were read, and the customer's credit in their currency."""

    def __init__(self, credit: Amount, invoices: Iterable[Invoice]) -> None:
        self.credit_before = self.credit = credit
        self._before = {invoice.id: invoice for invoice in invoices}
        self._settlements: dict[str, Sequence[Settlement]] = {one.id: one.settlements for one in self._before.values()}
        self._marked: dict[str, Invoice] = dict(self._before)

    @property
    def currency(self) -> str:
        return self.credit.currency

    @property
    def moved(self) -> list[tuple[Invoice, Invoice]]:
        """Each invoice that has changed, before and after."""
        changed = (
            one
            for one in self._before.values()
            if self._settlements[one.id] != one.settlements or self._marked[one.id] != one
        )
        return [(before, settled(self._marked[before.id], self._settlements[before.id])) for before in changed]

    @property
    def credit_moved(self) -> Amount:
        """What the customer's credit has got, below zero if it was used."""
        return self.credit - self.credit_before

    def number(self, invoice_id: str) -> str:
        return self._before[invoice_id].number or ""

    def balance(self, invoice_id: str) -> Amount:
        return self._before[invoice_id].payable - total_of(self._settlements[invoice_id], self.currency)

    def settled_by(self, payment_id: str) -> dict[str, Amount]:
        """Return what each invoice has of a payment, by the invoice's id."""
        found = {
            invoice_id: total_of_payment(settlements, payment_id, self.currency)
            for invoice_id, settlements in self._settlements.items()
        }
        return {invoice_id: amount for invoice_id, amount in found.items() if amount.minor}

    def settle(self, invoice_id: str, most: Amount, *, payment_id: str | None, on: date) -> Amount:
        """Pay as much of an invoice as is left of it, at most this amount. Return what was paid of it."""
        settlements = self._settlements[invoice_id]
        amount = min(most, self.balance(invoice_id))
        if amount.minor <= 0 or len(settlements) >= MAX_SETTLEMENTS:
            return Amount(0, self.currency)
        added = Settlement(payment_id=payment_id, amount=amount, settled_on=on)
        self._settlements[invoice_id] = [*settlements, added]
        return amount

    def can_settle(self, invoice_id: str) -> bool:
        """Return whether the books have the invoice, and it is not cancelled."""
        return invoice_id in self._before and self._before[invoice_id].status is not InvoiceStatus.CANCELLED

    def mark(self, invoice_id: str, name: Literal["in_flight", "chargebacks"], mark: str, *, on: bool) -> None:
        """Add the id of an attempt or chargeback to an invoice, or remove it."""
        invoice = self._marked[invoice_id]
        marks: list[str] = getattr(invoice, name)
        if on != (mark in marks):
            changed = [*marks, mark] if on else [one for one in marks if one != mark]
            self._marked[invoice_id] = invoice.model_copy(update={name: changed})

    def marked(self, name: Literal["in_flight", "chargebacks"], mark: str) -> list[str]:
        """Return the ids of the invoices that have the mark."""
        return [invoice.id for invoice in self._marked.values() if mark in getattr(invoice, name)]

    def take_back(self, payment_id: str, most: Amount) -> Amount:
        """Take money of a payment from its invoices again, from the last ones first. Return what was taken."""
        left = most
        for invoice_id, of_payment in reversed(self.settled_by(payment_id).items()):
            taken = min(of_payment, left)
            self._settlements[invoice_id] = reduced(self._settlements[invoice_id], taken, payment_id=payment_id)
            left -= taken
        return most - left


def settled(invoice: Invoice, settlements: Sequence[Settlement]) -> Invoice:
    """Return an issued invoice with these settlements. One of which nothing is left is paid, another one is open."""
    return next_version(invoice, settlements=list(settlements), **_state(invoice, settlements))


def credited(invoice: Invoice) -> tuple[Invoice, Amount]:
    """Settle the state of an invoice after its last credit note. Return it, and what the note set free.

    What was paid beyond the rest of the invoice becomes credit of the customer.
    """
    excess = -invoice.balance if invoice.balance.minor < 0 else Amount(0, invoice.currency)
    kept = reduced(invoice.settlements, excess)
    state = _state(invoice, kept) if invoice.status in OUTSTANDING else {}
    return invoice.model_copy(update={"settlements": kept, **state}), excess


def _state(invoice: Invoice, settlements: Sequence[Settlement]) -> dict[str, Any]:
    """Return `status` and `paid_on`: the last day of what paid or credited it, in whatever order that was entered, and
    not before the day of issue: until then the money was credit.
    """
    if invoice.payable != total_of(settlements, invoice.currency):
        unpaid = {"paid_on": None, "exchange_rate": None}
        return unpaid | ({} if invoice.status is InvoiceStatus.CANCELLED else {"status": _unpaid(invoice)})
    days = {one.settled_on for one in settlements} | ({invoice.issued_on} if invoice.issued_on else set())
    if invoice.paid_on is None:
        days |= {note.issued_on for note in invoice.credit_notes}
    elif invoice.paid_on not in {one.settled_on for one in invoice.settlements}:
        # A credit note took what was left of it. Others have set free what was paid already.
        days.add(invoice.paid_on)
    # An exchange rate is of the day of payment.
    rate = invoice.exchange_rate if max(days) == invoice.paid_on else None
    return {"status": InvoiceStatus.PAID, "paid_on": max(days), "exchange_rate": rate}


def _unpaid(invoice: Invoice) -> InvoiceStatus:
    """Return the status of an issued invoice of which something is left."""
    if invoice.chargebacks:
        return InvoiceStatus.CHARGEBACK
    return InvoiceStatus.PENDING if invoice.in_flight else InvoiceStatus.OPEN
