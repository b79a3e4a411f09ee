"""How long a try waits after failures: twice as long after each, at random, and never longer than its limit."""

from datetime import timedelta

from shared.domain.core.backoff import Backoff

MINUTE = timedelta(minutes=1)
FULL = Backoff(first=MINUTE, longest=10 * MINUTE)


def test_the_longest_delay_doubles_up_to_the_limit() -> None:
    assert [FULL.at_most(failures) / MINUTE for failures in range(1, 7)] == [1, 2, 4, 8, 10, 10]
    assert FULL.at_most(100_000) == 10 * MINUTE


def test_all_of_a_delay_is_random_unless_a_part_of_it_is_always_waited() -> None:
    full = [FULL.delay(4) for _ in range(500)]
    assert min(full) < MINUTE
    assert 7 * MINUTE < max(full) <= 8 * MINUTE
    half = [FULL._replace(least=0.5).delay(4) for _ in range(500)]
    assert 4 * MINUTE <= min(half) < 5 * MINUTE
    assert 7 * MINUTE < max(half) <= 8 * MINUTE
    assert FULL._replace(least=1).delay(4) == 8 * MINUTE
