"""The standard and reduced VAT rates of a country, by date (vat_rates.json).

Each country names the law that sets them. They were compared with the European Commission, "Taxes in Europe Database".
"""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("vat_rates.json")


@cache
def _rates() -> dict[str, dict[str, dict[str, str]]]:
    return json.loads(_FILE.read_text(encoding="utf-8"))


def countries() -> list[str]:
    """Return the countries (ISO 3166) whose rates are known."""
    return list(_rates())


def rate_on(day: date, country: str, band: str) -> Decimal | None:
    """Return the rate of a band, `standard` or `reduced`, on a day. None for a day or a country that is not known."""
    since = _rates().get(country, {}).get(band, {})
    begun = [start for start in since if start <= day.isoformat()]
    return Decimal(since[max(begun)]) if begun else None


def rates_of(country: str, band: str) -> dict[date, Decimal]:
    """Return the rates of a band by the day from which they apply; none for a country that is not known."""
    since = _rates().get(country, {}).get(band, {})
    return {date.fromisoformat(start): Decimal(rate) for start, rate in since.items()}
