"""Filters of the list of invoices: those of all documents, and by the status that is shown, due date and credits."""

from dataclasses import dataclass, field
from datetime import date

from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.pricing.document_filters import Days, DocumentFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceFilter(DocumentFilter):
    """`statuses` are those that are shown on `today`: an open invoice that is past due is unpaid (Q3).

    An unissued invoice has the date of its creation, and no number. `credited` is whether a credit note took a part,
    `paid` a range of days of full payment.
    The text of a filter lacks `today`, so that its cursors survive midnight.
    """

    today: date = field(repr=False)
    statuses: frozenset[InvoiceStatus] = field(default=frozenset(InvoiceStatus), repr=False)
    due: Days | None = None
    paid: Days | None = None
    credited: bool | None = None
