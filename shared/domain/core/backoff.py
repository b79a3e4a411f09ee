"""How long to wait for another try of what failed: up to twice as long after each failure, at random, and with a limit.

The random part (jitter) keeps those who wait from all trying at once. Without a least part it is the whole of it (full
jitter), which spreads a crowd best; with one, no try follows too soon.
"""

import random
from datetime import timedelta
from typing import NamedTuple

# Any first delay reaches any limit by then. Work may fail for months, and a delay that was doubled as often is none.
_MOST_DOUBLINGS = 20


class Backoff(NamedTuple):
    """The delay is at most `first` after one failure, and at most `longest` ever.

    `least` is the part of it, from 0 to 1, that is always waited.
    """

    first: timedelta
    longest: timedelta
    least: float = 0

    def at_most(self, failures: int) -> timedelta:
        """Return the longest delay after so many failures in a row, at least one."""
        doublings = min(failures - 1, _MOST_DOUBLINGS)
        return min(self.first * 2**doublings, self.longest)

    def delay(self, failures: int) -> timedelta:
        """Return a random delay after so many failures in a row, at least one."""
        return self.at_most(failures) * random.uniform(self.least, 1)
