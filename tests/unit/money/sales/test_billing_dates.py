"""Billing dates of subscriptions: the cases, and that no date is missing, double or off its anchor."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from shared.domain.money.sales.billing_dates import (
    MOST,
    BillingDates,
    Interval,
    IntervalUnit,
    Pause,
    charges_through,
    day_of,
    first_date,
    instant_of,
)
from shared.domain.money.sales.proration import plan_change, prorated
from tests.money_cases import amount, cases, find

pytestmark = pytest.mark.feature("S106")

SCHEDULES = tuple(f"SD-{n:02}" for n in (*range(1, 6), 7, 8, *range(16, 21)))
OTHERS = tuple(f"SD-{n:02}" for n in (6, *range(9, 16)))

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
INTERVALS = st.sampled_from(IntervalUnit).flatmap(
    lambda unit: st.integers(1, MOST[unit]).map(lambda every: Interval(every=every, unit=unit))
)
ALL_DATES = st.builds(BillingDates, DAYS, INTERVALS)


def next_dates(dates: Iterator[date], number: int) -> list[date]:
    return list(islice(dates, number))


def interval(text: str) -> Interval:
    every, unit = text.split()
    return Interval(every=int(every), unit=IntervalUnit(unit))


def local_day(given: dict[str, Any], name: str) -> date:
    """Return the day of a case, which may be an instant in the merchant's time zone."""
    if given.get(name):
        return date.fromisoformat(given[name])
    return day_of(datetime.fromisoformat(given[f"{name}_instant"]), given["time_zone"])


def days(texts: list[str]) -> list[date]:
    return [date.fromisoformat(one) for one in texts]


@cases("subscriptions_dates", without=OTHERS)
def test_a_schedule(case: dict[str, Any]) -> None:
    given = case["input"]
    start = first_date(local_day(given, "start"), given.get("trial_days", 0))
    pauses = [
        Pause(date.fromisoformat(one["from"]), date.fromisoformat(one["until_exclusive"]))
        for one in given.get("paused", [])
    ]
    upcoming = BillingDates(start, interval(given["interval"])).upcoming(start, times=given.get("times"), pauses=pauses)
    assert next_dates(upcoming, given["count"]) == days(case["expected"]["billing_dates"])
    assert ("next_billing_date" in case["expected"]) == (next(upcoming, None) is None)


def test_on_a_billing_day_the_new_period_begins() -> None:
    case = find("subscriptions_dates", "SD-06")
    dates = BillingDates(date.fromisoformat(case["input"]["anchor"]), interval(case["input"]["interval"]))
    period = dates.period_on(date.fromisoformat(case["input"]["on"]))
    assert [period.first, period.until] == days(list(case["expected"].values()))


@cases("subscriptions_dates", without=(*SCHEDULES, "SD-06", *OTHERS[3:]))
def test_a_local_time_has_the_offset_of_its_day(case: dict[str, Any]) -> None:
    given = case["input"]
    start = date.fromisoformat(given["start"])
    upcoming = next_dates(BillingDates(start, interval(given["interval"])).upcoming(start), given["count"])
    found = [instant_of(day, time.fromisoformat(given["local_time"]), given["time_zone"]) for day in upcoming]
    assert [f"{one.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" for one in found] == case["expected"]["instants"]


def period_of(given: dict[str, Any]) -> Any:
    first, until = days([given["period_from"], given["period_until_exclusive"]])
    return BillingDates(first, Interval(every=(until - first).days, unit=IntervalUnit.DAYS)).period_on(first)


@pytest.mark.parametrize("case_id", ["SD-11", "SD-14"])
def test_a_part_of_a_period_is_of_the_whole_one(case_id: str) -> None:
    case = find("subscriptions_dates", case_id)
    given, expected = case["input"], case["expected"]
    period, since = period_of(given), local_day(given, "used_from")
    assert period.days == expected["days_in_period"]
    assert (period.until - since).days == expected["days_used"]
    found = prorated(amount(given["amount"], given["currency"]), period, since=since)
    assert str(found) == expected["amount"]


@pytest.mark.parametrize("case_id", ["SD-12", "SD-13"])
def test_a_new_price_counts_for_the_days_that_are_left(case_id: str) -> None:
    case = find("subscriptions_dates", case_id)
    given, expected = case["input"], case["expected"]
    old, new = (amount(given[name], given["currency"]) for name in ("old_amount", "new_amount"))
    change = plan_change(old, new, period_of(given), on=date.fromisoformat(given["change_on"]))
    assert {
        "days_in_period": change.days,
        "days_remaining": change.days_left,
        "credit": str(change.credit),
        "charge": str(change.charge),
        "net": str(change.net),
    } == expected


@given(ALL_DATES, DAYS)
def test_dates_increase_and_none_is_missing_or_double(dates: BillingDates, start: date) -> None:
    found = next_dates(dates.upcoming(start), 30)
    assert found[0] >= max(start, dates.anchor)
    assert all(earlier < later for earlier, later in pairwise(found))
    numbers = [dates.number(day) for day in found]
    assert numbers == list(range(numbers[0], numbers[0] + 30))
    assert all(dates.following(earlier) == later for earlier, later in pairwise(found))


@given(ALL_DATES, st.integers(0, 400))
def test_a_date_is_on_the_day_of_the_anchor_or_ends_a_shorter_month(dates: BillingDates, number: int) -> None:
    day = dates.interval.after(dates.anchor, number)
    if dates.interval.days:
        assert (day - dates.anchor).days == number * dates.interval.days
    else:
        assert day.day == dates.anchor.day or (day.day < dates.anchor.day and (day + timedelta(days=1)).day == 1)


@given(ALL_DATES, DAYS)
def test_every_day_is_in_one_period(dates: BillingDates, day: date) -> None:
    period = dates.period_on(day)
    assert period.first <= day < period.until
    assert dates.period_on(period.first) == period
    assert dates.period_on(period.last) == period
    assert dates.period_on(period.until).first == period.until


@given(ALL_DATES, st.lists(st.tuples(DAYS, st.integers(1, 400)), max_size=3), DAYS)
def test_a_pause_takes_away_its_dates_and_no_other(
    dates: BillingDates, paused: list[tuple[date, int]], start: date
) -> None:
    pauses = [Pause(first, first + timedelta(days=length)) for first, length in paused]
    found = next_dates(dates.upcoming(start, pauses=pauses), 20)
    without = [day for day in next_dates(until(dates, start, found[-1]), 10_000) if not any(p.has(day) for p in pauses)]
    assert found == without


def until(dates: BillingDates, start: date, last: date) -> Iterator[date]:
    return dates.upcoming(start, ends_on=last)


@given(ALL_DATES, DAYS, st.integers(0, 2000))
def test_an_end_date_is_as_many_charges(dates: BillingDates, start: date, length: int) -> None:
    ends_on = start + timedelta(days=length)
    assert charges_through(dates, start, ends_on) == len(next_dates(until(dates, start, ends_on), 10_000))


def test_a_pause_without_an_end_has_no_dates_after_it() -> None:
    dates = BillingDates(date(2026, 1, 31), Interval(unit=IntervalUnit.MONTHS))
    pauses = [Pause(date(2026, 3, 1), None)]
    assert next_dates(dates.upcoming(date(2026, 1, 1), pauses=pauses), 9) == [date(2026, 1, 31), date(2026, 2, 28)]


@pytest.mark.parametrize(("every", "unit"), [(366, "days"), (53, "weeks"), (13, "months"), (2, "years")])
def test_an_interval_of_more_than_a_year_is_refused_with_the_most(every: int, unit: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Interval.model_validate({"every": every, "unit": unit})
    if every < 366:
        assert str(MOST[IntervalUnit(unit)]) in refused.value.errors()[0]["msg"]


@given(st.decimals(0, 10_000, places=2), ALL_DATES, DAYS)
def test_both_parts_of_a_period_are_the_whole(price: Decimal, dates: BillingDates, day: date) -> None:
    whole, period = amount(str(price), "EUR"), dates.period_on(day)
    assert prorated(whole, period, since=period.first) == whole
    assert prorated(whole, period, since=period.until).minor == 0
    assert 0 <= prorated(whole, period, since=day).minor <= whole.minor
