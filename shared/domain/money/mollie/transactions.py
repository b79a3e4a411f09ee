"""A transaction: an event at the payment service, with its id and status there (Q17).

A payment at Mollie is one, whatever became of it, and so is each refund and chargeback of it.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from shared.domain.core.models import Record
from shared.domain.core.money import Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import ProviderChargeback, ProviderPayment, ProviderRefund, Purpose


class TransactionKind(StrEnum):
    PAYMENT = "payment"
    REFUND = "refund"
    CHARGEBACK = "chargeback"


class TransactionStatus(StrEnum):
    """The status at Mollie, in the order of a list. `charged_back` and `reversed` are of chargebacks."""

    OPEN = "open"
    PENDING = "pending"
    AUTHORIZED = "authorized"
    PAID = "paid"
    QUEUED = "queued"
    PROCESSING = "processing"
    REFUNDED = "refunded"
    CHARGED_BACK = "charged_back"
    REVERSED = "reversed"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class TransactionInvoice(Record):
    """An invoice that the transaction is for."""

    id: str
    number: str
    order_id: str | None = None


class Transaction(CustomerRecord):
    """`id` is Mollie's: tr_ of a payment, re_ of a refund, chb_ of a chargeback. `of` is the payment (tr_) of the last
    two. `payment_id` is the payment in the books, null until the money is there. `reason` is the code of the bank or of
    Mollie for a failure or chargeback, such as AM04.
    """

    kind: TransactionKind
    mode: Mode
    status: TransactionStatus
    amount: Money
    means: PaymentMeans | None = None
    of: str | None = None
    payment_id: str | None = None
    invoices: list[TransactionInvoice] = Field(default=[])
    subscription_id: str | None = None
    smart_link_id: str | None = None
    reason: str | None = None
    created_at: datetime

    def tally(self) -> Tally:
        return {"counts.transactions": 1}


def transactions_of(
    facts: ProviderPayment, purpose: Purpose, invoices: list[TransactionInvoice], payment_id: str | None
) -> list[Transaction]:
    """Return the transactions of a payment at Mollie as it is now, the payment itself first."""
    paid = Transaction(
        id=facts.id,
        kind=TransactionKind.PAYMENT,
        mode=facts.mode,
        status=TransactionStatus(facts.status),
        amount=facts.amount,
        means=facts.means,
        payment_id=payment_id,
        invoices=invoices,
        subscription_id=purpose.subscription_id,
        smart_link_id=purpose.smart_link_id,
        reason=facts.failure,
        created_at=facts.created_at,
    )
    return [
        paid,
        *(_refund(paid, one) for one in facts.refunds),
        *(_chargeback(paid, one) for one in facts.chargebacks),
    ]


def _refund(paid: Transaction, fact: ProviderRefund) -> Transaction:
    changed = {
        "id": fact.id,
        "kind": TransactionKind.REFUND,
        "status": TransactionStatus(fact.status),
        "amount": fact.amount,
        "of": paid.id,
        "reason": None,
        "created_at": fact.created_at,
    }
    return paid.model_copy(update=changed)


def _chargeback(paid: Transaction, fact: ProviderChargeback) -> Transaction:
    changed = {
        "id": fact.id,
        "kind": TransactionKind.CHARGEBACK,
        "status": TransactionStatus.CHARGED_BACK if fact.counts else TransactionStatus.REVERSED,
        "amount": fact.amount,
        "of": paid.id,
        "reason": fact.reason,
        "created_at": fact.created_at,
    }
    return paid.model_copy(update=changed)
