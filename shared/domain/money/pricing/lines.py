"""Lines of an order or an invoice, and the discount on the whole document."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, StrictBool, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from shared.domain.core.ids import id_pattern, new_id
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.money import Money
from shared.domain.core.tax_class_ids import TaxClassId
from shared.domain.core.text import OptionalLine, multiline
from shared.domain.money.pricing.decimals import Number, Percentage
from shared.domain.money.pricing.vat import Supply, VatDecision

MAX_LINES = 200
# The most text of all lines, in UTF-8: an item of the table has 400 KB at most, with the amounts of the lines.
MAX_TEXT_BYTES = 100_000

LineId = Annotated[str, StringConstraints(pattern=id_pattern("lin"))]
Description = Annotated[str, AfterValidator(multiline), StringConstraints(max_length=1000)]


def _new_id() -> str:
    return new_id("lin")


class LineDraft(RequestModel):
    """A line as it is typed. In a draft, `description` may be empty and `unit_price` null: such a line counts nothing.

    `tax_class_id` overrides what the customer's treatment and classes decide (Q30). `reverse_charge` is the domestic
    reverse charge that the seller chooses for this line; it goes before the class. `id` keeps the identity of a line
    that is sent again.
    """

    id: LineId = Field(default_factory=_new_id)
    description: Description = ""
    quantity: Number = Field(default="1", validate_default=True)
    unit: OptionalLine = None
    unit_price: Number | None = None
    discount_percent: Percentage = Field(default="0", validate_default=True)
    supply: Supply = Supply.SERVICE
    tax_class_id: TaxClassId | None = None
    reverse_charge: StrictBool = False


def _distinct(lines: list[LineDraft]) -> list[LineDraft]:
    """Refuse two lines of one id, because a credit note names lines by their ids."""
    if len({line.id for line in lines}) < len(lines):
        raise PydanticCustomError("same_line_id", "Two lines have the same id. Leave the id of a new line out.")
    return lines


LineDrafts = Annotated[list[LineDraft], AfterValidator(_distinct), Field(max_length=MAX_LINES)]


class Line(Record):
    """A line with what it amounts to. `discount` and `amount` are as its prices are, with or without VAT; `net` is
    without. The nets of all lines add up to the document's `line_total`.
    """

    id: str
    description: str
    quantity: Number
    unit: str | None = None
    unit_price: Number | None
    discount_percent: Percentage
    supply: Supply
    tax_class_id: str | None = None
    reverse_charge: bool = False
    vat: VatDecision
    discount: Money
    amount: Money
    net: Money


class DocumentDiscount(RequestModel):
    """A discount on the whole document, before VAT or including it as the prices are: an amount or a percentage."""

    amount: Money | None = None
    percent: Percentage | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.amount is None) == (self.percent is None):
            raise PydanticCustomError("one_discount", "Write either an amount or a percentage.")
        if self.amount and self.amount.minor < 0:
            raise PydanticCustomError("negative_amount", "Write a discount of zero or more.")
        return self
