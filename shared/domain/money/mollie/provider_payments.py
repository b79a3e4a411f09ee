"""Facts that the payment service (Mollie) reports of a payment, in our own terms.

A payment keeps the status `paid` when it is refunded or charged back, so what is left of it follows from its refunds
and chargebacks (Mollie, "Payments API", fields `amountRefunded` and `amountChargedBack`).
"""

from datetime import date, datetime

from pydantic import Field

from shared.domain.core.models import Record
from shared.domain.core.money import Amount, Money
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import FINAL, Mode, ProviderStatus, RefundStatus

_ON_THEIR_WAY = frozenset({RefundStatus.QUEUED, RefundStatus.PENDING, RefundStatus.PROCESSING})


class Purpose(Record):
    """The purpose of a payment, in the metadata that Mollie got with it. `invoice_ids` are settled in this order."""

    customer_id: str
    invoice_ids: list[str] = Field(default=[])
    subscription_id: str | None = None
    smart_link_id: str | None = None


class ProviderRefund(Record):
    """`refund_id` is that of the refund that we asked for, null for one that was made at Mollie."""

    id: str
    status: RefundStatus
    amount: Money
    created_at: datetime
    refund_id: str | None = None

    @property
    def counts(self) -> bool:
        return self.status.counts


class ProviderChargeback(Record):
    """`reason` is the code of the bank, such as AM04, null where the means of payment has none."""

    id: str
    amount: Money
    created_at: datetime
    reversed_at: datetime | None = None
    reason: str | None = None

    @property
    def counts(self) -> bool:
        return self.reversed_at is None


class ProviderPayment(Record):
    """A payment at Mollie as it is now. `customer_id` and `subscription_id` are Mollie's ids (cst_, sub_).

    `means` is null until the payer has chosen one. `failure` is the code of why it failed, of the bank where it has
    one.
    """

    id: str
    mode: Mode
    status: ProviderStatus
    amount: Money
    means: PaymentMeans | None = None
    description: str = ""
    created_at: datetime
    paid_at: datetime | None = None
    expires_at: datetime | None = None
    checkout_url: str | None = None
    purpose: Purpose | None = None
    customer_id: str | None = None
    mandate_id: str | None = None
    subscription_id: str | None = None
    failure: str | None = None
    refunds: list[ProviderRefund] = Field(default=[])
    chargebacks: list[ProviderChargeback] = Field(default=[])

    @property
    def refundable(self) -> Amount:
        """What was paid without refunds and chargebacks. Mollie's own `amountRemaining` may be 25 euros more."""
        if self.status is not ProviderStatus.PAID:
            return Amount(0, self.amount.currency)
        refunded = [one.amount for one in self.refunds if one.counts]
        charged_back = [one.amount for one in self.chargebacks if one.counts]
        return self.amount - sum([*refunded, *charged_back], Amount(0, self.amount.currency))

    @property
    def may_change(self) -> bool:
        """Whether news of it are to be expected: it is not final, or a refund is on its way."""
        return self.status not in FINAL or any(one.status in _ON_THEIR_WAY for one in self.refunds)


class ProviderMandate(Record):
    """A mandate at Mollie. `iban` is null for a card, whose `holder` and last four digits are known."""

    id: str
    mode: Mode
    status: str
    means: PaymentMeans
    holder: str | None = None
    iban: str | None = None
    bic: str | None = None
    card: str | None = None
    reference: str | None = None
    signed_on: date | None = None
    created_at: datetime


class ProviderSubscription(Record):
    """A subscription at Mollie. `interval` is such as `"1 months"` or `"14 days"`; `left` null is without an end."""

    id: str
    mode: Mode
    status: str
    amount: Money
    interval: str
    description: str
    customer_id: str
    mandate_id: str | None = None
    times: int | None = None
    left: int | None = None
    starts_on: date | None = None
    next_on: date | None = None
    created_at: datetime
    cancelled_at: datetime | None = None
