"""A credit note: corrects an issued invoice, wholly, by lines or by an amount, with a number of its own series."""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints

from shared.domain.core.actors import Actor
from shared.domain.core.ids import id_pattern
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.money import Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.text import Line as TextLine
from shared.domain.money.invoices.parties import Buyer, Seller
from shared.domain.money.pricing.decimals import Number
from shared.domain.money.pricing.lines import MAX_LINES, Line, LineId
from shared.domain.money.pricing.totals import Totals

CreditNoteId = Annotated[str, StringConstraints(pattern=id_pattern("crn"))]
Reason = Annotated[TextLine, StringConstraints(min_length=1)]


class LineCredit(RequestModel):
    """A quantity of a line of the invoice to credit."""

    line_id: LineId
    quantity: Number


class FullCredit(RequestModel):
    """All that is left of the invoice."""

    kind: Literal["full"]
    reason: Reason


class LinesCredit(RequestModel):
    """Quantities of some lines."""

    kind: Literal["lines"]
    reason: Reason
    lines: list[LineCredit] = Field(min_length=1, max_length=MAX_LINES)


class AmountCredit(RequestModel):
    """An amount including VAT, shared over the VAT groups by what is left of them."""

    kind: Literal["amount"]
    reason: Reason
    amount: Money


Credit = Annotated[FullCredit | LinesCredit | AmountCredit, Field(discriminator="kind")]


class CreditNote(CustomerRecord):
    """An issued credit note. Amounts are positive. It keeps seller and buyer of its invoice, and never changes."""

    number: str
    invoice_id: str
    invoice_number: str
    invoice_issued_on: date
    reason: str
    currency: str
    prices_include_vat: bool
    lines: list[Line]
    totals: Totals
    issued_on: date
    seller: Seller
    buyer: Buyer
    created_at: datetime
    created_by: Actor

    def tally(self) -> Tally:
        return {"counts.credit_notes": 1}


class CreditNoteRow(Model):
    """A credit note in a list. `total` includes VAT."""

    id: str
    number: str
    issued_on: date
    invoice_id: str
    invoice_number: str
    reason: str
    total: Money

    @classmethod
    def of(cls, note: CreditNote) -> Self:
        kept = ("id", "number", "issued_on", "invoice_id", "invoice_number", "reason")
        return cls(total=note.totals.gross_total, **{name: getattr(note, name) for name in kept})
