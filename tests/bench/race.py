"""Races: contenders in shuffled rounds, so that what else the machine does falls on all of them alike."""

import random
import statistics
import time
from collections.abc import Callable, Mapping
from typing import Any


class Race:
    """What each contender took, round by round; compare medians of ratios, since times alone drift by a fifth."""

    def __init__(self, contenders: Mapping[str, Callable[[], float]], *, rounds: int) -> None:
        """A contender runs once for each round, and gives the seconds it took."""
        for run in contenders.values():
            run()  # Warms what only a first run fills: caches, bytecode, the files in memory.
        self._took: dict[str, list[float]] = {name: [] for name in contenders}
        for _ in range(rounds):
            for name in random.sample(list(contenders), len(contenders)):
                self._took[name].append(contenders[name]())

    def median(self, name: str) -> float:
        return statistics.median(self._took[name])

    def ratio(self, name: str, *, to: str) -> float:
        return statistics.median(a / b for a, b in zip(self._took[name], self._took[to], strict=True))


def repeated(call: Callable[..., Any], *arguments: Any, times: int) -> Callable[[], float]:
    """Gives the processor seconds of one call, over so many."""

    def run() -> float:
        start = time.process_time()
        for _ in range(times):
            call(*arguments)
        return (time.process_time() - start) / times

    return run
