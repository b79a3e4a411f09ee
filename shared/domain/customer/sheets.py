"""Customers as CSV (RFC 4180), protected against formula injection."""

import csv
import re
from collections.abc import Iterable
from enum import StrEnum
from io import StringIO

from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.tags import Tags

COLUMNS = ("number", "name", "kind", "email", "phone", "status", "tags", "created_at")
# Without a byte order mark, Excel decodes UTF-8 as the encoding of the system.
_BYTE_ORDER_MARK = "\ufeff"


class Separator(StrEnum):
    """The separator of cells. Spreadsheets expect semicolons where a comma is the decimal sign, as in Dutch."""

    COMMA = "comma"
    SEMICOLON = "semicolon"

    @property
    def sign(self) -> str:
        return ";" if self is Separator.SEMICOLON else ","

    @property
    def other(self) -> "Separator":
        return Separator.COMMA if self is Separator.SEMICOLON else Separator.SEMICOLON


def sheet(rows: Iterable[CustomerRow], tags: Tags, *, with_header: bool, separator: Separator = Separator.COMMA) -> str:
    """Return the rows as separated values. The first part of a file is made `with_header`: the names of the columns."""
    written = StringIO()
    writer = csv.writer(written, delimiter=separator.sign)
    if with_header:
        written.write(_BYTE_ORDER_MARK)
        writer.writerow(COLUMNS)
    for row in rows:
        cells = {**row, "tags": tags.names(row["tags"])}
        writer.writerow([_as_text(cells[column], separator) for column in COLUMNS])
    return written.getvalue()


def _as_text(value: object, separator: Separator) -> str:
    """Return a cell that no spreadsheet runs as a formula: an apostrophe precedes it (OWASP, "CSV Injection").

    The start of a formula is looked for after the other separator too, because a cell with that one is not quoted, and
    some spreadsheets split the cell there.
    """
    formula = rf"(^|{separator.other.sign})(?=\s*[=+\-@\t\r])"
    return re.sub(formula, r"\1'", "" if value is None else str(value))
