"""Customers as a spreadsheet: comma-separated values (RFC 4180) that no spreadsheet takes for formulas."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from shared.domain.customers import CustomerRow
from shared.domain.tags import Tags

COLUMNS = ("number", "name", "kind", "email", "phone", "status", "tags", "created_at")
# Without it, Excel reads UTF-8 as the system's own encoding.
_BYTE_ORDER_MARK = "\ufeff"


def sheet(rows: Iterable[CustomerRow], tags: Tags, *, begins: bool) -> str:
    """The part that `begins` has the names of the columns."""
    written = StringIO()
    writer = csv.writer(written)
    if begins:
        written.write(_BYTE_ORDER_MARK)
        writer.writerow(COLUMNS)
    for row in rows:
        cells = {**row, "tags": tags.names(row["tags"])}
        writer.writerow([_as_text(cells[column]) for column in COLUMNS])
    return written.getvalue()


def _as_text(value: object) -> str:
    """What begins like a formula is shown after an apostrophe (OWASP, "CSV Injection"), after a semicolon as well:
    Excel takes that for the end of a cell where a comma is the decimal sign."""
    return re.sub(r"(^|;)(?=\s*[=+\-@\t\r])", r"\1'", "" if value is None else str(value))
