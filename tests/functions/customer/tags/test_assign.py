"""PUT /customers/{customer_id}/tags."""

from typing import Any

import pytest

from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, impossible
from tests.gateway import Team


@pytest.fixture
def tags(team: Team) -> list[str]:
    return [team.post("/tags", {"name": name, "color": "red"}).body["id"] for name in ("Loyal", "Slow", "Big")]


@pytest.mark.feature("S158", "S161", "S7")
def test_several_are_assigned_and_removed_at_once_and_keep_their_order(team: Team, tags: list[str]) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}/tags"
    loyal, slow, big = tags
    assert team.put(path, {"tag_ids": [big, loyal, big]}, if_match=1).body["tags"] == [big, loyal]
    assert team.put(path, {"tag_ids": [slow]}, if_match=2).body["tags"] == [slow]
    assert team.get("/customers").body["items"][0]["tags"] == [slow]
    entries = team.get(f"/customers/{customer['id']}/activity?topic=tags").body["items"]
    assert [entry["changes"] for entry in entries] == [
        [{"field": "customer.tags", "old": "Big, Loyal", "new": "Slow"}],
        [{"field": "customer.tags", "old": None, "new": "Big, Loyal"}],
    ]


@pytest.mark.feature("S160")
def test_undoing_a_removal_restores_the_order(team: Team, tags: list[str]) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}/tags"
    team.put(path, {"tag_ids": tags}, if_match=1)
    team.put(path, {"tag_ids": tags[1:]}, if_match=2)
    assert team.put(path, {"tag_ids": tags}, if_match=3).body["tags"] == tags


def test_assigning_the_same_tags_changes_nothing(team: Team, tags: list[str]) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}/tags"
    team.put(path, {"tag_ids": tags}, if_match=1)
    assert team.put(path, {"tag_ids": tags}, if_match=2).body["version"] == 2
    assert team.put(path, {"tag_ids": []}, if_match=1).body["code"] == "stale_version"


@pytest.mark.parametrize(
    ("tag_ids", "field"),
    [
        ("tag_01M805S1C7K2F4B6D8N0S1V3XY", "tag_ids"),
        (["x"], "tag_ids.0"),
        (["tag_01M805S1C7K2F4B6D8N0S1V3XY"], "tag_ids.0"),
        (["tag_01M805S1C7K2F4B6D8N0S1V3XY"] * 51, "tag_ids"),
        ([None], "tag_ids.0"),
    ],
)
def test_an_unknown_tag_is_named(team: Team, tag_ids: Any, field: str) -> None:
    customer = team.create()
    answer = team.put(f"/customers/{customer['id']}/tags", {"tag_ids": tag_ids}, if_match=1)
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, field)
    assert team.read(customer["id"]) == customer


def test_a_tag_of_another_merchant_is_unknown(team: Team, strangers: Team, tags: list[str]) -> None:
    theirs = strangers.create()
    answer = strangers.put(f"/customers/{theirs['id']}/tags", {"tag_ids": tags[:1]}, if_match=1)
    assert answer.body["fields"][0]["code"] == "unknown_tag"
    assert strangers.get("/tags").body["items"] == []


def test_ninety_tags_change_at_once(team: Team) -> None:
    ids = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(90)]
    path = f"/customers/{team.create()['id']}/tags"
    assert team.put(path, {"tag_ids": ids[:40]}, if_match=1).status == 200
    assert team.put(path, {"tag_ids": ids[40:]}, if_match=2).body["tags"] == ids[40:]
    assert team.delete(f"/tags/{ids[0]}").status == 204
    assert team.delete(f"/tags/{ids[89]}").body["code"] == "tag_in_use"


def test_fifty_tags_and_a_long_name_are_saved_in_one_transaction(team: Team) -> None:
    ids = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(50)]
    customer = team.create(full_name=" ".join(f"name{n}" for n in range(20)), email="x@example.com")
    path = f"/customers/{customer['id']}"
    assert team.put(f"{path}/tags", {"tag_ids": ids}, if_match=1).status == 200
    renamed = {"full_name": " ".join(f"other{n}" for n in range(20)), "email": "y@example.com"}
    assert team.patch(path, renamed, if_match=2).status == 200
    assert team.get(f"/customers?tags={ids[49]}").body["items"][0]["email"] == "y@example.com"


def test_a_restored_customer_has_no_tag_that_was_deleted_meanwhile(team: Team, tags: list[str]) -> None:
    """A tag can be deleted although a customer in the trash has it."""
    customer = team.create()
    at = f"/customers/{customer['id']}"
    team.put(f"{at}/tags", {"tag_ids": tags}, if_match=1)
    team.delete(at, if_match="*")
    assert team.delete(f"/tags/{tags[1]}").status == 204
    assert team.post(f"{at}/restore").body["tags"] == [tags[0], tags[2]]
    assert team.read(customer["id"])["tags"] == [tags[0], tags[2]]
    assert team.delete(f"/tags/{tags[0]}").body["code"] == "tag_in_use"


def test_an_assignment_drops_a_tag_that_is_gone(team: Team, tags: list[str]) -> None:
    """An earlier release restored customers with tags that had been deleted."""
    customer = team.create()
    at = f"/customers/{customer['id']}"
    team.put(f"{at}/tags", {"tag_ids": tags[:1]}, if_match=1)
    gone = "tag_01M805S1C7K2F4B6D8N0S1V3XY"
    changes = Changes()
    changes.update(keys.customer(team.ref(customer["id"])), assign={"tags": [gone]}, when=[Exists(impossible)])
    table.transact(list(changes))
    assert team.put(f"{at}/tags", {"tag_ids": [gone, tags[1]]}, if_match=2).body["tags"] == [tags[1]]
