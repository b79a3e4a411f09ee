"""Statutory interest: the rates of the law as dated data, and what they make of a debt.

interest_rates.json has each rate with the day from which it holds, and the last day of which the rate is known:
- nl-statutory: BW 6:119 and 6:120 (1), by decree (last Stb. 2025, 438), as rijksoverheid.nl lists them.
- nl-commercial: BW 6:119a and 6:120 (2), the rate of the ECB's main refinancing operations before each half-year and
  eight points: 10.40 since 1 July 2026 (2.40 on 17 June 2026), as rijksoverheid.nl has it.
- be-commercial: the law of 2 August 2002, art. 5, the same rounded up to half a point, as the FPS Finance announces it
  in the Moniteur each half-year. Of the second half of 2026 the announcement was not found, so it is of the formula. It
  is the ceiling of a consumer's interest as well (WER XIX.4).

No rate is guessed: of days after the last known one, and before the first, no interest is asked.
"""

import json
from calendar import isleap
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

# The next rates are published days before they hold, and a release with them takes as long again.
NOTICE: Final = timedelta(days=30)


class Rates(NamedTuple):
    """The yearly rates of a kind of debt, in percent, ascending by their first day."""

    id: str
    compounds_yearly: bool
    known_until: date
    steps: tuple[tuple[date, Decimal], ...]

    def percent_on(self, day: date) -> Decimal | None:
        """Return the rate of a day, None where it is not known."""
        if day > self.known_until:
            return None
        return next((percent for first, percent in reversed(self.steps) if first <= day), None)

    def accrued(self, minor: int, first: date, last: date) -> Fraction:
        """Return the exact interest on a debt of so many minor units from a day to another, with both.

        A day counts as its part of the calendar year. What compounds is added to the debt after each year (BW 6:119
        (2), 6:119a (3)).
        """
        after = min(last, self.known_until) + timedelta(days=1)
        yearly = _years_after(first, after) if self.compounds_yearly else set()
        new_years = {date(year, 1, 1) for year in range(first.year + 1, after.year + 1)}
        between = {day for day in yearly | new_years | {day for day, _ in self.steps} if first < day < after}
        capital, interest = Fraction(minor), Fraction(0)
        for begin, end in pairwise([first, *sorted(between), max(first, after)]):
            if begin in yearly:
                capital = minor + interest
            percent = Fraction(self.percent_on(begin) or 0)
            interest += capital * percent / 100 * (end - begin).days / (366 if isleap(begin.year) else 365)
        return interest


def _years_after(first: date, before: date) -> set[date]:
    """Return the days on which a year more is over, of which there may be none on 29 February."""
    return {
        date(year, 3, 1) if (first.month, first.day) == (2, 29) and not isleap(year) else first.replace(year=year)
        for year in range(first.year + 1, before.year + 1)
    }


def rates(name: str) -> Rates:
    return _all()[name]


def ending(day: date) -> list[Rates]:
    """Return the rates that are known for less than a month from a day on, or not any more."""
    return [one for one in _all().values() if one.known_until < day + NOTICE]


@cache
def _all() -> dict[str, Rates]:
    found = json.loads(Path(__file__).with_name("interest_rates.json").read_text(encoding="utf-8"))
    return {
        one["id"]: Rates(
            one["id"],
            one["compounds_yearly"],
            date.fromisoformat(one["known_until"]),
            tuple((date.fromisoformat(step["from"]), Decimal(step["percent"])) for step in one["rates"]),
        )
        for one in found
    }
