"""The sync of a merchant with Mollie: what it looks through, how far back, and where it goes on.

It finds what no report came of: mandates and subscriptions, of which Mollie sends none, and payments whose report was
lost. Mollie's lists are read from the newest row back to the watermark, the begin of the last sync that came to its
end, and a part beyond it, in which rows still change.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.core.clock import now
from shared.domain.core.models import Record
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import ProviderPayment

EVERY = timedelta(hours=4)
_CUSTOMERS_EVERY = timedelta(hours=8)
_FIRST_LOOK = timedelta(days=90)


class Phase(StrEnum):
    """The steps in order. `open` are payments that may change, `customers` their mandates and subscriptions."""

    WAITING = "waiting"
    PAYMENTS = "payments"
    REFUNDS = "refunds"
    CHARGEBACKS = "chargebacks"
    OPEN = "open"
    CUSTOMERS = "customers"
    DONE = "done"


# A payment and a refund that are known and may still change are fetched as open ones, whatever their age. A chargeback
# that is reversed later, and a refund that a bank returns after Mollie has sent it, are found by their lists alone.
_OVERLAP = {
    Phase.PAYMENTS: timedelta(days=1),
    Phase.REFUNDS: timedelta(days=7),
    Phase.CHARGEBACKS: timedelta(days=90),
}
_LATE_REFUNDS = timedelta(days=90)
_LATE_REFUNDS_EVERY = timedelta(days=1)


class Watermark(Record):
    """Since when the account in one mode is known: the begin of the last whole sync, of the last with customers, and of
    the last that looked at old refunds.
    """

    synced_at: datetime | None = None
    customers_at: datetime | None = None
    refunds_at: datetime | None = None


class Progress(Record):
    """How far a sync has come. `is_whole` is false once Mollie has refused a part of it."""

    mode: Mode
    began_at: datetime
    phase: Phase = Phase.WAITING
    cursor: str | None = None
    is_whole: bool = True

    def at(self, cursor: str | None, watermark: Watermark) -> "Progress":
        """Return the progress after a page: the following one, or the next phase where there is none."""
        if cursor:
            return self.model_copy(update={"cursor": cursor})
        phases = list(Phase)
        following = phases[phases.index(self.phase) + 1]
        if following is Phase.CUSTOMERS and not self.includes_customers(watermark):
            following = Phase.DONE
        return self.model_copy(update={"phase": following, "cursor": None})

    def without_this(self, watermark: Watermark) -> "Progress":
        """Return the progress after a part that Mollie refuses, so that the next sync looks as far back again."""
        return self.at(None, watermark).model_copy(update={"is_whole": False})

    def since(self, watermark: Watermark) -> datetime:
        """Return how far back the list of this phase is read."""
        if watermark.synced_at is None:
            return self.began_at - _FIRST_LOOK
        is_long = self.phase is Phase.REFUNDS and self.includes_late_refunds(watermark)
        return watermark.synced_at - (_LATE_REFUNDS if is_long else _OVERLAP[self.phase])

    def includes_customers(self, watermark: Watermark) -> bool:
        """Whether mandates and subscriptions are looked through, which takes calls of Mollie for each customer."""
        return watermark.customers_at is None or self.began_at - watermark.customers_at >= _CUSTOMERS_EVERY

    def includes_late_refunds(self, watermark: Watermark) -> bool:
        """Whether the refunds of months are looked through, a hundred with each call."""
        return watermark.refunds_at is None or self.began_at - watermark.refunds_at >= _LATE_REFUNDS_EVERY


def begun(mode: Mode) -> Progress:
    return Progress(mode=mode, began_at=now())


def moved(watermark: Watermark, progress: Progress) -> Watermark:
    """Return the watermark after a sync that came to its end."""
    if not progress.is_whole:
        return watermark
    customers_at = progress.began_at if progress.includes_customers(watermark) else watermark.customers_at
    refunds_at = progress.began_at if progress.includes_late_refunds(watermark) else watermark.refunds_at
    return Watermark(synced_at=progress.began_at, customers_at=customers_at, refunds_at=refunds_at)


def is_ours(payment: ProviderPayment) -> bool:
    """Whether a payment was begun here, as far as its list shows: a merchant may use the account for more."""
    return payment.purpose is not None or payment.subscription_id is not None
