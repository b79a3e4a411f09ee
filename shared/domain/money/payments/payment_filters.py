"""Filters of the list of payments: by day, currency, status and origin."""

from dataclasses import dataclass

from shared.domain.money.payments.payments import PaymentOrigin, PaymentStatus
from shared.domain.money.pricing.document_filters import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFilter:
    """Statuses and origins are in the order of their enums, because cursors are bound to the text of a filter."""

    dated: Days | None = None
    currency: str | None = None
    statuses: tuple[PaymentStatus, ...] = tuple(PaymentStatus)
    origins: tuple[PaymentOrigin, ...] = tuple(PaymentOrigin)
