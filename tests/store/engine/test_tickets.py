"""Tickets: without a rush nobody waits, and in one each begins as soon as the one before is done or thought dead."""

from collections.abc import Callable
from typing import Any

import pytest

from shared.domain.core.refs import MerchantId
from shared.store.engine import keys, retries, table, tickets
from shared.store.engine.changes import Changes
from shared.store.engine.retries import Contended, Outdated, retry_outdated
from shared.store.engine.tickets import Turn

KEY = keys.series(MerchantId("van-dijk"), "orders")
QUEUE = keys.queue_for(KEY)


class Clock:
    """Time that passes in pauses only. In the first pause of all, `meanwhile` happens."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.meanwhile: Callable[[], object] = lambda: None

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        happens, self.meanwhile = self.meanwhile, lambda: None
        happens()


@pytest.fixture
def clock(store: Any, monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("time.sleep", clock.sleep)
    monkeypatch.setattr("time.monotonic", lambda: clock.now)
    monkeypatch.setattr("random.uniform", lambda low, high: 0)
    return clock


def write(*, refused: int = 0) -> list[Turn]:
    """Run a command that is refused so often, and writes at last. Return its turn of each run."""
    turns: list[Turn] = []

    @retry_outdated
    def command() -> None:
        turns.append(tickets.wait(KEY, QUEUE, table.get(KEY), table.get(QUEUE)))
        if len(turns) <= refused:
            raise Outdated
        changes = Changes()
        changes.update(KEY, assign={tickets.SERVED: turns[-1].served}, when=[], create=True)
        table.transact(list(changes))

    command()
    return turns


def take_ticket() -> None:
    """Take the ticket of a command that dies."""
    table.count_up(QUEUE, "tickets", create=True)


def test_without_a_rush_nobody_waits(clock: Clock) -> None:
    assert write() == [Turn(None, 0)]
    assert clock.now == 1_000
    assert table.get(QUEUE) is None


def test_who_was_refused_takes_a_ticket_and_keeps_it(clock: Clock) -> None:
    assert [turn.served for turn in write(refused=3)] == [0, 1, 1, 1]
    assert clock.now == 1_000, "nobody is ahead"
    assert write() == [Turn(table.get(KEY), 1)], "the rush is over"


def test_a_turn_comes_as_soon_as_the_one_before_is_done(clock: Clock) -> None:
    for _ in range(9):
        take_ticket()
    clock.meanwhile = lambda: table.transact(list(served(9)))
    (turn,) = write()
    assert turn.item
    assert (turn.item["served"], turn.served) == (9, 10)
    assert clock.now - 1_000 < 9 * 0.05


def test_who_died_holds_up_the_next_one_for_a_moment_and_nobody_after_it(clock: Clock) -> None:
    take_ticket()
    assert [turn.served for turn in write()] == [2]
    assert clock.now - 1_000 == pytest.approx(0.32)
    clock.now = 1_000
    assert [turn.served for turn in write()] == [2]
    assert clock.now == 1_000


def test_many_that_died_hold_up_the_next_one_for_seconds_only(clock: Clock) -> None:
    for _ in range(100):
        take_ticket()
    assert [turn.served for turn in write()] == [101]
    assert 2 < clock.now - 1_000 < 5


def test_who_was_thought_dead_has_the_next_turn_and_moves_nothing_back(clock: Clock) -> None:
    turns: list[int] = []

    @retry_outdated
    def slow() -> None:
        turns.append(tickets.wait(KEY, QUEUE, table.get(KEY), table.get(QUEUE)).served)
        if len(turns) == 2:
            write()
        if len(turns) < 3:
            raise Outdated

    slow()
    assert turns == [0, 1, 2]


def test_who_has_no_time_left_is_refused(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "LONGEST_SECONDS", 0.5)
    for _ in range(9):
        take_ticket()
    with pytest.raises(Contended):
        write()
    assert table.get(KEY) is None


def served(ticket: int) -> Changes:
    changes = Changes()
    changes.update(KEY, assign={tickets.SERVED: ticket}, when=[], create=True)
    return changes
