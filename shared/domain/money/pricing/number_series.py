"""The next number of a series of documents: without gap or double, and in the order of the issue dates.

Directive 2006/112/EC, art. 226(2): a sequential number, based on one or more series, which uniquely identifies the
invoice. A number is drawn only in the transaction that stores the document (store/money/pricing/number_series.py).
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from shared.domain.core.models import Model, Record
from shared.domain.core.series_formats import SeriesFormat
from shared.errors import FieldProblem, InvalidInput


class SeriesKind(StrEnum):
    """A kind of number. The values are the fields of its setting `number_series`."""

    INVOICES = "invoices"
    CREDIT_NOTES = "credit_notes"
    ORDERS = "orders"


class SeriesState(Record):
    """The last number of a series, the day that it was drawn for, the highest of all years, and how many were drawn.

    A new series has drawn none.
    """

    last: int = 0
    last_on: date | None = None
    highest: int = 0
    drawn: int = 0


class NextNumbers(Model):
    """The next number of a series in each format: with the year, from 1 every year or counting on, and without it."""

    restarting: int
    continuing: int
    without_year: int


class Drawn(NamedTuple):
    """The number of a document, and the series after it."""

    number: str
    state: SeriesState


def draw(series: SeriesFormat, state: SeriesState, on: date) -> Drawn:
    """Return the next number, for a document of a day.

    Raise InvalidInput at `issue_on` for a day before the last one of the series.

    Whatever the settings become, no number comes twice: with the year in it, the number rises within each year; without
    the year, it is beyond that of any year.
    """
    if state.last_on and on < state.last_on:
        problem = f"The last number of this series is of {state.last_on}. Choose that day or a later one."
        raise InvalidInput(FieldProblem("issue_on", "before_last", problem))
    number = _next(state, on, year=series.year, restart=series.restart_yearly)
    year = f"{on.year}-" if series.year else ""
    text = f"{series.prefix}{year}{number:0{series.padding}}"
    highest = max(state.highest, number)
    return Drawn(text, SeriesState(last=number, last_on=on, highest=highest, drawn=state.drawn + 1))


def next_numbers(state: SeriesState, today: date) -> NextNumbers:
    """Return the numbers that a document of today would get."""
    return NextNumbers(
        restarting=_next(state, today, year=True, restart=True),
        continuing=_next(state, today, year=True, restart=False),
        without_year=_next(state, today, year=False, restart=False),
    )


def _next(state: SeriesState, on: date, *, year: bool, restart: bool) -> int:
    if not year:
        return state.highest + 1
    is_new_year = state.last_on is not None and state.last_on.year < on.year
    return 1 if restart and is_new_year else state.last + 1
