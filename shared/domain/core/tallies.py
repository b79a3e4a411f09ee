"""Tallies: what a record adds to the counts of its customer, merchant or tags.

Only `tally()` of the record defines it. A command adds the difference between the tallies after and before. The recount
in the tests, and the command that rebuilds the counts, add up the tallies of all rows. So the counts equal the rows by
construction.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

Tally = Mapping[str, int]
"""Number by its path: `counts.notes` of a customer, `customers.active` of a merchant, `tags.<id>` of a tag."""


class Tallied(Protocol):
    def tally(self) -> Tally: ...


def difference(before: Tallied | None, after: Tallied | None) -> dict[str, int]:
    """Return what a change adds to each number. `before` is None for a new record, `after` for a deleted one."""
    changed = Counter(after.tally() if after else {})
    changed.subtract(before.tally() if before else {})
    return {path: number for path, number in changed.items() if number}


def total(records: Iterable[Tallied]) -> dict[str, int]:
    """Return the sum of the tallies of all records."""
    sums: Counter[str] = Counter()
    for record in records:
        sums.update(record.tally())
    return dict(sums)
