"""The client of the European Central Bank against a fake server and against the stand-in: answers and outages."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.requests import Request

from local.stand_ins import exchange_rates as stand_in
from shared import config
from shared.domain.money.invoices.exchange_rates import PublishedRates
from shared.integrations import exchange_rates
from shared.integrations.exchange_rates import published_since
from tests.integrations.vendors import Vendor, vendor

HEADER = "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE"
FIRST = date(2026, 4, 1)


def line(currency: str, day: str, rate: str) -> str:
    return f"EXR.D.{currency}.EUR.SP00.A,D,{currency},EUR,SP00,A,{day},{rate}"


def answer(*lines: str) -> str:
    return "\r\n".join([HEADER, *lines, ""])


@pytest.fixture
def bank(monkeypatch: pytest.MonkeyPatch) -> Iterator[Vendor]:
    lines = (line("USD", "2026-04-07", "1.1"), line("USD", "2026-04-02", "1.08"), line("JPY", "2026-04-02", "162.35"))
    with vendor(answer(*lines)) as fake:
        monkeypatch.setattr(config, "exchange_rates_url", lambda: f"{fake.url}/service")
        yield fake


def test_the_rates_are_those_of_each_day(bank: Vendor) -> None:
    assert published_since(FIRST) == [
        PublishedRates(day=date(2026, 4, 2), rates={"USD": Decimal("1.08"), "JPY": Decimal("162.35")}),
        PublishedRates(day=date(2026, 4, 7), rates={"USD": Decimal("1.1")}),
    ]
    (path,) = bank.requests
    assert urlsplit(path).path == "/service/data/EXR/D..EUR.SP00.A"
    asked = {"startPeriod": ["2026-04-01"], "detail": ["dataonly"], "format": ["csvdata"]}
    assert parse_qs(urlsplit(path).query) == asked


def test_currencies_that_klantkaart_does_not_know_and_days_without_a_rate_are_left_out(bank: Vendor) -> None:
    lines = (line("IDR", "2026-04-02", "18000"), line("GBP", "2026-04-03", "NaN"))
    bank.body = answer(*lines, line("USD", "2026-04-02", "1.08"))
    assert published_since(FIRST) == [PublishedRates(day=date(2026, 4, 2), rates={"USD": Decimal("1.08")})]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, ""),
        (404, "No results found."),
        (200, ""),
        (200, "<html>\n<body>"),
        (200, answer()),
        *(
            (200, answer(line("GBP", "2026-04-02", "0.84"), line("USD", "2026-04-02", rate)))
            for rate in ("0", "-1.1", "1,08")
        ),
        (200, answer(line("USD", "2026-W14", "1.08"))),
        (200, answer("EXR.D.USD.EUR.SP00.A,D,USD")),
    ],
)
def test_an_unexpected_answer_is_an_outage(bank: Vendor, log: StringIO, status: int, body: str) -> None:
    bank.status, bank.body = status, body
    assert published_since(FIRST) == []
    assert '"vendor":"exchange_rates"' in log.getvalue()


def test_a_slow_answer_is_an_outage(bank: Vendor, log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange_rates, "SECONDS", 0.1)
    bank.answers.clear()
    assert published_since(FIRST) == []
    assert '"vendor":"exchange_rates"' in log.getvalue()


def test_the_stand_in_answers_in_the_format_of_the_bank(bank: Vendor) -> None:
    """From a Thursday on: the weekend has no rates."""
    bank.body = bytes(stand_in.data(Request({"type": "http", "query_string": b"startPeriod=2026-04-02"})).body).decode()
    first, second, third, *_ = published_since(FIRST)
    assert [one.day.day for one in (first, second, third)] == [2, 3, 6]
    assert {"USD", "GBP", "CHF"} <= first.rates.keys()
