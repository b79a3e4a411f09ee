"""Amounts of currencies with 0, 2 and 3 decimals: their notation, rounding and allocation."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.money import Amount, Money
from shared.domain.money.invoices.exchange_rates import PublishedRates, rate_between
from tests.money_cases import amount, cases

WIRE: TypeAdapter[Amount] = TypeAdapter(Money)


def formatted(case: dict[str, Any]) -> dict[str, Any]:
    return {"wire": [WIRE.dump_python(Amount(one["minor"], one["currency"])) for one in case["values"]]}


def parsed(case: dict[str, Any]) -> dict[str, Any]:
    def minor(wire: object) -> int | None:
        try:
            return WIRE.validate_python(wire).minor
        except ValidationError:
            return None

    return {"minor": [minor(wire) for wire in case["values"]]}


def rounded(case: dict[str, Any]) -> dict[str, Any]:
    return {"rounded": [str(amount(value, case["currency"])) for value in case["values"]]}


def allocated(case: dict[str, Any]) -> dict[str, Any]:
    def parts(value: str, weights: list[str]) -> list[str]:
        whole = [int(Decimal(weight) * 100) for weight in weights]
        return [str(part) for part in amount(value, case["currency"]).allocate(whole)]

    return {"parts": [parts(one["amount"], one["weights"]) for one in case["values"]]}


def balance(case: dict[str, Any]) -> dict[str, Any]:
    """What is owed is in the currency of the invoice, so no rate is read."""
    owed = amount(case["invoice"]["total"], case["invoice"]["currency"])
    for payment in case["payments"]:
        owed -= amount(payment["value"], payment["currency"])
    return {"balance": WIRE.dump_python(owed)}


def converted(case: dict[str, Any]) -> dict[str, Any]:
    days: dict[str, dict[str, Decimal]] = {}
    for one in case["ecb_rates"]:
        days.setdefault(one["date"], {})[one["currency"]] = Decimal(one["rate"])
    published = [PublishedRates(day=date.fromisoformat(day), rates=days[day]) for day in sorted(days)]

    def in_base(value: str, currency: str, payment_date: str) -> str:
        on = date.fromisoformat(payment_date)
        last = [one for one in published if one.day <= on][-1]
        rate = rate_between(last, currency, case["to"], on=on)
        assert rate
        return str(rate.convert(amount(value, currency)))

    return {"converted": [in_base(**one) for one in case["amounts"]]}


KINDS = {
    "format": formatted,
    "parse": parsed,
    "round": rounded,
    "allocate": allocated,
    "balance_in_invoice_currency": balance,
    "convert": converted,
}


@cases("currencies")
def test_amounts_are_those_of_the_case(case: dict[str, Any]) -> None:
    assert KINDS[case["input"]["kind"]](case["input"]) == case["expected"]


@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=20).filter(any))
def test_parts_add_up_and_are_a_unit_off_at_most(minor: int, weights: list[int]) -> None:
    parts = Amount(minor, "EUR").allocate(weights)

    assert sum(part.minor for part in parts) == minor
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.minor - Decimal(minor) * weight / sum(weights)) < 1
    assert [-part for part in parts] == Amount(-minor, "EUR").allocate(weights)


@pytest.mark.parametrize(("whole", "currency", "text"), [(10, "EUR", "10.00"), (10, "JPY", "10"), (1, "KWD", "1.000")])
def test_whole_units_have_the_decimals_of_the_currency(whole: int, currency: str, text: str) -> None:
    assert str(Amount.of_major(whole, currency)) == text
