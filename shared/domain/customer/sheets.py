"""Customers as CSV (RFC 4180), protected against formula injection."""

import csv
import re
import unicodedata
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


def sheet(rows: Iterable[CustomerRow], tags: Tags, *, with_header: bool, separator: Separator = Separator.COMMA) -> str:
    """Return the rows as separated values. The first part of a file is made `with_header`: the names of the columns."""
    written = StringIO()
    writer = csv.writer(written, delimiter=separator.sign)
    if with_header:
        written.write(_BYTE_ORDER_MARK)
        writer.writerow(COLUMNS)
    for row in rows:
        cells = {**row, "tags": tags.names(row["tags"])}
        writer.writerow([as_text(cells[column], separator) for column in COLUMNS])
    return written.getvalue()


# Where a reader with any separator may see a cell begin. Quotes do not protect: a reader with another separator than
# the file's finds them in the middle of a cell, where they are ordinary characters.
_CELL_STARTS = {
    Separator.COMMA: re.compile("(^|[;\t\r\n])"),
    Separator.SEMICOLON: re.compile("(^|[,\t\r\n])"),
}


def as_text(value: object, separator: Separator) -> str:
    """Return a cell that no spreadsheet runs as a formula: an apostrophe precedes it (OWASP, "CSV Injection").

    A spreadsheet may split cells at a comma, a semicolon or a tab, whatever the file has.
    """
    text = "" if value is None else str(value)
    pieces = _CELL_STARTS[separator].split(text)
    return "".join(f"'{piece}" if _starts_formula(piece) else piece for piece in pieces)


def _starts_formula(piece: str) -> bool:
    """Whether the first sign after blanks, quotes and invisible characters begins a formula, full width included."""
    for character in piece:
        if character != '"' and unicodedata.category(character)[0] not in "ZC":
            return unicodedata.normalize("NFKC", character)[0] in "=+-@\u2212"
    return False
