"""Tallies: what a record adds to the numbers of what it belongs to.

`tally()` of a record is the only place that states it. A command moves the difference between the tally after and the
one before; the recount in the tests and the command that rebuilds a customer's numbers add the tallies of all rows. So
the numbers equal the rows by construction.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

Tally = Mapping[str, int]
"""By the path of the number: `counts.notes` of a customer, `customers.active` of a merchant."""


class Tallied(Protocol):
    def tally(self) -> Tally: ...


def difference(before: Tallied | None, after: Tallied | None) -> dict[str, int]:
    """Return how a change moves the numbers; a record that is made or deleted has nothing before or after."""
    moved = Counter(after.tally() if after else {})
    moved.subtract(before.tally() if before else {})
    return {path: number for path, number in moved.items() if number}


def total(records: Iterable[Tallied]) -> dict[str, int]:
    """Return the numbers as a recount of the records gives them."""
    numbers: Counter[str] = Counter()
    for record in records:
        numbers.update(record.tally())
    return dict(numbers)
