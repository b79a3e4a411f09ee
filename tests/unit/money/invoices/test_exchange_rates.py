"""Conversion at the rates of the European Central Bank: over the euro, of the right day, and never guessed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.core.money import Amount
from shared.domain.money.invoices.exchange_rates import ExchangeRate, PublishedRates, rate_between
from tests.money_cases import amount

DAY = date(2026, 4, 2)
RATES = {"USD": Decimal("1.08"), "GBP": Decimal("0.84"), "JPY": Decimal("162.35"), "CHF": Decimal("0.9417")}
PUBLISHED = PublishedRates(day=DAY, rates=RATES)
CURRENCIES = st.sampled_from(["EUR", *RATES])


def between(currency: str, base: str) -> ExchangeRate:
    rate = rate_between(PUBLISHED, currency, base, on=DAY)
    assert rate
    return rate


@pytest.mark.parametrize(
    ("value", "currency", "base", "result"),
    [
        ("108.00", "USD", "EUR", "100.00"),
        ("100.00", "EUR", "USD", "108.00"),
        ("108.00", "USD", "GBP", "84.00"),
        ("16235", "JPY", "EUR", "100.00"),
        ("1.00", "EUR", "JPY", "162"),
        ("-108.00", "USD", "EUR", "-100.00"),
        # Half a cent goes away from zero: 0.0054 / 1.08 = 0.005.
        ("0.01", "USD", "EUR", "0.01"),
    ],
)
def test_an_amount_is_converted_over_the_euro(value: str, currency: str, base: str, result: str) -> None:
    assert str(between(currency, base).convert(amount(value, currency))) == result


@given(st.integers(-(10**12), 10**12), CURRENCIES, CURRENCIES)
def test_a_conversion_is_rounded_once_and_half_up(minor: int, currency: str, base: str) -> None:
    rate = between(currency, base)
    found = rate.convert(Amount(minor, currency)).minor
    decimals = {"JPY": 0}
    scale = 10 ** (decimals.get(base, 2) - decimals.get(currency, 2) + 2)
    exact = Decimal(minor) * scale / 100 * rate.base_per_euro / rate.per_euro
    assert abs(found - exact) <= Decimal("0.5")
    assert rate.convert(Amount(-minor, currency)).minor == -found


@pytest.mark.parametrize("days", [0, 1, 10])
def test_a_day_without_a_rate_has_the_last_one_before_it(days: int) -> None:
    rate = rate_between(PUBLISHED, "USD", "EUR", on=DAY + timedelta(days=days))
    assert rate
    assert rate.published_on == DAY


@pytest.mark.parametrize("days", [-1, 11])
def test_a_rate_of_a_later_day_or_of_long_before_is_none(days: int) -> None:
    assert rate_between(PUBLISHED, "USD", "EUR", on=DAY + timedelta(days=days)) is None


def test_nothing_is_converted_without_a_rate_of_both_currencies() -> None:
    assert rate_between(None, "USD", "EUR", on=DAY) is None
    assert rate_between(PUBLISHED, "AED", "EUR", on=DAY) is None
    assert rate_between(PUBLISHED, "USD", "AED", on=DAY) is None
