"""How the numbers of a series look: `CN-2026-0001` is a prefix, the year, and the number with zeros in front."""

from typing import Self

from shared.domain.core.models import Record

_DIGITS_OF_YEAR = 4


class SeriesFormat(Record):
    """`prefix` stands in front; `year` adds the year of issue and a hyphen; `padding` is the least number of digits.

    `restart_yearly` begins every year at 1, and needs `year`, or else two years would have the same numbers.
    """

    prefix: str = ""
    year: bool = True
    padding: int = 4
    restart_yearly: bool = True

    def can_equal(self, other: Self) -> bool:
        """Whether a number of this series can be written like one of another, regardless of case.

        `2026-` without the year gives the numbers of no prefix with the year; `1` gives those of no prefix from 10001.
        """
        short, long = sorted((self, other), key=lambda series: len(series.prefix))
        if not long.prefix.casefold().startswith(short.prefix.casefold()):
            return False
        rest = long.prefix[len(short.prefix) :]
        if short.year and not long.year:
            year, hyphen, rest = rest.partition("-")
            if not (hyphen and len(year) == _DIGITS_OF_YEAR and year.isdigit()):
                return False
        elif short.year or long.year:
            return short.year and not rest
        # What is left of both is a number, which has zeros in front only up to its least number of digits.
        if not rest.isdigit():
            return not rest
        return not rest.startswith("0") or len(rest) + long.padding <= short.padding
