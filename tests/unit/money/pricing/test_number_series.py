"""Numbers of documents: the cases, and that no number comes twice or out of order."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.core.series_formats import SeriesFormat
from shared.domain.money.pricing.number_series import SeriesState, draw, next_numbers
from shared.errors import InvalidInput
from tests.money_cases import cases

DAY = date(2026, 5, 4)
YEARLY = SeriesFormat(prefix="F")

# The formats of the cases, as our settings write them: the year is followed by a hyphen.
FORMATS = {
    "F{year}-{n:4}": SeriesFormat(prefix="F"),
    "C{year}-{n:4}": SeriesFormat(prefix="C"),
    "{yy}{n:3}": SeriesFormat(padding=3),
    "{n}": SeriesFormat(year=False, padding=1, restart_yearly=False),
}


class Series:
    """One series of a merchant, in the way of the cases: what has no number does not touch it."""

    def __init__(self, case: dict[str, Any]) -> None:
        self.format = FORMATS[case["series"]["format"]]
        self.zone = ZoneInfo(case["series"]["time_zone"])
        self.state = SeriesState()
        if before := case.get("last_number_before"):
            # The numbers before the first event are of its year, or of the year that they name.
            first = self.day(case["events"][0]["at"])
            is_older = case["series"]["format"].startswith("{yy}")
            day = date(2000 + int(before[:2]), 12, 31) if is_older else first
            number = int(before[2:] if is_older else before.rpartition("-")[2])
            self.state = SeriesState(last=number, highest=number, last_on=day, drawn=number)

    def day(self, at: str) -> date:
        return datetime.fromisoformat(at).astimezone(self.zone).date()

    def issue(self, at: str) -> str:
        drawn = draw(self.format, self.state, self.day(at))
        self.state = drawn.state
        return drawn.number

    def next(self, at: str) -> str:
        return draw(self.format, self.state, self.day(at)).number


# The others need documents, a table or an Idempotency-Key: tests/functions/money/invoices and tests/store/money.
@cases("numbering", without=("NU-07", "NU-08", "NU-09"))
def test_numbers_are_those_of_the_case(case: dict[str, Any]) -> None:
    series, expected = Series(case["input"]), case["expected"]
    numbers, days = {}, {}
    for event in case["input"]["events"]:
        # A request that fails leaves the series as it was (tests/flows/money shows it with the table).
        if event["op"] == "issue" and "fails" not in event:
            numbers[event["id"]] = series.issue(event["at"])
            days[event["id"]] = str(series.day(event["at"]))

    if case["input"]["series"]["format"] == "{yy}{n:3}":
        # Our years have four digits and a hyphen.
        numbers = {name: number.removeprefix("20").replace("-", "") for name, number in numbers.items()}
    assert {name: numbers[name] for name in expected.get("numbers", {})} == expected.get("numbers", {})
    in_any_order = [number for name, number in numbers.items() if name not in expected.get("numbers", {})]
    assert sorted(in_any_order) == expected.get("numbers_in_any_order", [])
    assert days.items() >= expected.get("issue_date", {}).items()
    if "next" in expected:
        assert series.next(case["input"]["events"][-1]["at"]) == expected["next"]


@pytest.mark.parametrize(
    ("series", "number"),
    [
        (SeriesFormat(), "2026-0001"),
        (SeriesFormat(prefix="CN-"), "CN-2026-0001"),
        (SeriesFormat(prefix="ORD-", year=False, restart_yearly=False), "ORD-0001"),
        (SeriesFormat(year=False, padding=1, restart_yearly=False), "1"),
    ],
)
def test_a_number_looks_as_the_settings_have_it(series: SeriesFormat, number: str) -> None:
    assert draw(series, SeriesState(), DAY).number == number


def test_padding_does_not_cut_a_number() -> None:
    state = SeriesState(last=9999, highest=9999, last_on=DAY)

    assert draw(YEARLY, state, DAY).number == "F2026-10000"


def test_a_day_before_the_last_is_refused() -> None:
    state = draw(YEARLY, SeriesState(), DAY).state
    with pytest.raises(InvalidInput) as refused:
        draw(YEARLY, state, DAY - timedelta(days=1))

    assert [(one.field, one.code) for one in refused.value.fields] == [("issue_on", "before_last")]
    assert str(DAY) in refused.value.fields[0].problem


formats = st.builds(
    lambda year, restart, padding: SeriesFormat(year=year, restart_yearly=year and restart, padding=padding),
    st.booleans(),
    st.booleans(),
    st.integers(1, 5),
)


@given(st.lists(st.tuples(formats, st.integers(0, 200)), max_size=40))
def test_no_number_comes_twice_whatever_the_settings_become(steps: Sequence[tuple[SeriesFormat, int]]) -> None:
    state, day, numbers = SeriesState(), DAY, []
    for series, days in steps:
        day += timedelta(days=days)
        drawn = draw(series, state, day)
        state = drawn.state
        # Zeros in front do not make another number for those who read it.
        numbers.append((day.year if series.year else None, int(drawn.number.rpartition("-")[2])))

    assert len(set(numbers)) == len(numbers) == state.drawn


@given(st.lists(st.integers(0, 100), max_size=40), st.booleans())
def test_a_series_has_no_gap(gaps: Sequence[int], restart: bool) -> None:
    series, state, day = SeriesFormat(restart_yearly=restart), SeriesState(), DAY
    by_year: dict[int, list[int]] = {}
    for gap in gaps:
        day += timedelta(days=gap)
        drawn = draw(series, state, day)
        state = drawn.state
        by_year.setdefault(day.year if restart else 0, []).append(int(drawn.number.rpartition("-")[2]))

    for numbers in by_year.values():
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (SeriesState(), (1, 1, 1)),
        (SeriesState(last=7, last_on=DAY, highest=40), (8, 8, 41)),
        (SeriesState(last=7, last_on=date(2025, 12, 31), highest=40), (1, 8, 41)),
    ],
)
def test_the_next_number_in_each_format_is_the_one_that_is_drawn(
    state: SeriesState, expected: tuple[int, int, int]
) -> None:
    shown = next_numbers(state, DAY)
    assert (shown.restarting, shown.continuing, shown.without_year) == expected
    formats = [
        SeriesFormat(padding=1),
        SeriesFormat(padding=1, restart_yearly=False),
        SeriesFormat(year=False, padding=1),
    ]
    drawn = [draw(one, state, DAY).number.rpartition("-")[2] for one in formats]
    assert drawn == [str(number) for number in expected]
