"""Codes in what the payment service (Mollie) reports, which our own records have, too."""

from enum import StrEnum


class Mode(StrEnum):
    """Test and live data are separate worlds at Mollie: each id belongs to one of them."""

    TEST = "test"
    LIVE = "live"


class ProviderStatus(StrEnum):
    """The status of an attempt to pay. `unknown` is one that this release does not know."""

    OPEN = "open"
    PENDING = "pending"
    AUTHORIZED = "authorized"
    PAID = "paid"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    FAILED = "failed"
    UNKNOWN = "unknown"


IN_FLIGHT = frozenset({ProviderStatus.PENDING, ProviderStatus.AUTHORIZED})
"""The payer is done, and the money is on its way."""
FINAL = frozenset({ProviderStatus.PAID, ProviderStatus.CANCELLED, ProviderStatus.EXPIRED, ProviderStatus.FAILED})


class RefundStatus(StrEnum):
    QUEUED = "queued"
    PENDING = "pending"
    PROCESSING = "processing"
    REFUNDED = "refunded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def counts(self) -> bool:
        """A refund leaves its payment when it is asked for, and returns when it fails or is cancelled."""
        return self not in {RefundStatus.FAILED, RefundStatus.CANCELLED}
