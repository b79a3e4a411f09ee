"""The worker of the deletions queue: crashes and duplicates leave no unfinished deletion or restoration."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from shared.commands.customer import customer_ends
from shared.domain.core.clock import now
from shared.messages.deletions import CustomerDeletion, CustomerEnd
from shared.store.engine import keys, table
from shared.store.engine.outbox import Postponed
from tests.crashes import crashes
from tests.gateway import Team
from tests.queues import Queues, sweep

QUEUE, DEAD_LETTERS = "CustomersOnDeletedQueue", "CustomersOnDeletedDeadLetters"
ENDS = [pytest.param("keep", id="keep"), pytest.param("remove", id="remove")]


@pytest.fixture
def linked(team: Team) -> str:
    """The path of a customer whose soft delete takes several transactions."""
    at = f"/customers/{team.create(address={'country': 'NL'})['id']}"
    for n in range(30):
        team.post(f"{at}/notes", {"title": f"Note {n}"})
    team.post(f"{at}/contacts", {"name": "Anna"})
    team.post(f"{at}/addresses", {"country": "BE"})
    return at


def rows(team: Team, at: str) -> list[dict[str, Any]]:
    """Return every linked row of a customer, hidden or not."""
    items, _ = table.query(keys.customer_partition(team.ref(at.split("/")[2])), limit=1000, with_hidden=True)
    return [item for item in items if not item["SK"].startswith((keys.TRASH, keys.OUTBOX, f"{keys.CARD}CUSTOMER"))]


def pending(team: Team, at: str) -> Any:
    return table.get(keys.outbox(team.ref(at.split("/")[2]), CustomerDeletion.queue))


@pytest.mark.parametrize("choice", ENDS)
def test_every_row_gets_its_expiry_and_no_message_stays_pending(
    team: Team, queues: Queues, linked: str, choice: str
) -> None:
    team.delete(f"{linked}?linked={choice}", if_match="*")
    assert pending(team, linked)
    assert queues.drain() == 1
    assert all("expires_at" in row for row in rows(team, linked))
    assert {row.get(keys.HIDDEN, False) for row in rows(team, linked)} == {choice == "remove"}
    assert pending(team, linked) is None


def test_a_duplicate_message_changes_nothing(team: Team, queues: Queues, linked: str) -> None:
    team.delete(f"{linked}?linked=remove", if_match="*")
    (body,) = queues.waiting(QUEUE)
    queues.drain()
    before = rows(team, linked)
    queues.client.send_message(QueueUrl=queues.urls[QUEUE], MessageBody=body)
    assert queues.drain() == 1
    assert rows(team, linked) == before
    assert queues.waiting(DEAD_LETTERS) == []


def test_a_poison_message_is_a_dead_letter_after_five_tries_and_fails_no_other(
    team: Team, queues: Queues, linked: str
) -> None:
    unknown = CustomerDeletion(id="msg_1", merchant_id=team.merchant_id, customer_id="cst_0").model_dump()
    for body in ("no JSON", json.dumps(unknown | {"id": None})):
        queues.client.send_message(QueueUrl=queues.urls[QUEUE], MessageBody=body)
    team.delete(f"{linked}?linked=remove", if_match="*")
    assert queues.drain() == 5 + 5 + 1
    assert len(queues.waiting(DEAD_LETTERS)) == 2
    assert all("expires_at" in row for row in rows(team, linked))


@pytest.mark.parametrize("choice", ENDS)
def test_a_deletion_is_finished_after_its_worker_is_killed_anywhere(
    team: Team, queues: Queues, linked: str, monkeypatch: pytest.MonkeyPatch, choice: str
) -> None:
    def work() -> None:
        team.delete(f"{linked}?linked={choice}", if_match="*")
        queues.drain()

    for crash in crashes(monkeypatch, work):
        sweep(queues)
        if team.get(linked).status == 404:
            assert all("expires_at" in row for row in rows(team, linked)), crash
            assert pending(team, linked) is None, crash
            assert team.post(f"{linked}/restore").status == 200, crash
        counts = team.profile(linked.split("/")[2])["counts"]
        assert not any("expires_at" in row for row in rows(team, linked)), crash
        assert (counts["notes"], counts["contacts"], counts["addresses"]) == (30, 1, 1), crash
        assert counts["activity"] == sum(row["SK"].startswith(keys.ACTIVITY) for row in rows(team, linked)), crash
        assert [row["id"] for row in team.get("/customers?search=jan").body["items"]] == [linked.split("/")[2]], crash
        assert team.get("/me").body["merchant"]["customers"]["active"] == 1, crash


@pytest.mark.parametrize("choice", ENDS)
def test_a_restoration_is_finished_after_it_is_killed_anywhere(
    team: Team, queues: Queues, linked: str, monkeypatch: pytest.MonkeyPatch, choice: str
) -> None:
    def work() -> None:
        team.post(f"{linked}/restore")

    team.delete(f"{linked}?linked={choice}", if_match="*")
    queues.drain()
    for crash in crashes(monkeypatch, work):
        begun = pending(team, linked) is not None
        sweep(queues)
        back = team.get(linked).status == 200
        assert back or not begun, crash
        assert {"expires_at" in row for row in rows(team, linked)} == {not back}, crash
        assert pending(team, linked) is None, crash
        listed = len(team.get("/customers").body["items"]), len(team.get("/customers/trash").body["items"])
        assert listed == (int(back), int(not back)), crash
        if back:
            counts = team.profile(linked.split("/")[2])["counts"]
            assert counts["activity"] == sum(row["SK"].startswith(keys.ACTIVITY) for row in rows(team, linked)), crash
            team.delete(f"{linked}?linked={choice}", if_match="*")
            queues.drain()


def test_a_restoration_that_stops_on_the_last_day_is_still_finished(
    team: Team, queues: Queues, linked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.delete(f"{linked}?linked=remove", if_match="*")
    queues.drain()
    last_moment = now() + timedelta(days=30) - timedelta(seconds=30)
    with time_machine.travel(last_moment):
        interrupt(monkeypatch, lambda: team.post(f"{linked}/restore"), until=lambda: pending(team, linked) is not None)
        sweep(queues)
        assert team.get(linked).status == 200
        assert not any("expires_at" in row for row in rows(team, linked))


def interrupt(monkeypatch: pytest.MonkeyPatch, act: Callable[[], Any], *, until: Callable[[], bool]) -> None:
    """Crash `act` at its first, second, third … call, until one of them leaves the wanted state."""
    repeated = crashes(monkeypatch, act)
    while not until():
        next(repeated)


def restoring(team: Team, at: str) -> bool:
    """Whether a restoration has begun, and has restored some of the rows but not all."""
    left = {"expires_at" in row for row in rows(team, at)}
    return pending(team, at) is not None and left == {True, False}


@pytest.mark.parametrize("choice", ENDS)
def test_a_second_deletion_ends_what_a_restoration_began(
    team: Team, queues: Queues, linked: str, monkeypatch: pytest.MonkeyPatch, choice: str
) -> None:
    team.delete(f"{linked}?linked={choice}", if_match="*")
    queues.drain()
    with time_machine.travel(now() + timedelta(days=10)):
        interrupt(monkeypatch, lambda: team.post(f"{linked}/restore"), until=lambda: restoring(team, linked))
        team.delete(f"{linked}?linked={choice}", if_match="*")
        queues.drain()
    with time_machine.travel(now() + timedelta(days=31)):
        assert team.get("/customers/trash").body["items"] == []
        assert team.post(f"{linked}/restore").status == 404
        assert team.get(linked).status == 404


@pytest.mark.parametrize("choice", ENDS)
@pytest.mark.parametrize("act", ["delete", "restore"])
def test_work_that_outlives_the_tombstone_still_ends_every_row(
    team: Team, queues: Queues, linked: str, monkeypatch: pytest.MonkeyPatch, choice: str, act: str
) -> None:
    """As when the worker fails for longer than customers stay in the trash."""
    team.delete(f"{linked}?linked={choice}", if_match="*")
    if act == "restore":
        queues.drain()
        interrupt(monkeypatch, lambda: team.post(f"{linked}/restore"), until=lambda: restoring(team, linked))
    queues.purge()
    with time_machine.travel(now() + timedelta(days=31)):
        sweep(queues)
        assert queues.waiting(DEAD_LETTERS) == []
        assert all("expires_at" in row for row in rows(team, linked))
        assert pending(team, linked) is None
        assert team.get(linked).status == 404


def test_files_are_kept_as_long_as_the_customer_can_be_restored(team: Team, linked: str) -> None:
    team.delete(f"{linked}?linked=remove", if_match="*")
    customer_id = linked.split("/")[2]
    for restorable_until in (now() + timedelta(days=30), now() - timedelta(seconds=1)):
        message = CustomerEnd(
            id="msg_1", merchant_id=team.merchant_id, customer_id=customer_id, restorable_until=restorable_until
        )
        with pytest.raises(Postponed):
            customer_ends.finish(message)
