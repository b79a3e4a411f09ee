"""Tallies: the sum of all differences equals a recount."""

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from shared.domain.core.tallies import Tally, difference, total


class Counted:
    def __init__(self, tally: Tally) -> None:
        self._tally = tally

    def tally(self) -> Tally:
        return self._tally


records = st.builds(Counted, st.dictionaries(st.sampled_from(["counts.a", "counts.b"]), st.integers(-9, 9)))


@given(st.lists(st.tuples(st.none() | records, st.none() | records)))
def test_the_sum_of_all_differences_equals_the_recount(changes: list[tuple[Any, Any]]) -> None:
    moved: Counter[str] = Counter()
    for before, after in changes:
        moved.update(difference(before, after))
    expected = Counter(total(after for _, after in changes if after))
    expected.subtract(total(before for before, _ in changes if before))
    assert {path: number for path, number in moved.items() if number} == {
        path: number for path, number in expected.items() if number
    }


def test_unchanged_counts_are_omitted() -> None:
    assert difference(Counted({"a": 1, "b": 1}), Counted({"a": 1, "b": 2})) == {"b": 1}
    assert difference(None, None) == {}
