"""Customers as CSV (RFC 4180), with values that no spreadsheet evaluates as formulas."""

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


def sheet(rows: Iterable[CustomerRow], tags: Tags, *, begins: bool, separator: Separator = Separator.COMMA) -> str:
    """Return a part of the file; with `begins`, the first one, which has the names of the columns."""
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
    """Put an apostrophe before a value that begins like a formula (OWASP, "CSV Injection").

    Do the same after the other separator, because a cell with that one is not quoted, and a spreadsheet that splits
    there would evaluate the rest.
    """
    begins = rf"(^|{separator.other.sign})(?=\s*[=+\-@\t\r])"
    return re.sub(begins, r"\1'", "" if value is None else str(value))
