"""Trim Babel's data to what documents are written with: reading it all is a twentieth of their cold start."""

import pickle
from collections.abc import Collection
from pathlib import Path

# The locales of the languages that documents are written in, and those that these extend; all are thirty megabytes.
LOCALES = {"root", "en", "en_001", "en_GB", "nl", "es"}
# What shared/documents/formats.py writes: numbers, amounts, dates and countries. Asking for another is a KeyError.
PARTS = {
    "currency_formats",
    # An amount is written with the name of its currency as well, which its pattern then leaves out.
    "currency_names",
    "currency_names_plural",
    "currency_symbols",
    "date_formats",
    "decimal_formats",
    "default_numbering_system",
    "months",
    "number_symbols",
    "plural_form",
    "territories",
}
# Of all locales: which locale another extends, and the decimals of each currency.
COMMON = {"currency_fractions", "parent_exceptions"}


def trim(package: Path) -> None:
    """Rewrite the data of the package in place."""
    for path in package.glob("locale-data/*.dat"):
        if path.stem in LOCALES:
            _keep(PARTS, path)
        else:
            path.unlink()
    _keep(COMMON, package / "global.dat")


def _keep(parts: Collection[str], path: Path) -> None:
    content = pickle.loads(path.read_bytes())
    # Not in place, because uv links the file to its cache.
    path.unlink()
    path.write_bytes(pickle.dumps({name: part for name, part in content.items() if name in parts}))
