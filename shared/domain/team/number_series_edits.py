"""The edit of a merchant's number series, and what two series may not have in common."""

from itertools import combinations
from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.edits import unset
from shared.domain.core.models import RequestModel
from shared.domain.core.series_formats import SeriesFormat
from shared.domain.core.text import Line
from shared.domain.team.number_series_settings import NumberSeries
from shared.errors import FieldProblem, InvalidInput

MAX_PADDING = 10


def _prefix(typed: str) -> str:
    # What file names, bank statements and structured references take without loss.
    if not all(sign.isascii() and (sign.isalnum() or sign in "-/._") for sign in typed):
        raise PydanticCustomError("invalid_prefix", "Use letters, digits, hyphens, slashes, dots and underscores.")
    return typed


Prefix = Annotated[Line, AfterValidator(_prefix), StringConstraints(max_length=12)]
Padding = Annotated[int, Field(strict=True, ge=1, le=MAX_PADDING)]


class SeriesFormatEdit(RequestModel):
    """An omitted field keeps its value."""

    prefix: Prefix = Field(default_factory=unset)
    year: StrictBool = Field(default_factory=unset)
    padding: Padding = Field(default_factory=unset)
    restart_yearly: StrictBool = Field(default_factory=unset)


class NumberSeriesEdit(RequestModel):
    """An omitted series, and an omitted field of one, keeps its value. Numbers that were drawn stay as they are."""

    invoices: SeriesFormatEdit = Field(default_factory=unset)
    credit_notes: SeriesFormatEdit = Field(default_factory=unset)
    orders: SeriesFormatEdit = Field(default_factory=unset)


def edited(series: NumberSeries, edit: NumberSeriesEdit) -> NumberSeries:
    """Raise InvalidInput for a restart without the year, for two series of one prefix, and for two whose numbers
    can be the same.
    """
    changes = {
        kind: getattr(series, kind).model_copy(update=getattr(edit, kind).model_dump(exclude_unset=True))
        for kind in edit.model_fields_set
    }
    return _checked(series.model_copy(update=changes))


def _checked(series: NumberSeries) -> NumberSeries:
    prefixes: dict[str, str] = {}
    for kind in NumberSeries.model_fields:
        written: SeriesFormat = getattr(series, kind)
        if written.restart_yearly and not written.year:
            problem = "A series that begins again every year needs the year in its numbers. Add it, or do not restart."
            raise InvalidInput(FieldProblem(f"number_series.{kind}.restart_yearly", "restart_needs_year", problem))
        same = prefixes.setdefault(written.prefix.casefold(), kind)
        if same != kind:
            problem = f"The numbers of {same.replace('_', ' ')} begin like this. Choose another prefix."
            raise InvalidInput(FieldProblem(f"number_series.{kind}.prefix", "same_prefix", problem))
    for one, other in combinations(NumberSeries.model_fields, 2):
        if getattr(series, one).can_equal(getattr(series, other)):
            problem = f"These numbers can be those of {one.replace('_', ' ')}. Choose a prefix that begins otherwise."
            raise InvalidInput(FieldProblem(f"number_series.{other}.prefix", "same_numbers", problem))
    return series
