"""A payment: money that came in, the invoices that it settles, and what was refunded of it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, computed_field

from shared.domain.core.actors import Actor
from shared.domain.core.days import BookedDay
from shared.domain.core.edits import unset
from shared.domain.core.ids import id_pattern
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.money import Amount, Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.text import OptionalLine
from shared.domain.money.invoices.invoices import InvoiceId
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode, RefundStatus
from shared.domain.money.payments.paid_amounts import PaidAmount

PaymentId = Annotated[str, StringConstraints(pattern=id_pattern("pay"))]
RefundId = Annotated[str, StringConstraints(pattern=id_pattern("rfd"))]
MAX_SETTLED = 25
"""Invoices that one payment settles: with 200 lines each, they stay within the 4 MB of a transaction."""
MAX_REFUNDS = 50


class PaymentOrigin(StrEnum):
    """Whether a member recorded the payment, or the payment service reported it (S320)."""

    MANUAL = "manual"
    AUTOMATIC = "automatic"


class PaymentStatus(StrEnum):
    """`charged_back`: the bank took at least a part of the money back from us."""

    SUCCEEDED = "succeeded"
    PARTLY_REFUNDED = "partly_refunded"
    REFUNDED = "refunded"
    CHARGED_BACK = "charged_back"


class Remainder(StrEnum):
    """The use of money that the chosen invoices leave: it settles the oldest open ones, or is kept as credit."""

    OLDEST = "oldest"
    CREDIT = "credit"


class ChosenInvoice(RequestModel):
    """An invoice to settle. `amount` null pays as much of it as is left of invoice and payment."""

    invoice_id: InvoiceId
    amount: PaidAmount | None = None


ChosenInvoices = Annotated[list[ChosenInvoice], Field(max_length=MAX_SETTLED)]


class PaymentDraft(RequestModel):
    """A payment that came in. `received_on` defaults to today in the merchant's time zone.

    `invoices` are settled first, in this order. `remainder` is what becomes of the rest.
    """

    amount: PaidAmount
    received_on: BookedDay = None
    means: PaymentMeans = PaymentMeans.BANKTRANSFER
    reference: OptionalLine = None
    invoices: ChosenInvoices = Field(default=[])
    remainder: Remainder = Remainder.OLDEST


class PaymentEdit(RequestModel):
    """An edit of a payment. An omitted field keeps its value.

    A new amount, new invoices or a new remainder distribute the money anew; the currency stays as it is.
    """

    amount: PaidAmount = Field(default_factory=unset)
    received_on: BookedDay = Field(default_factory=unset)
    means: PaymentMeans = Field(default_factory=unset)
    reference: OptionalLine = Field(default_factory=unset)
    invoices: ChosenInvoices = Field(default_factory=unset)
    remainder: Remainder = Field(default_factory=unset)


class RefundDraft(RequestModel):
    """A refund that was made of a payment. `amount` null refunds all that can be. `refunded_on` defaults to today.

    The customer's credit is used first; the rest is taken from the invoices that the payment settled, which are open
    again. `through_mollie` has Mollie pay it back, today and by the means of the payment; without it the member has.
    """

    amount: PaidAmount | None = None
    through_mollie: bool = False
    refunded_on: BookedDay = None
    means: PaymentMeans | None = None
    reference: OptionalLine = None


class Allocation(Record):
    """The part of a payment that settles an invoice."""

    invoice_id: str
    invoice_number: str
    amount: Money


class PaymentRefund(Record):
    """Money of a payment that was given back. `allocations` were taken from invoices, the rest from the credit.

    `status` is that at Mollie, null for one that was made by other means. One that failed or was cancelled there took
    nothing in the end. `provider_id` is its id at Mollie (re_), null until Mollie has it. `problem` is why it failed.
    Mollie is to be asked to cancel one that is `cancelling`.
    """

    id: str
    amount: Money
    refunded_on: date
    means: PaymentMeans
    reference: str | None
    allocations: list[Allocation]
    at: datetime
    by: Actor
    status: RefundStatus | None = None
    provider_id: str | None = None
    problem: str | None = None
    cancelling: bool = False

    @property
    def counts(self) -> bool:
        return self.status is None or self.status.counts

    @property
    def waits(self) -> bool:
        """Whether Mollie is to make it, and is not known to have it."""
        return self.status is RefundStatus.QUEUED and self.provider_id is None


class PaymentChargeback(Record):
    """Money of a payment that the payer's bank took back. `allocations` were taken from invoices, the rest from the
    credit. `id` is Mollie's (chb_), `reason` the bank's code, such as MD06.
    """

    id: str
    amount: Money
    charged_back_on: date
    reason: str | None = None
    reversed_on: date | None = None
    allocations: list[Allocation]

    @property
    def counts(self) -> bool:
        return self.reversed_on is None


class Payment(CustomerRecord):
    """A payment. `allocations` are as it was recorded or last distributed; credit notes and refunds may have set free a
    part of them since. `provider_id` and `mode` are those at Mollie (tr_), null for one that a member recorded.
    """

    amount: Money
    received_on: date
    means: PaymentMeans
    reference: str | None = None
    origin: PaymentOrigin
    allocations: list[Allocation] = Field(default=[])
    refunds: list[PaymentRefund] = Field(default=[])
    chargebacks: list[PaymentChargeback] = Field(default=[])
    provider_id: str | None = None
    mode: Mode | None = None
    created_at: datetime
    created_by: Actor
    updated_at: datetime

    @computed_field  # type: ignore[prop-decorator]
    @property
    def status(self) -> PaymentStatus:
        if self.charged_back.minor:
            return PaymentStatus.CHARGED_BACK
        if not self.refunded.minor:
            return PaymentStatus.SUCCEEDED
        return PaymentStatus.PARTLY_REFUNDED if self.kept.minor else PaymentStatus.REFUNDED

    @property
    def refunded(self) -> Amount:
        return sum((one.amount for one in self.refunds if one.counts), Amount(0, self.amount.currency))

    @property
    def charged_back(self) -> Amount:
        return sum((one.amount for one in self.chargebacks if one.counts), Amount(0, self.amount.currency))

    @property
    def kept(self) -> Amount:
        """What was received and neither refunded nor charged back."""
        return self.amount - self.refunded - self.charged_back

    def tally(self) -> Tally:
        """Count the payment, and what was received and kept of it in minor units (Q9)."""
        return {"counts.payments": 1, f"payment_sums.received_{self.amount.currency}": self.kept.minor}
