"""Property test: no cell of an export is a formula, whatever separator a spreadsheet splits it by."""

import csv
import unicodedata
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.customer.sheets import Separator, as_text

NASTY = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\u2212,;\t\r\n\"' \u00a0\u200b\ufeffab1"
CELLS = st.lists(st.text(st.sampled_from(NASTY), max_size=14) | st.text(max_size=6), min_size=1, max_size=3)


@pytest.mark.parametrize("separator", Separator)
@given(rows=st.lists(CELLS, min_size=1, max_size=2))
def test_no_cell_is_a_formula_under_any_separator(separator: Separator, rows: list[list[str]]) -> None:
    written = StringIO()
    writer = csv.writer(written, delimiter=separator.sign)
    for row in rows:
        writer.writerow(["C-1001", *(as_text(cell, separator) for cell in row)])
    for delimiter in ",;\t":
        for cells in csv.reader(StringIO(written.getvalue(), newline=""), delimiter=delimiter):
            assert not [cell for cell in cells if starts_formula(cell)]


def starts_formula(cell: str) -> bool:
    seen = [sign for sign in cell if unicodedata.category(sign)[0] not in "ZC"]
    return bool(seen) and unicodedata.normalize("NFKC", seen[0])[0] in "=+-@\u2212"


def test_a_cell_without_a_formula_is_unchanged() -> None:
    for text in ("Jansen & Zn", "a=b", "T-Mobile", "1; 2, 3", '"quoted"', ""):
        assert as_text(text, Separator.COMMA) == text
