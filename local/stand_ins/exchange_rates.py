"""Stands in for the European Central Bank's data portal: a rate of each working day, which drifts around a mean."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

MEANS = {
    "CHF": "0.94",
    "DKK": "7.46",
    "GBP": "0.85",
    "JPY": "162",
    "NOK": "11.6",
    "PLN": "4.27",
    "SEK": "11.2",
    "USD": "1.09",
}
_COLUMNS = "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE"


def data(request: Request) -> Response:
    """Return the rates from `startPeriod` until today, in the format `csvdata`."""
    first = date.fromisoformat(request.query_params["startPeriod"])
    return PlainTextResponse("\n".join([_COLUMNS, *_lines(first)]), media_type="text/csv")


def _lines(first: date) -> Iterator[str]:
    for currency, mean in MEANS.items():
        for number in range((date.today() - first).days + 1):
            day = first + timedelta(days=number)
            if day.weekday() < 5:
                # Up to three per cent off, the same on each run.
                drift = Decimal(day.toordinal() % 61 - 30) / 1000
                rate = (Decimal(mean) * (1 + drift)).quantize(Decimal("0.0001"))
                yield f"EXR.D.{currency}.EUR.SP00.A,D,{currency},EUR,SP00,A,{day},{rate}"
