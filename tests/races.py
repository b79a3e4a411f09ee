"""Races: runs another command between the read and the write of a request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

import pytest

from shared.store.engine import table
from shared.store.engine.changes import Change


@dataclass(frozen=True)
class Meanwhile:
    """`meanwhile(act)` runs `act` before the first transaction of the next request, `before=2` before the second one.

    `times=20` runs it before that one and each of the 19 that follow. The transactions of `act` itself do not count.
    """

    patch: pytest.MonkeyPatch

    def __call__(self, act: Callable[[], object], *, before: int = 1, times: int = 1) -> None:
        write, numbers = table.transact, count(1)

        def act_and_write(changes: Sequence[Change]) -> None:
            number = next(numbers)
            if number >= before:
                self.patch.setattr(table, "transact", write)
                act()
                if number < before + times - 1:
                    self.patch.setattr(table, "transact", act_and_write)
            write(changes)

        self.patch.setattr(table, "transact", act_and_write)
