"""Filters of the list of invoices: by the status that is shown, by number, dates and total."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from shared.domain.core.money import Amount
from shared.domain.money.invoices import InvoiceStatus


class Days(NamedTuple):
    """A range of days, both ends included. None is open."""

    first: date | None = None
    last: date | None = None


class Totals(NamedTuple):
    """A range of amounts of one currency, both ends included. None is open."""

    currency: str
    least: Amount | None = None
    most: Amount | None = None


@dataclass(frozen=True, slots=True)
class InvoiceFilter:
    """`statuses` are those that are shown on `today`: an open invoice that is past due is unpaid (Q3).

    `number` is the beginning of a number, in any case. An unissued invoice has the date of its creation, and no number.
    The text of a filter lacks `today`, so that its cursors survive midnight.
    """

    today: date = field(repr=False)
    statuses: frozenset[InvoiceStatus] = frozenset(InvoiceStatus)
    number: str | None = None
    dated: Days | None = None
    due: Days | None = None
    total: Totals | None = None
    credited: bool | None = None
