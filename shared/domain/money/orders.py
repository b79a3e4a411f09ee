"""An order of a customer: its lines, its status, its payment, and the invoice made from it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StrictBool, StringConstraints

from shared.domain.core.actors import Actor
from shared.domain.core.edits import unset
from shared.domain.core.ids import id_pattern
from shared.domain.core.models import RequestModel
from shared.domain.core.money import Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.text import Line as TextLine
from shared.domain.core.text import OptionalLine
from shared.domain.money.invoices import CurrencyCode, Note
from shared.domain.money.lines import MAX_LINES, DocumentDiscount, Line, LineDraft
from shared.domain.money.totals import Totals

OrderId = Annotated[str, StringConstraints(pattern=id_pattern("ord"))]


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


class OrderFields(RequestModel):
    """What is written in an order. `ordered_on` defaults to today in the merchant's time zone."""

    currency: CurrencyCode | None = None
    prices_include_vat: StrictBool | None = None
    lines: list[LineDraft] = Field(default=[], max_length=MAX_LINES)
    discount: DocumentDiscount | None = None
    ordered_on: date | None = None
    reference: OptionalLine = None
    note: Note = ""
    internal_note: Note = ""


class OrderDraft(OrderFields):
    """A new order, with at least one line."""

    lines: list[LineDraft] = Field(min_length=1, max_length=MAX_LINES)


class OrderEdit(OrderFields):
    """An edit of an order that is pending or processing. An omitted field keeps its value."""

    currency: CurrencyCode = Field(default_factory=unset)
    prices_include_vat: StrictBool = Field(default_factory=unset)


class OrderRefund(RequestModel):
    """A refund of an amount including VAT. Null refunds all that is left."""

    amount: Money | None = None
    reason: Annotated[TextLine, StringConstraints(min_length=1)]


class Refund(RequestModel):
    """A refund of an order."""

    amount: Money
    reason: str
    at: datetime
    by: Actor


class Order(CustomerRecord):
    """An order. `number` is null for one that was imported without. `refunded` is the sum of `refunds`.

    `invoice_id` and `invoice_number` are of the invoice made from it; both are null again when that is deleted or
    cancelled.
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
    invoice_id: str | None = None
    invoice_number: str | None = None
    created_at: datetime
    created_by: Actor
    updated_at: datetime

    def tally(self) -> Tally:
        raise NotImplementedError
