"""The number series of a merchant: one for invoices, one for credit notes, one for orders."""

from itertools import combinations
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StrictBool, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.edits import unset
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.series_formats import SeriesFormat
from shared.domain.core.text import Line
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


class NumberSeries(Record):
    """How the numbers of each kind of document look."""

    invoices: SeriesFormat = SeriesFormat()
    credit_notes: SeriesFormat = SeriesFormat(prefix="CN-")
    orders: SeriesFormat = SeriesFormat(prefix="ORD-", year=False, restart_yearly=False)

    def edited(self, edit: NumberSeriesEdit) -> Self:
        """Raise InvalidInput for a restart without the year, for two series of one prefix, and for two whose numbers
        can be the same.
        """
        changes = {
            kind: getattr(self, kind).model_copy(update=getattr(edit, kind).model_dump(exclude_unset=True))
            for kind in edit.model_fields_set
        }
        return self.model_copy(update=changes)._checked()

    def _checked(self) -> Self:
        prefixes: dict[str, str] = {}
        for kind in type(self).model_fields:
            series: SeriesFormat = getattr(self, kind)
            if series.restart_yearly and not series.year:
                problem = (
                    "A series that begins again every year needs the year in its numbers. Add it, or do not restart."
                )
                raise InvalidInput(FieldProblem(f"number_series.{kind}.restart_yearly", "restart_needs_year", problem))
            same = prefixes.setdefault(series.prefix.casefold(), kind)
            if same != kind:
                problem = f"The numbers of {same.replace('_', ' ')} begin like this. Choose another prefix."
                raise InvalidInput(FieldProblem(f"number_series.{kind}.prefix", "same_prefix", problem))
        for one, other in combinations(type(self).model_fields, 2):
            if getattr(self, one).can_equal(getattr(self, other)):
                problem = (
                    f"These numbers can be those of {one.replace('_', ' ')}. Choose a prefix that begins otherwise."
                )
                raise InvalidInput(FieldProblem(f"number_series.{other}.prefix", "same_numbers", problem))
        return self
