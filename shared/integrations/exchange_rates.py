"""The euro reference rates of the European Central Bank, from the API of its data portal.

ECB Data Portal, "Data" (web services): no key. The series EXR/D..EUR.SP00.A are the daily rates of every currency to
the euro; in the format `csvdata` each observation is a line.
"""

import csv
from datetime import date
from decimal import Decimal

from shared import config
from shared.domain.core.money import DECIMALS
from shared.domain.money.invoices.exchange_rates import PublishedRates
from shared.observability import log_outage

# A schedule waits for the answer, nobody else does.
SECONDS = 10.0
SERIES = "EXR/D..EUR.SP00.A"


def published_since(first: date) -> list[PublishedRates]:
    """Return the rates of each day from this one on, the earliest first, and none if the bank does not answer."""
    import httpx

    # `lastNObservations` would return currencies that the euro has replaced, with their last rates.
    query = {"startPeriod": first.isoformat(), "detail": "dataonly", "format": "csvdata"}
    try:
        answer = httpx.get(f"{config.exchange_rates_url()}/data/{SERIES}", params=query, timeout=SECONDS)
        answer.raise_for_status()
        return _read(answer.text)
    # Not a number: decimal.InvalidOperation is an ArithmeticError.
    except (httpx.HTTPError, ValueError, KeyError, ArithmeticError, csv.Error):
        log_outage("exchange_rates")
        return []


def _read(text: str) -> list[PublishedRates]:
    """Read all or nothing: a day that is stored is never completed. Raise ValueError, KeyError, ArithmeticError."""
    rates: dict[str, dict[str, Decimal]] = {}
    for line in csv.DictReader(text.splitlines(), restval=""):
        if None in line:
            raise ValueError("a line has more columns than the header")
        day, currency, value = line["TIME_PERIOD"], line["CURRENCY"], line["OBS_VALUE"]
        if currency not in DECIMALS or value == "NaN":
            # SDMX writes so what was not observed.
            continue
        rate = Decimal(value)
        if not rate.is_finite() or rate <= 0:
            raise ValueError("a rate is above zero")
        rates.setdefault(day, {})[currency] = rate
    if not rates:
        raise ValueError("no rate in the answer")
    return [PublishedRates.model_validate({"day": day, "rates": rates[day]}) for day in sorted(rates)]
