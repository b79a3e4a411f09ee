"""Monthly recurring revenue: the cases, and that the sums a customer keeps lose nothing to rounding."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from shared.domain.core.money import Amount, rounded
from shared.domain.money.sales.billing_dates import MOST, Interval, IntervalUnit
from shared.domain.money.sales.recurring_revenue import Recurring, monthly, mrr
from tests.money_cases import amount, cases

pytestmark = pytest.mark.feature("S101")


def recurring(one: dict[str, Any], given: dict[str, Any]) -> Recurring:
    every, unit = one["interval"].split()
    price = amount(one["amount"], one.get("currency") or given["currency"])
    interval = Interval(every=int(every), unit=IntervalUnit(unit))
    return Recurring(price, interval, Decimal(one["vat_rate"] if given["vat_included"] else 0))


def sums_of(all_of_them: list[Recurring]) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for one in all_of_them:
        sums[one.path.partition(".")[2]] += one.amount.minor
    return dict(sums)


def mrr_of(given: dict[str, Any], name: str) -> dict[str, str]:
    active = [
        recurring(one, given)
        for one in given[name]
        for _ in range(one.get("repeat", 1))
        if one["status"] == "active" and one["interval"] != "once"
    ]
    return {one.currency: str(one) for one in mrr(sums_of(active))}


# A subscription has a price and no discount, so none of MR-09 can exist (docs/decisions.md).
@cases("mrr", without=("MR-09", "MR-10"))
def test_the_cases(case: dict[str, Any]) -> None:
    assert mrr_of(case["input"], "subscriptions") == case["expected"]["mrr"]


@cases("mrr", without=tuple(f"MR-{n:02}" for n in range(1, 12) if n != 10))
def test_a_cancellation_counts_once(case: dict[str, Any]) -> None:
    before, after = (mrr_of(case["input"], name) for name in ("before", "after"))
    assert (before, after) == (case["expected"]["mrr_before"], case["expected"]["mrr_after"])


def test_what_happens_once_is_no_interval() -> None:
    with pytest.raises(ValidationError):
        Interval.model_validate({"every": 1, "unit": "once"})


PRICES = st.builds(
    Recurring,
    st.builds(Amount, st.integers(1, 10**9), st.sampled_from(["EUR", "USD", "JPY", "KWD"])),
    st.sampled_from(IntervalUnit).flatmap(
        lambda unit: st.integers(1, MOST[unit]).map(lambda every: Interval(every=every, unit=unit))
    ),
    st.decimals(0, 30, places=2),
)


@given(st.lists(PRICES, max_size=20))
def test_sums_lose_nothing(prices: list[Recurring]) -> None:
    exact: dict[str, Fraction] = {}
    for one in prices:
        currency = one.amount.currency
        exact[currency] = exact.get(currency, Fraction(0)) + monthly(one.amount, one.interval, one.vat_rate)
    expected = {currency: rounded(*sum_of.as_integer_ratio()) for currency, sum_of in exact.items()}
    assert {one.currency: one.minor for one in mrr(sums_of(prices))} == expected
