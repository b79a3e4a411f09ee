"""The sweep sends pending messages again, with a growing delay, until their work is finished."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from functions.queues import on_schedule
from shared.domain.core.clock import now
from shared.store.engine import keys, outbox, table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from tests.gateway import CONTEXT, Team
from tests.queues import Queues

QUEUE = "CustomersOnDeletedQueue"


@pytest.fixture
def deleted(team: Team, queues: Queues) -> str:
    """A deleted customer whose message was lost."""
    customer_id: str = team.create()["id"]
    team.delete(f"/customers/{customer_id}", if_match="*")
    queues.purge()
    return customer_id


def swept_after(passed: timedelta) -> Any:
    with time_machine.travel(now() + passed + timedelta(seconds=1)):
        return on_schedule.handler({}, CONTEXT)["sent"]


def test_only_due_messages_are_sent_again(queues: Queues, deleted: str) -> None:
    assert swept_after(timedelta(0)) == 0
    assert swept_after(outbox.FIRST_RETRY_AFTER) == 1
    assert len(queues.waiting(QUEUE)) == 1


def test_the_delay_doubles_up_to_a_limit_of_hours(queues: Queues, deleted: str) -> None:
    passed = timedelta(0)
    for n in range(9):
        passed += min(outbox.FIRST_RETRY_AFTER * 2**n, outbox.LONGEST_RETRY_AFTER)
        assert swept_after(passed - timedelta(seconds=5)) == 0
        assert swept_after(passed) == 1
        passed += timedelta(seconds=2)


def test_a_message_that_waits_for_months_does_not_stop_the_sweep(team: Team, queues: Queues, deleted: str) -> None:
    changes = Changes()
    changes.update(keys.outbox(team.ref(deleted), "deletions"), assign={"row.tries": 1000}, when=[], create=True)
    write(changes)
    assert swept_after(outbox.FIRST_RETRY_AFTER) == 1
    assert swept_after(outbox.LONGEST_RETRY_AFTER * 2) == 1


def test_a_finished_message_is_not_sent_again(team: Team, queues: Queues, deleted: str) -> None:
    assert swept_after(outbox.FIRST_RETRY_AFTER) == 1
    queues.drain()
    assert table.get(keys.outbox(team.ref(deleted), "deletions")) is None
    assert swept_after(timedelta(days=1)) == 0
