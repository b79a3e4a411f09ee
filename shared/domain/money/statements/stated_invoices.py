"""The part of an invoice that a statement of account reads, because a statement reads thousands."""

from datetime import date

from pydantic import Field

from shared.domain.core.models import Record
from shared.domain.core.money import Money
from shared.domain.money.invoices.credit_note_refs import CreditNoteRef
from shared.domain.money.invoices.settlements import Settlement


class StatedTotals(Record):
    gross_total: Money


class StatedInvoice(Record):
    """The part of an invoice: the names are those of the invoice."""

    id: str
    number: str | None = None
    currency: str
    totals: StatedTotals
    issued_on: date | None = None
    due_on: date | None = None
    credit_notes: list[CreditNoteRef] = Field(default=[])
    settlements: list[Settlement] = Field(default=[])
