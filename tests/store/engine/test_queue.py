"""The queue in time: nobody waits without a rush, each waits for a slot of its own in one, and none too long."""

from typing import Any

import pytest

from shared.domain.core.refs import MerchantId
from shared.store.engine import keys, queue, retries, table
from shared.store.engine.retries import Contended, Outdated, retry_outdated

KEY = keys.queue_for(keys.series(MerchantId("van-dijk"), "orders"))


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses, which take no time. The clock stands still."""
    pauses: list[float] = []
    monkeypatch.setattr("time.sleep", pauses.append)
    monkeypatch.setattr("time.time", lambda: 1_780_000_000.0)
    monkeypatch.setattr("random.uniform", lambda low, high: 0)
    return pauses


def refused(times: int) -> list[bool]:
    """Run a command that is refused so often. Return for each run whether it waited for a turn."""
    waited: list[bool] = []

    @retry_outdated
    def command() -> None:
        waited.append(queue.wait(KEY, table.get(KEY)))
        if len(waited) <= times:
            raise Outdated

    command()
    return waited


def test_without_a_rush_nobody_waits(store: Any, slept: list[float]) -> None:
    assert refused(0) == [False]
    assert slept == []
    assert table.get(KEY) is None


def test_after_a_refusal_each_has_a_slot_of_its_own(store: Any, slept: list[float]) -> None:
    assert refused(1) == [False, True]
    assert refused(0) == [True], "there is a rush as long as a slot is taken"
    assert [round(pause, 1) for pause in slept if pause] == [0.1]


def test_slots_that_were_too_short_become_longer(store: Any, slept: list[float]) -> None:
    assert refused(4) == [False, True, True, True, True]
    assert [round(pause, 1) for pause in slept if pause] == [0.1, 0.3, 0.7]


def test_a_queue_that_is_too_long_refuses_and_does_not_grow(
    store: Any, slept: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "LONGEST_SECONDS", 0.25)
    for _ in range(3):
        refused(0) if table.get(KEY) else refused(1)
    before = table.get(KEY)
    with pytest.raises(Contended):
        refused(0)

    assert table.get(KEY) == before
    assert retries.repetitions() == 0
