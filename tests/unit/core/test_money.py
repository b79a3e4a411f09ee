"""Money: whole minor units of one currency, in the JSON notation of Mollie."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.money import DECIMALS, Amount, CurrencyMismatch, Money

WIRE: TypeAdapter[Amount] = TypeAdapter(Money)
amounts = st.builds(Amount, st.integers(-(10**12), 10**12), st.sampled_from(sorted(DECIMALS)))
euros = st.builds(Amount, st.integers(-(10**9), 10**9), st.just("EUR"))


@given(amounts)
def test_an_amount_survives_the_wire(amount: Amount) -> None:
    assert WIRE.validate_json(WIRE.dump_json(amount)) == amount


@pytest.mark.parametrize(
    ("minor", "currency", "value"),
    [(1000, "EUR", "10.00"), (5, "EUR", "0.05"), (-5, "EUR", "-0.05"), (1000, "JPY", "1000"), (0, "ISK", "0")],
)
def test_it_is_written_with_the_decimals_of_its_currency(minor: int, currency: str, value: str) -> None:
    assert WIRE.dump_python(Amount(minor, currency)) == {"currency": currency, "value": value}


@pytest.mark.parametrize(
    "wire",
    [
        {"currency": "EUR", "value": "1.005"},
        {"currency": "JPY", "value": "1.5"},
        {"currency": "EUR", "value": 10.0},
        {"currency": "XXX", "value": "1.00"},
        {"currency": "EUR", "value": "NaN"},
        {"currency": "EUR", "value": "Infinity"},
        {"currency": "EUR", "value": "ten"},
        {"currency": "EUR"},
        {"currency": "EUR", "value": "1.00", "extra": 1},
        10.0,
    ],
)
def test_an_invalid_amount_is_refused(wire: object) -> None:
    with pytest.raises(ValidationError):
        WIRE.validate_python(wire)


def test_a_float_is_never_an_amount() -> None:
    with pytest.raises(TypeError):
        Amount(10.0, "EUR")  # type: ignore[arg-type]


@given(euros, euros)
def test_adding_and_subtracting_is_exact(one: Amount, other: Amount) -> None:
    assert one + other - other == one
    assert one + -one == Amount(0, "EUR")
    assert (one < other) == (one.minor < other.minor)


def test_currencies_are_never_added() -> None:
    for refused in (Amount.__add__, Amount.__sub__, Amount.__lt__):
        with pytest.raises(CurrencyMismatch):
            refused(Amount(1, "EUR"), Amount(1, "USD"))


@pytest.mark.parametrize(
    ("minor", "factor", "expected"),
    [(50, "0.21", 11), (150, "0.01", 2), (250, "0.01", 3), (-150, "0.01", -2), (100, "0.0049", 0), (333, "3", 999)],
)
def test_rounding_is_half_up_away_from_zero(minor: int, factor: str, expected: int) -> None:
    assert Amount(minor, "EUR").times(Decimal(factor)) == Amount(expected, "EUR")


@given(euros, st.decimals(-10, 10, places=4))
def test_rounding_moves_by_at_most_half_a_cent(amount: Amount, factor: Decimal) -> None:
    assert abs(Decimal(amount.times(factor).minor) - amount.minor * factor) <= Decimal("0.5")
