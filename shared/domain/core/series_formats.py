"""How the numbers of a series look: `CN-2026-0001` is a prefix, the year, and the number with zeros in front."""

from shared.domain.core.models import Record


class SeriesFormat(Record):
    """`prefix` stands in front; `year` adds the year of issue and a hyphen; `padding` is the least number of digits.

    `restart_yearly` begins every year at 1, and needs `year`, or else two years would have the same numbers.
    """

    prefix: str = ""
    year: bool = True
    padding: int = 4
    restart_yearly: bool = True
