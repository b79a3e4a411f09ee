"""How long VIES is not asked after a failure: longer after each, up to ten minutes, and never for ever."""

import random
from datetime import datetime, timedelta
from typing import Final

from shared.domain.core.backoff import Backoff
from shared.domain.core.models import Record
from shared.domain.customer.vat_checks import VatWait

# Half of it always passes, so that each is longer than the one before; the longest is short, so that a check ends soon
# after an outage does.
DELAYS: Final = Backoff(first=timedelta(minutes=1), longest=timedelta(minutes=10), least=0.5)
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
    return Pause(until=at + max(DELAYS.delay(failures), at_least), failures=failures, wait=wait)


def spread(until: datetime) -> datetime:
    """Return when one of those who wait for a pause tries again."""
    return until + SPREAD * random.random()


def next_turn(at: datetime, since: datetime | None) -> datetime:
    """Return when one tries again who found another check of the same member state under way.

    The longer it waits, the more of them wait: thousands that were entered at once must not try every few seconds.
    """
    longest = min(max(at - since, TURN), LONGEST_TURN) if since else TURN
    return at + longest * random.uniform(0.25, 1)
