"""The ledger of a customer's credit: money that was received and settles no invoice."""

from datetime import date, datetime
from enum import StrEnum

from shared.domain.core.activity_log import Subject
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount, Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally


class CreditReason(StrEnum):
    """The cause of a movement of the credit.

    `payment` and `credit_note` left something over, `applied` settled invoices, `refund` was given back, `chargeback`
    was taken back by the payer's bank. An edit or undo of a payment, refund or chargeback moves it again.
    """

    PAYMENT = "payment"
    PAYMENT_CHANGED = "payment_changed"
    PAYMENT_UNDONE = "payment_undone"
    CREDIT_NOTE = "credit_note"
    APPLIED = "applied"
    REFUND = "refund"
    REFUND_UNDONE = "refund_undone"
    CHARGEBACK = "chargeback"
    CHARGEBACK_REVERSED = "chargeback_reversed"


class CreditEntry(CustomerRecord):
    """An entry of the ledger, which never changes. `amount` is below zero where credit was used.

    `balance` is the credit in its currency after this entry. `subject` is the payment, credit note or invoice; null
    where credit settled several invoices.
    """

    reason: CreditReason
    amount: Money
    balance: Money
    entered_on: date
    subject: Subject | None = None
    created_at: datetime
    created_by: Actor

    def tally(self) -> Tally:
        return {"counts.credit_entries": 1, f"credit_sums.balance_{self.amount.currency}": self.amount.minor}


def credit_entry(
    reason: CreditReason, amount: Amount, balance: Amount, *, on: date, by: Actor, subject: Subject | None = None
) -> CreditEntry:
    """Return a new entry. `balance` is the credit after it, `on` the day at the merchant."""
    return CreditEntry(
        id=new_id("cre"),
        reason=reason,
        amount=amount,
        balance=balance,
        entered_on=on,
        subject=subject,
        created_at=now(),
        created_by=by,
    )
