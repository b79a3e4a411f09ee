"""Races: contenders take turns in shuffled rounds, so that other work on the machine slows all of them alike."""

import random
import statistics
import time
from collections.abc import Callable, Mapping
from typing import Any


class Race:
    """The time of each contender, round by round. Ratios of one round hold; times alone drift by a fifth."""

    def __init__(self, contenders: Mapping[str, Callable[[], float]], *, rounds: int, warmed: bool = True) -> None:
        """A contender runs once a round and returns its seconds. Unless `warmed`, its first run counts as well."""
        if warmed:
            for run in contenders.values():
                run()  # The first run fills caches and brings files into memory.
        self._times: dict[str, list[float]] = {name: [] for name in contenders}
        for _ in range(rounds):
            for name in random.sample(list(contenders), len(contenders)):
                self._times[name].append(contenders[name]())

    def median(self, name: str) -> float:
        return statistics.median(self._times[name])

    def ratio(self, name: str, *, to: str) -> float:
        """The median of the ratios of each round."""
        return statistics.median(a / b for a, b in zip(self._times[name], self._times[to], strict=True))


def repeated(call: Callable[..., Any], *arguments: Any, times: int) -> Callable[[], float]:
    """Return a contender that calls `times` over and returns the processor seconds of one call."""

    def run() -> float:
        start = time.process_time()
        for _ in range(times):
            call(*arguments)
        return (time.process_time() - start) / times

    return run
