"""Request bodies of an invoice: a draft, and an edit."""

from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool, StringConstraints

from shared.domain.core.days import Day
from shared.domain.core.edits import unset
from shared.domain.core.models import RequestModel
from shared.domain.core.money import CurrencyCode
from shared.domain.core.text import OptionalLine, multiline
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.pricing.lines import DocumentDiscount, LineDrafts

MAX_PAYMENT_TERM_DAYS = 365
PaymentTerm = Annotated[int, Field(strict=True, ge=0, le=MAX_PAYMENT_TERM_DAYS)]
Note = Annotated[str, AfterValidator(multiline), StringConstraints(max_length=2000)]


class InvoiceFields(RequestModel):
    """The fields of a draft and of a concept.

    `issue_on` is the date to issue with, null for the day of issue. `due_on` null means `payment_term_days` after it,
    and those null means the merchant's. `delivered_on` is the day of delivery (BT-72), null for the day of issue.
    `reference` is the buyer's order number (BT-13), `buyer_reference` BT-10. `note` is printed, `internal_note` is not.
    """

    currency: CurrencyCode | None = None
    prices_include_vat: StrictBool | None = None
    lines: LineDrafts = Field(default=[])
    discount: DocumentDiscount | None = None
    issue_on: Day = None
    due_on: Day = None
    payment_term_days: PaymentTerm | None = None
    delivered_on: Day = None
    reference: OptionalLine = None
    buyer_reference: OptionalLine = None
    note: Note = ""
    internal_note: Note = ""
    payment_method: PaymentMethod | None = None


class InvoiceDraft(InvoiceFields):
    """A new invoice. `currency`, `prices_include_vat`, `payment_method` default to the merchant's and the customer's.

    A draft may be incomplete. A concept is complete, ready to be reviewed and issued (Q2).
    """

    concept: StrictBool = False


class InvoiceEdit(InvoiceFields):
    """An edit of an invoice. An omitted field keeps its value.

    Of an issued invoice `due_on`, `reference` and `internal_note` can be edited; everything else is final (Q33).
    """

    currency: CurrencyCode = Field(default_factory=unset)
    prices_include_vat: StrictBool = Field(default_factory=unset)
    concept: StrictBool = Field(default_factory=unset)
