"""How long VIES is not asked after a failure: longer after each, up to ten minutes, and never for ever.

A random part (jitter) keeps those who wait from asking at once. It is the upper half of the delay, so that each delay
is longer than the one before; the last one is short, so that a check ends soon after an outage does.
"""

import random
from datetime import datetime, timedelta
from typing import Final

from shared.domain.core.models import Record
from shared.domain.customer.vat_checks import VatWait

FIRST: Final = timedelta(seconds=30)
LONGEST: Final = timedelta(minutes=10)
# Beyond this the delay is the longest one.
_MOST_DOUBLINGS = 6
# Those who waited for a pause begin within this time after it, not all at once.
SPREAD: Final = timedelta(seconds=45)
# A check of VIES takes a few seconds.
TURN: Final = timedelta(seconds=20)
LONGEST_TURN: Final = timedelta(minutes=5)


class Pause(Record):
    """VIES is not asked before `until`, because it failed `failures` times in a row."""

    until: datetime
    failures: int
    wait: VatWait


def after_failure(before: Pause | None, wait: VatWait, at_least: timedelta, at: datetime) -> Pause:
    """Return the pause after one more failure."""
    failures = before.failures + 1 if before else 1
    delay = max(delay_after(failures), at_least)
    return Pause(until=at + delay, failures=failures, wait=wait)


def delay_after(failures: int) -> timedelta:
    """Return a random delay after so many failures in a row."""
    longest = min(FIRST * 2 ** min(failures, _MOST_DOUBLINGS), LONGEST)
    return longest * random.uniform(0.5, 1)


def spread(until: datetime) -> datetime:
    """Return when one of those who wait for a pause tries again."""
    return until + SPREAD * random.random()


def next_turn(at: datetime, since: datetime | None) -> datetime:
    """Return when one tries again who found another check of the same member state under way.

    The longer it waits, the more of them wait: thousands that were entered at once must not try every few seconds.
    """
    longest = min(max(at - since, TURN), LONGEST_TURN) if since else TURN
    return at + longest * random.uniform(0.25, 1)
