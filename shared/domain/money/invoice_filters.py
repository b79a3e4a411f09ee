"""Filters of the list of invoices: by the status that is shown, by number, dates and total."""

from dataclasses import dataclass, field
from datetime import date

from shared.domain.money.document_filters import Days, Totals
from shared.domain.money.invoices import InvoiceStatus


@dataclass(frozen=True, slots=True)
class InvoiceFilter:
    """`statuses` are those that are shown on `today`: an open invoice that is past due is unpaid (Q3).

    `number` is the beginning of a number, in any case. An unissued invoice has the date of its creation, and no number.
    The text of a filter lacks `today`, so that its cursors survive midnight.
    """

    today: date = field(repr=False)
    statuses: frozenset[InvoiceStatus] = field(default=frozenset(InvoiceStatus), repr=False)
    number: str | None = None
    dated: Days | None = None
    due: Days | None = None
    total: Totals | None = None
    credited: bool | None = None
