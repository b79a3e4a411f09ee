"""A subscription of a customer: what it charges and when, its status, and what Mollie has of it.

What is wanted stands in the record first. A worker makes Mollie equal to it (provider_subscriptions.py); until then
`waiting` names why it is not.
"""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field, StrictBool, StringConstraints

from shared.domain.core.actors import Actor
from shared.domain.core.days import Day
from shared.domain.core.edits import unset
from shared.domain.core.ids import id_pattern
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.money import Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.tax_class_ids import TaxClassId
from shared.domain.core.text import Line as TextLine
from shared.domain.core.text import OptionalLine
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.payments.paid_amounts import PaidAmount
from shared.domain.money.pricing.vat import VatDecision
from shared.domain.money.sales.billing_dates import BillingDates, Interval
from shared.domain.money.sales.recurring_revenue import Recurring

SubscriptionId = Annotated[str, StringConstraints(pattern=id_pattern("sub"))]
MAX_TIMES = 999
MAX_TRIAL_DAYS = 365


class SubscriptionStatus(StrEnum):
    """Ordered as the pills (S102). `failed`: the last charge was not paid, or Mollie has ended it by itself."""

    ACTIVE = "active"
    PAUSED = "paused"
    PENDING = "pending"
    CANCELLED = "cancelled"
    FAILED = "failed"
    COMPLETED = "completed"


ENDED = frozenset({SubscriptionStatus.CANCELLED, SubscriptionStatus.COMPLETED})
RUNNING = frozenset({SubscriptionStatus.ACTIVE, SubscriptionStatus.PENDING, SubscriptionStatus.FAILED})
"""Statuses in which it charges, or will."""


class Collection(StrEnum):
    """The authority for the charges: a mandate of the customer, or the one that they give with a first payment."""

    MANDATE = "mandate"
    FIRST_PAYMENT = "first_payment"


class WaitingFor(StrEnum):
    """Why Mollie does not have the subscription as it is wanted."""

    MOLLIE = "mollie"
    CONNECTION = "connection"
    BROKEN_CONNECTION = "broken_connection"
    MANDATE = "mandate"
    FIRST_PAYMENT = "first_payment"
    REFUSED = "refused"
    ENDED_AT_MOLLIE = "ended_at_mollie"


class ChargeStatus(StrEnum):
    PENDING = "pending"
    PAID = "paid"
    FAILED = "failed"


Product = Annotated[TextLine, StringConstraints(min_length=1)]
Times = Annotated[int, Field(strict=True, ge=1, le=MAX_TIMES)]


class SubscriptionDraft(RequestModel):
    """A new subscription. `starts_on` defaults to today in the merchant's time zone, `prices_include_vat` to theirs.

    The first charge is after the trial, and the following ones are on the same day. `times` is how many charges there
    are, `ends_on` the last day of one; null is without an end.
    """

    product: Product
    name: OptionalLine = None
    amount: PaidAmount
    prices_include_vat: StrictBool | None = None
    tax_class_id: TaxClassId | None = None
    interval: Interval
    starts_on: Day = None
    trial_days: Annotated[int, Field(strict=True, ge=0, le=MAX_TRIAL_DAYS)] = 0
    times: Times | None = None
    ends_on: Day = None
    collection: Collection = Collection.MANDATE


class SubscriptionEdit(RequestModel):
    """An edit of what comes. An omitted field keeps its value; the currency stays as it is.

    What was charged stays as it is. A new interval counts from the next billing date.
    """

    product: Product = Field(default_factory=unset)
    name: OptionalLine = Field(default_factory=unset)
    amount: PaidAmount = Field(default_factory=unset)
    prices_include_vat: StrictBool = Field(default_factory=unset)
    tax_class_id: TaxClassId | None = Field(default_factory=unset)
    interval: Interval = Field(default_factory=unset)
    times: Times | None = Field(default_factory=unset)
    ends_on: Day = Field(default_factory=unset)


class PauseRequest(RequestModel):
    """`until` is the day of resuming, null to resume by hand. Nothing of the pause is made up for."""

    until: Day = None


class CancelTime(StrEnum):
    NOW = "now"
    PERIOD_END = "period_end"


class SubscriptionCancellation(RequestModel):
    """When to cancel. At the end of the period means that no charge follows, and no day is credited."""

    at: CancelTime = CancelTime.NOW
    reason: OptionalLine = None


class Waiting(Record):
    """Why Mollie is not as wanted yet. `detail` is Mollie's own sentence, where it refused."""

    reason: WaitingFor
    detail: str | None = None
    since: datetime


class LastCharge(Record):
    """The last charge. `payment_ids` are Mollie's: a retry of a failed charge is another payment of one invoice.

    `retry_on` is the day of the retry, null where none comes.
    """

    payment_ids: list[str]
    invoice_id: str
    billed_on: date
    status: ChargeStatus
    failure: str | None = None
    retry_on: date | None = None


class AtMollie(Record):
    """The subscription at Mollie, as it was when last seen. `next_on` null is one without further charges."""

    id: str
    customer_id: str
    mode: Mode
    starts_on: date
    next_on: date | None = None


class Subscription(CustomerRecord):
    """A subscription. `charge` is what Mollie charges, VAT included. `anchor` is the first of its billing dates.

    `next_on` is the next billing date, null where none comes. `charged` counts the charges, `billed_through` is the
    last date that was charged. `resumes_on` is of a pause, `cancels_on` of a cancellation that is still to come.
    `checkout_url` is where the customer makes the first payment.
    """

    status: SubscriptionStatus
    product: str
    name: str | None = None
    amount: Money
    prices_include_vat: bool
    tax_class_id: str | None = None
    line_id: str
    vat: VatDecision
    charge: Money
    interval: Interval
    starts_on: date
    trial_days: int = 0
    anchor: date
    times: int | None = None
    ends_on: date | None = None
    collection: Collection = Collection.MANDATE
    next_on: date | None = None
    charged: int = 0
    billed_through: date | None = None
    last_charge: LastCharge | None = None
    paused_on: date | None = None
    resumes_on: date | None = None
    cancels_on: date | None = None
    cancelled_on: date | None = None
    cancel_reason: str | None = None
    checkout_url: str | None = None
    waiting: Waiting | None = None
    at_mollie: AtMollie | None = None
    created_on: date
    created_at: datetime
    created_by: Actor
    updated_at: datetime

    @property
    def dates(self) -> BillingDates:
        return BillingDates(self.anchor, self.interval)

    @property
    def paid_until(self) -> date | None:
        """The end of the period that was charged last, None where none was. A new interval begins with the next one."""
        if self.billed_through is None:
            return None
        return self.anchor if self.billed_through < self.anchor else self.dates.following(self.billed_through)

    @property
    def has_begun(self) -> bool:
        """Whether it is past its trial and its start: what has not begun is no recurring revenue (Q42)."""
        return self.charged > 0 or self.anchor <= self.created_on

    @property
    def recurring(self) -> Recurring | None:
        """What it adds to the monthly recurring revenue: only an active one does (Q42)."""
        if self.status is not SubscriptionStatus.ACTIVE or not self.has_begun:
            return None
        rate = self.vat.rate if self.prices_include_vat else None
        return Recurring(self.amount, self.interval, rate or Decimal(0))

    @property
    def times_left(self) -> int | None:
        return None if self.times is None else max(self.times - self.charged, 0)

    @property
    def label(self) -> str:
        return f"{self.product} · {self.name}" if self.name else self.product

    def tally(self) -> Tally:
        """Count the subscription and, if it is active, its price in minor units (S100, S101)."""
        counted = {"counts.subscriptions": 1, f"subscription_counts.{self.status}": 1}
        if recurring := self.recurring:
            counted[recurring.path] = recurring.amount.minor
        return counted


class Charge(NamedTuple):
    """A charge of a subscription, by Mollie's id of its payment."""

    payment_id: str
    subscription_id: str
    invoice_id: str
    billed_on: date
