"""An order of a customer: its lines, its status, its payment, and the invoice made from it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StrictBool, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from shared.domain.core.actors import Actor
from shared.domain.core.days import BookedDay
from shared.domain.core.edits import unset
from shared.domain.core.ids import id_pattern
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.money import Amount, CurrencyCode, Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.text import Line as TextLine
from shared.domain.core.text import OptionalLine
from shared.domain.money.pricing.invoice_drafts import Note
from shared.domain.money.pricing.lines import DocumentDiscount, Line, LineDrafts
from shared.domain.money.pricing.totals import Totals

OrderId = Annotated[str, StringConstraints(pattern=id_pattern("ord"))]
MAX_REFUNDS = 50


class OrderStatus(StrEnum):
    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    FAILED = "failed"


class OrderPayment(StrEnum):
    """Whether the order was paid. A part that was refunded leaves it `paid`, the whole makes it `refunded`."""

    PAID = "paid"
    PENDING = "pending"
    FAILED = "failed"
    REFUNDED = "refunded"


class SettableStatus(StrEnum):
    """A status that a member sets. An order becomes `cancelled` by its cancellation, and `refunded` by its refunds."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class SettablePayment(StrEnum):
    """A payment status that a member sets. A payment becomes `refunded` by refunds of the whole order."""

    PAID = "paid"
    PENDING = "pending"
    FAILED = "failed"


# From each status, those that can follow. What is refunded in whole stays so.
TRANSITIONS: dict[OrderStatus, frozenset[OrderStatus]] = {
    OrderStatus.PENDING: frozenset({OrderStatus.PROCESSING, OrderStatus.COMPLETED, OrderStatus.FAILED}),
    OrderStatus.PROCESSING: frozenset({OrderStatus.PENDING, OrderStatus.COMPLETED, OrderStatus.FAILED}),
    OrderStatus.COMPLETED: frozenset({OrderStatus.PROCESSING}),
    # What it was before, when its cancellation is undone.
    OrderStatus.CANCELLED: frozenset({OrderStatus.PENDING, OrderStatus.PROCESSING, OrderStatus.FAILED}),
    OrderStatus.FAILED: frozenset({OrderStatus.PENDING, OrderStatus.PROCESSING}),
    OrderStatus.REFUNDED: frozenset(),
}
CANCELLABLE = frozenset({OrderStatus.PENDING, OrderStatus.PROCESSING, OrderStatus.FAILED})
EDITABLE = frozenset({OrderStatus.PENDING, OrderStatus.PROCESSING})
INVOICEABLE = frozenset({OrderStatus.PENDING, OrderStatus.PROCESSING, OrderStatus.COMPLETED})
# Nothing comes of these, so no sum has them, as no tier counts them (Q6).
NOT_SUMMED = frozenset({OrderStatus.CANCELLED, OrderStatus.FAILED})


class OrderFields(RequestModel):
    """The fields of an order. `ordered_on` defaults to today in the merchant's time zone."""

    currency: CurrencyCode | None = None
    prices_include_vat: StrictBool | None = None
    lines: LineDrafts = Field(default=[])
    discount: DocumentDiscount | None = None
    ordered_on: BookedDay = None
    reference: OptionalLine = None
    note: Note = ""
    internal_note: Note = ""


class OrderDraft(OrderFields):
    """A new order, with at least one line. `currency` and `prices_include_vat` default to the merchant's."""

    lines: LineDrafts = Field(min_length=1)
    payment: SettablePayment = SettablePayment.PENDING


class OrderEdit(OrderFields):
    """An edit of an order that is pending or processing. An omitted field keeps its value.

    Its lines, discount and currency are final once it is paid or invoiced.
    """

    currency: CurrencyCode = Field(default_factory=unset)
    prices_include_vat: StrictBool = Field(default_factory=unset)


class OrderStatusChange(RequestModel):
    """A new status, a new payment status, or both. An omitted one stays as it is."""

    status: SettableStatus | None = None
    payment: SettablePayment | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if self.status is None and self.payment is None:
            raise PydanticCustomError("nothing_to_change", "Write a status, a payment, or both.")
        return self


class OrderCancellation(RequestModel):
    """Why an order is cancelled."""

    reason: OptionalLine = None


class OrderRefund(RequestModel):
    """A refund of an amount including VAT. Null refunds all that is left."""

    amount: Money | None = None
    reason: Annotated[TextLine, StringConstraints(min_length=1)]


class Refund(Record):
    """A refund of an order."""

    amount: Money
    reason: str
    at: datetime
    by: Actor


class Order(CustomerRecord):
    """An order. `number` is null for one that was imported without. `refunded` is the sum of `refunds`.

    `invoice_id` is the invoice made from it, null again when that is deleted, cancelled or credited in whole.
    """

    number: str | None
    status: OrderStatus
    payment: OrderPayment
    currency: str
    prices_include_vat: bool
    lines: list[Line]
    discount: DocumentDiscount | None = None
    totals: Totals
    ordered_on: date
    reference: str | None = None
    note: str = ""
    internal_note: str = ""
    refunds: list[Refund] = Field(default=[])
    refunded: Money
    cancel_reason: str | None = None
    invoice_id: str | None = None
    created_at: datetime
    created_by: Actor
    updated_at: datetime

    @property
    def refundable(self) -> Amount:
        """The amount that is left to refund: nothing before it is paid."""
        left = self.totals.gross_total - self.refunded
        return left if self.payment is OrderPayment.PAID else Amount(0, self.currency)

    def tally(self) -> Tally:
        """Count the order and, unless it was cancelled or failed, its amounts in minor units."""
        counted = {"counts.orders": 1, f"order_counts.{self.status}": 1}
        if self.status not in NOT_SUMMED:
            counted[f"order_sums.total_{self.currency}"] = self.totals.gross_total.minor
            counted[f"order_sums.paid_{self.currency}"] = self.refundable.minor
            counted[f"order_sums.refunded_{self.currency}"] = self.refunded.minor
        return counted
