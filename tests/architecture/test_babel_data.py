"""Babel's data that the layer ships is enough for the documents: it writes everything as all of it does."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import babel

from local.build.package import babel_data
from shared.domain.core.languages import Language
from tests.template import ROOT

WRITER = """
import json, sys
from datetime import date
from decimal import Decimal
import babel
from shared.documents.formats import Formats
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount

numbers = [Decimal(text) for text in ("0", "-1234567.891", "0.5", "1000", "12345.6", "21")]
days = [date(2026, month, 9) for month in range(1, 13)]
currencies, countries = json.loads(sys.argv[1])
written = []
for language in Language:
    formats = Formats(language)
    written += [formats.price(number, currency) for number in numbers for currency in currencies]
    written += [formats.amount(Amount(-1234567, currency)) for currency in ("EUR", "USD", "JPY", "KWD")]
    written += [write(number) for number in numbers for write in (formats.number, formats.percentage)]
    written += [write(day) for day in days for write in (formats.day, formats.short_day)]
    written += [formats.country(code) for code in countries]
print(json.dumps([babel.__file__, written]))
"""


def test_the_trimmed_data_writes_what_all_of_it_writes(tmp_path: Path) -> None:
    package = Path(babel.__file__).parent
    shutil.copytree(package, tmp_path / "babel", ignore=_other_locales)
    babel_data.trim(tmp_path / "babel")
    place, written = _written(tmp_path)
    stock_place, stock = _written(package.parent)
    assert Path(place).parent == tmp_path / "babel"
    assert Path(stock_place).parent == package
    assert written == stock
    assert len(written) > 1000 * len(Language)


def _written(packages: Path) -> tuple[str, list[str]]:
    """Return where Babel was, and what it wrote."""
    everywhere = babel.Locale("en")
    everything = json.dumps([sorted(everywhere.currencies), sorted(everywhere.territories)])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(packages), str(ROOT)])}
    ran = subprocess.run(
        [sys.executable, "-c", WRITER, everything], env=environment, check=True, capture_output=True, text=True
    )
    place, written = json.loads(ran.stdout)
    return place, written


def _other_locales(folder: str, names: list[str]) -> list[str]:
    if Path(folder).name != "locale-data":
        return []
    return [name for name in names if Path(name).stem not in babel_data.LOCALES]
