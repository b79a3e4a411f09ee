"""Mollie in the process: payments whose state a test sets, read as the adapter reads them."""

from datetime import UTC, datetime
from typing import Any

from shared.domain.core.money import Amount
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus, RefundStatus
from shared.domain.money.mollie.provider_payments import ProviderChargeback, ProviderPayment, ProviderRefund, Purpose

CREATED = datetime(2026, 3, 1, 9, tzinfo=UTC)


def payment(
    provider_id: str, status: str, amount: Amount, purpose: Purpose | None = None, **fields: Any
) -> ProviderPayment:
    """Return a payment as Mollie has it. `status` is Mollie's spelling."""
    known: dict[str, Any] = {
        "id": provider_id,
        "mode": Mode.TEST,
        "status": ProviderStatus("cancelled" if status == "canceled" else status),
        "amount": amount,
        "means": PaymentMeans.IDEAL,
        "created_at": CREATED,
        "purpose": purpose,
    }
    return ProviderPayment(**known | fields)


def refund(refund_id: str, amount: Amount, status: str = "refunded", *, at: datetime = CREATED) -> ProviderRefund:
    return ProviderRefund(id=refund_id, status=RefundStatus(status), amount=amount, created_at=at)


def chargeback(
    chargeback_id: str, amount: Amount, *, at: datetime = CREATED, reversed_at: datetime | None = None
) -> ProviderChargeback:
    return ProviderChargeback(id=chargeback_id, amount=amount, created_at=at, reversed_at=reversed_at, reason="MD06")
