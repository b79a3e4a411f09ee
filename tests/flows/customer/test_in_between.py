"""Races: a second command commits between the read and the write of the first, and no change is lost."""

from itertools import count
from typing import Any

import pytest

from shared.store.customer import tags
from shared.store.engine import keys, table
from tests.gateway import Team
from tests.queues import Queues
from tests.races import Meanwhile


@pytest.mark.parametrize(
    ("section", "draft", "edit"),
    [
        ("notes", {"title": "First"}, {"title": "Second"}),
        ("contacts", {"name": "First"}, {"name": "Second"}),
        ("addresses", {"country": "NL", "city": "First"}, {"city": "Second"}),
    ],
)
def test_a_restoration_does_not_undo_a_concurrent_edit_and_deletion(
    team: Team, meanwhile: Meanwhile, section: str, draft: dict[str, str], edit: dict[str, str]
) -> None:
    customer = team.create(address={"country": "BE"})
    at = f"/customers/{customer['id']}"
    item = f"{at}/{section}/{team.post(f'{at}/{section}', draft).body['id']}"
    team.delete(item, if_match=1)

    def edited() -> None:
        assert team.post(f"{item}/restore").status == 200
        assert team.patch(item, edit, if_match=1).status == 200
        assert team.delete(item, if_match=2).status == 204

    meanwhile(edited)
    answer = team.post(f"{item}/restore")
    assert (answer.status, answer.body["code"]) == (409, "busy")
    assert team.post(f"{item}/restore").body.items() >= edit.items()
    log = team.get(f"{at}/activity").body["items"]
    assert team.profile(customer["id"])["counts"]["activity"] == len(log)


def test_restoring_a_customer_does_not_undo_a_concurrent_edit_and_deletion(team: Team, meanwhile: Meanwhile) -> None:
    customer = team.create(full_name="Anna Bakker")
    at = f"/customers/{customer['id']}"
    team.delete(at, if_match="*")

    def rename_and_delete() -> None:
        assert team.post(f"{at}/restore").status == 200
        assert team.patch(at, {"full_name": "Anna de Vries"}, if_match=1).status == 200
        assert team.delete(at, if_match="*").status == 200

    meanwhile(rename_and_delete)
    answer = team.post(f"{at}/restore")
    assert (answer.status, answer.body["code"]) == (409, "busy")
    restored = team.post(f"{at}/restore").body
    assert restored["full_name"] == "Anna de Vries"
    assert team.profile(customer["id"])["counts"]["activity"] == len(team.get(f"{at}/activity").body["items"])
    assert team.get("/customers?search=bakker").body["items"] == []


def test_the_only_address_is_restored_despite_concurrent_changes_of_the_customer(
    team: Team, meanwhile: Meanwhile
) -> None:
    customer = team.create(address={"country": "NL"})
    at = f"/customers/{customer['id']}"
    address = f"{at}/addresses/{customer['address']['id']}"
    team.delete(address, if_match=1)
    meanwhile(lambda: team.patch(at, {"footnotes": "Pays late"}, if_match=2))
    answer = team.post(f"{address}/restore")
    after = team.read(customer["id"])
    assert (answer.status, answer.body["version"]) == (200, after["version"])
    assert (after["address"]["id"], after["footnotes"]) == (customer["address"]["id"], "Pays late")


# ---- tags: all of a merchant's are one item, their counts in others, and a customer's are on the customer


@pytest.fixture
def tag(team: Team) -> str:
    return str(team.post("/tags", {"name": "Loyal", "color": "red"}).body["id"])


def assign(team: Team, at: str, *tags: str, seen: int) -> Any:
    return team.put(f"{at}/tags", {"tag_ids": list(tags)}, if_match=seen)


def test_a_tag_that_is_deleted_meanwhile_cannot_be_assigned(team: Team, tag: str, meanwhile: Meanwhile) -> None:
    customer = team.create()
    meanwhile(lambda: team.delete(f"/tags/{tag}"))
    answer = assign(team, f"/customers/{customer['id']}", tag, seen=1)
    assert (answer.status, answer.body["fields"][0]["code"]) == (422, "unknown_tag")
    assert team.read(customer["id"]) == customer


def test_a_tag_that_is_assigned_meanwhile_cannot_be_deleted(
    team: Team, tag: str, meanwhile: Meanwhile, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = f"/customers/{team.create()['id']}"
    meanwhile(lambda: assign(team, at, tag, seen=1))
    # The index of a list of tags follows the table a moment later.
    monkeypatch.setattr(tags, "_is_used_in", lambda *_: False)
    assert team.delete(f"/tags/{tag}").body["code"] == "tag_in_use"
    assert team.get("/tags").body["items"][0]["id"] == tag
    assign(team, at, seen=2)
    assert team.delete(f"/tags/{tag}").status == 204


def test_other_changes_of_tags_do_not_refuse_an_assignment(team: Team, tag: str, meanwhile: Meanwhile) -> None:
    at = f"/customers/{team.create()['id']}"
    meanwhile(lambda: team.patch(f"/tags/{tag}", {"name": "Renamed"}))
    assert assign(team, at, tag, seen=1).body["tags"] == [tag]
    log = team.get(f"{at}/activity").body["items"]
    assert log[0]["changes"][0]["new"] == "Loyal"


def test_a_customer_is_restored_without_a_tag_that_is_deleted_meanwhile(
    team: Team, tag: str, meanwhile: Meanwhile
) -> None:
    other = team.post("/tags", {"name": "Slow", "color": "red"}).body["id"]
    at = f"/customers/{team.create()['id']}"
    assign(team, at, tag, other, seen=1)
    team.delete(at, if_match="*")
    # The first transaction begins the restoration, the last one ends it.
    meanwhile(lambda: team.delete(f"/tags/{tag}"), before=2)
    answer = team.post(f"{at}/restore")
    assert (answer.status, answer.body["tags"]) == (200, [other])


def test_a_command_that_is_overtaken_twenty_times_succeeds(
    team: Team, meanwhile: Meanwhile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    others = count()
    meanwhile(lambda: team.post("/tags", {"name": f"Tag {next(others)}", "color": "red"}), times=20)
    assert team.post("/tags", {"name": "Loyal", "color": "red"}).body["name"] == "Loyal"
    assert len(team.get("/tags").body["items"]) == 21


# ---- a customer and the linked rows, fifty in each transaction -----------


@pytest.fixture
def linked(team: Team) -> str:
    """The path of a customer with 60 notes, whose soft delete takes several transactions."""
    at = f"/customers/{team.create()['id']}"
    for n in range(60):
        team.post(f"{at}/notes", {"title": f"Note {n}"})
    return at


def expiring(team: Team, at: str) -> tuple[int, int]:
    """The number of rows of a customer with an expiry, and without."""
    items, _ = table.query(keys.customer_partition(team.ref(at.split("/")[2])), limit=1000, with_hidden=True)
    rows = ["expires_at" in item for item in items if not item["SK"].startswith((keys.TRASH, keys.OUTBOX))]
    return rows.count(True), rows.count(False)


def test_a_restoration_during_the_deletion_of_rows_leaves_none_expiring(
    team: Team, queues: Queues, linked: str, meanwhile: Meanwhile
) -> None:
    def restored() -> None:
        assert expiring(team, linked)[0] > 0
        assert team.post(f"{linked}/restore").status == 200

    meanwhile(restored, before=3)
    assert team.delete(f"{linked}?linked=remove", if_match="*").status == 200
    queues.drain()
    assert expiring(team, linked)[0] == 0
    assert team.get(linked).status == 200


def test_a_deletion_during_the_restoration_of_rows_leaves_all_expiring(
    team: Team, queues: Queues, linked: str, meanwhile: Meanwhile
) -> None:
    path = f"{linked}?linked=remove"
    team.delete(path, if_match="*")
    queues.drain()

    def deleted_again() -> None:
        assert expiring(team, linked)[1] > 0
        assert team.delete(path, if_match="*").status == 200

    meanwhile(deleted_again, before=3)
    assert team.post(f"{linked}/restore").body["code"] == "busy"
    queues.drain()
    assert expiring(team, linked)[1] == 0
    assert team.post(f"{linked}/restore").status == 200
    assert expiring(team, linked)[0] == 0


@pytest.mark.parametrize("again", ["restore", "delete"])
def test_a_restoration_that_stopped_halfway_can_be_finished_or_undone(
    team: Team, queues: Queues, linked: str, meanwhile: Meanwhile, again: str
) -> None:
    path = f"{linked}?linked=remove"
    team.delete(path, if_match="*")
    queues.drain()

    def stopped() -> None:
        raise RuntimeError("the function's time was up")

    meanwhile(stopped, before=3)
    assert team.post(f"{linked}/restore").status == 500
    assert min(expiring(team, linked)) > 0
    (row,) = team.get("/customers/trash").body["items"]
    assert row["linked"] == "remove"
    if again == "restore":
        assert team.post(f"{linked}/restore").status == 200
        assert expiring(team, linked)[0] == 0
    else:
        assert team.delete(path, if_match="*").status == 200
        queues.drain()
        assert expiring(team, linked)[1] == 0
