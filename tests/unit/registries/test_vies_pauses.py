"""How long VIES is not asked: each delay longer than the one before, and none so long that a check ends late."""

from datetime import UTC, datetime, timedelta

import pytest

from shared.domain.customer.vat_checks import VatWait
from shared.domain.registries import vies_pauses
from shared.domain.registries.vies_pauses import DELAYS

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_each_delay_is_longer_than_the_one_before_until_the_longest() -> None:
    pause = None
    delays = []
    for _ in range(12):
        pause = vies_pauses.after_failure(pause, VatWait.VIES_UNAVAILABLE, timedelta(0), NOW)
        delays.append(pause.until - NOW)
    assert delays[:4] == sorted(delays[:4])
    assert DELAYS.first / 2 <= delays[0] <= DELAYS.first
    assert all(DELAYS.longest / 2 <= delay <= DELAYS.longest for delay in delays[5:])


def test_a_block_lasts_at_least_as_long_as_announced() -> None:
    day = timedelta(hours=24)
    assert vies_pauses.after_failure(None, VatWait.BLOCKED, day, NOW).until == NOW + day


@pytest.mark.parametrize(
    ("waited", "longest"),
    [(None, 20), (timedelta(0), 20), (timedelta(minutes=2), 120), (timedelta(days=1), 300)],
)
def test_who_has_waited_longer_for_its_turn_tries_less_often(waited: timedelta | None, longest: int) -> None:
    tries = [vies_pauses.next_turn(NOW, NOW - waited if waited is not None else None) - NOW for _ in range(50)]
    assert timedelta(seconds=longest / 4) <= min(tries)
    assert max(tries) <= timedelta(seconds=longest)
