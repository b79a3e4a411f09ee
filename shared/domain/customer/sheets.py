"""Customers and other rows as CSV (RFC 4180), protected against formula injection."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from io import StringIO

from shared.domain.core.money import Amount
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
    def decimal_sign(self) -> str:
        return "," if self is Separator.SEMICOLON else "."


def sheet(rows: Iterable[CustomerRow], tags: Tags, *, with_header: bool, separator: Separator = Separator.COMMA) -> str:
    """Return the rows as separated values. The first part of a file is made `with_header`: the names of the columns."""
    cells = ({**row, "tags": tags.names(row["tags"])} for row in rows)
    return written(COLUMNS, cells, with_header=with_header, separator=separator)


def written(
    columns: Sequence[str], rows: Iterable[Mapping[str, object]], *, with_header: bool, separator: Separator
) -> str:
    """Return rows, each a mapping of columns to values, as separated values. An Amount becomes a number."""
    text = StringIO()
    writer = csv.writer(text, delimiter=separator.sign)
    if with_header:
        text.write(_BYTE_ORDER_MARK)
        writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column], separator) for column in columns])
    return text.getvalue()


def _cell(value: object, separator: Separator) -> str:
    return as_number(value, separator) if isinstance(value, Amount) else as_text(value, separator)


def as_number(amount: Amount, separator: Separator) -> str:
    """Return an amount as a spreadsheet of this separator reads numbers. A negative one is no formula."""
    return str(amount).replace(".", separator.decimal_sign)


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
