"""DELETE /customers/{customer_id}."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine

from shared import config
from shared.commands.sweep import resend_due_messages
from shared.domain.core.clock import now
from shared.store.customer import customers
from shared.store.engine import keys, outbox, table
from tests.gateway import Team
from tests.queues import Queues


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    """A customer with two notes, a contact, an address and a tag; its version is 3."""
    made = team.create(email="jan@example.com")
    at = f"/customers/{made['id']}"
    for title in ("First", "Second"):
        team.post(f"{at}/notes", {"title": title})
    team.post(f"{at}/contacts", {"name": "Anna"})
    team.post(f"{at}/addresses", {"country": "NL"})
    tag = team.post("/tags", {"name": "Loyal", "color": "red"}).body["id"]
    team.put(f"{at}/tags", {"tag_ids": [tag]}, if_match=2)
    return team.read(made["id"])


def expiring(team: Team, customer: dict[str, Any], *, after: timedelta = timedelta(days=30)) -> set[str]:
    """Return the kinds of rows that expire after that time."""
    items, _ = table.query(keys.customer_partition(team.ref(customer["id"])), limit=100, with_hidden=True)
    end = (now() + after).timestamp()
    return {item["SK"].partition("#")[0] for item in items if item.get("expires_at", end + 1) <= end}


@pytest.mark.feature("S223", "S224")
def test_a_deleted_customer_is_only_in_the_trash(team: Team, customer: dict[str, Any]) -> None:
    answer = team.delete(f"/customers/{customer['id']}", if_match=3)
    assert answer.status == 200, answer
    assert answer.body["dry_run"] is False
    path = f"/customers/{customer['id']}"
    assert team.get(path).body["code"] == "customer_not_found"
    for listed in ("", "?status=any", "?search=jan", f"?tags={customer['tags'][0]}"):
        assert team.get(f"/customers{listed}").body["items"] == []
    assert sum(team.get("/me").body["merchant"]["customers"].values()) == 0
    (trashed,) = team.get("/customers/trash").body["items"]
    assert trashed == answer.body["trashed"]
    assert trashed["customer"]["name"] == customer["name"]
    assert trashed["deleted_by"]["name"] == "Sanne de Wit"


@pytest.mark.feature("S224")
@pytest.mark.parametrize(
    ("linked", "code", "expected"),
    [
        ("keep", "linked_data_kept", {"TRASH"}),
        ("remove", "linked_data_removed", {"TRASH", "CARD", "NOTE", "ACTIVITY"}),
    ],
)
def test_linked_rows_are_kept_or_removed(
    team: Team, queues: Queues, customer: dict[str, Any], linked: str, code: str, expected: set[str]
) -> None:
    """Q12: "remove customer(s)" and "remove all"."""
    path = f"/customers/{customer['id']}?linked={linked}"
    preview = team.delete(f"{path}&dry_run=true", if_match="*").body
    assert preview["effects"] == [
        {"code": "moved_to_trash", "count": None, "amounts": []},
        {"code": code, "count": 3, "amounts": []},
    ]
    assert team.read(customer["id"]) == customer
    assert team.delete(path, if_match="*").status == 200
    queues.drain()
    assert expiring(team, customer) == expected


@pytest.mark.feature("S224")
@time_machine.travel("2026-11-25T12:00:00Z", tick=True)
def test_kept_rows_expire_after_the_retention_of_accounts(team: Team, queues: Queues, customer: dict[str, Any]) -> None:
    at = f"/customers/{customer['id']}"
    team.delete(f"{at}?linked=keep", if_match="*")
    queues.drain()
    for moment, status in (("2033-12-31T23:59:50Z", 200), ("2034-01-01T00:00:00Z", 404)):
        with time_machine.travel(moment):
            for section in ("notes", "activity"):
                assert team.get(f"{at}/{section}").status == status
    # Every linked row is included.
    kinds = {"TRASH", "CARD", "NOTE", "ACTIVITY"}
    assert expiring(team, customer, after=timedelta(days=8 * 366)) == kinds


@pytest.mark.feature("S224")
def test_removed_rows_cannot_be_read(team: Team, queues: Queues, customer: dict[str, Any]) -> None:
    """Not even through a cursor, whether TTL has deleted them or not, until the customer is restored."""
    at = f"/customers/{customer['id']}"
    cursor = team.get(f"{at}/activity?limit=1").body["next_cursor"]
    sections = [
        *("notes", "notes?limit=1", "notes/pinned"),
        *("activity", f"activity?limit=1&cursor={cursor}", "activity?topic=notes", f"activity?actor={team.member_id}"),
    ]
    before = [team.get(f"{at}/{section}") for section in sections]
    assert {answer.status for answer in before} == {200}
    team.delete(f"{at}?linked=remove", if_match="*")
    queues.drain()
    for days in (0, 29, 31):
        with time_machine.travel(now() + timedelta(days=days)):
            assert {team.get(f"{at}/{section}").status for section in sections} == {404}
    assert team.post(f"{at}/restore").status == 200
    assert team.get(f"{at}/notes").body == before[0].body
    assert len(team.get(f"{at}/activity?topic=notes").body["items"]) == len(before[5].body["items"])


def test_repeating_a_deletion_returns_the_same_and_leaves_one_valid_message(
    team: Team, queues: Queues, customer: dict[str, Any]
) -> None:
    path = f"/customers/{customer['id']}?linked=remove"
    first = team.delete(path, if_match="*")
    assert expiring(team, customer) == {"TRASH"}
    again = team.delete(path, if_match="*")
    assert (again.status, again.body) == (200, first.body)
    assert queues.drain() == 2
    assert "NOTE" in expiring(team, customer)


def test_an_outage_of_the_queue_fails_no_deletion(
    team: Team, queues: Queues, customer: dict[str, Any], monkeypatch: pytest.MonkeyPatch, log: StringIO
) -> None:
    monkeypatch.setenv("DELETIONS_QUEUE_URL", "http://127.0.0.1:9/nobody")
    config.queue_url.cache_clear()
    assert team.delete(f"/customers/{customer['id']}?linked=remove", if_match="*").status == 200
    config.queue_url.cache_clear()
    assert '"message":"outage"' in log.getvalue()
    monkeypatch.undo()
    assert queues.drain() == 0
    with time_machine.travel(now() + outbox.FIRST_RETRY_AFTER + timedelta(seconds=1)):
        assert resend_due_messages() == 1
        queues.drain()
    assert "NOTE" in expiring(team, customer)


@pytest.mark.feature("S224")
def test_the_choice_for_linked_rows_can_be_changed(team: Team, queues: Queues, customer: dict[str, Any]) -> None:
    at = f"/customers/{customer['id']}"
    first = team.delete(f"{at}?linked=keep", if_match="3").body["trashed"]
    queues.drain()
    for linked, code, removed in (("remove", "linked_data_removed", True), ("keep", "linked_data_kept", False)):
        preview = team.delete(f"{at}?linked={linked}&dry_run=true", if_match="3").body
        assert preview["effects"][1] == {"code": code, "count": 3, "amounts": []}
        assert ("NOTE" in expiring(team, customer)) is not removed
        answer = team.delete(f"{at}?linked={linked}", if_match="3")
        queues.drain()
        assert answer.body == preview | {"dry_run": False}
        # The actor, the time and the expiry do not change.
        assert team.get("/customers/trash").body["items"] == [first | {"linked": linked}]
        assert ("NOTE" in expiring(team, customer)) is removed


@pytest.mark.parametrize("dry_run", ["true", "false"])
def test_a_repeated_deletion_also_requires_a_version(team: Team, customer: dict[str, Any], dry_run: str) -> None:
    at = f"/customers/{customer['id']}"
    team.delete(at, if_match="*")
    answer = team.delete(f"{at}?linked=remove&dry_run={dry_run}", if_match="2")
    assert (answer.status, answer.body["code"], answer.body["current"]["version"]) == (409, "stale_version", 3)
    assert "NOTE" not in expiring(team, customer)


@pytest.mark.parametrize("tag", ["2", "x", None])
def test_a_deletion_requires_a_version(team: Team, customer: dict[str, Any], tag: str | None) -> None:
    answer = team.delete(f"/customers/{customer['id']}", **({"if_match": tag} if tag else {}))
    assert answer.status == (409 if tag == "2" else 422)
    assert team.read(customer["id"]) == customer


def test_a_concurrent_note_is_not_lost(team: Team, customer: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The tombstone contains the counts that were read, so a customer that changed since is not deleted."""
    read = customers.get

    def read_then_noted(*args: Any, **kwargs: Any) -> Any:
        found = read(*args, **kwargs)
        team.post(f"/customers/{customer['id']}/notes", {"title": "Meanwhile"})
        return found

    with monkeypatch.context() as raced:
        raced.setattr(customers, "get", read_then_noted)
        answer = team.delete(f"/customers/{customer['id']}", if_match="*")
    assert (answer.status, answer.body["code"]) == (409, "busy")
    assert team.profile(customer["id"])["counts"]["notes"] == 3


def test_a_restoration_before_the_worker_leaves_nothing_expiring(
    team: Team, queues: Queues, customer: dict[str, Any]
) -> None:
    assert team.delete(f"/customers/{customer['id']}?linked=remove", if_match="*").status == 200
    assert team.post(f"/customers/{customer['id']}/restore").status == 200
    assert queues.drain() == 1
    assert expiring(team, customer) == set()
    assert team.read(customer["id"])["status"] == "active"
