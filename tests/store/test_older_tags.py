"""Tags that an earlier release gave to customers are counted by the next write of each customer (tags.py)."""

from collections.abc import Callable
from typing import Any

import pytest

from shared.commands.customer import counts
from shared.domain.core.refs import MerchantId
from shared.store.customer import tags
from shared.store.engine import keys, table
from tests.gateway import Team
from tests.races import Meanwhile
from tests.store.conftest import Named


@pytest.fixture
def team(named: Named) -> Team:
    return Team(MerchantId("van-dijk"), "owner")


def tagged(team: Team, tag_id: str) -> list[str]:
    """The customers of an earlier release that have a tag."""
    return [row["id"] for row in team.get(f"/customers?status=any&tags={tag_id}").body["items"]]


def count_of(team: Team, tag_id: str) -> int:
    return int((table.get(keys.tag_counts(team.merchant_id, tag_id)) or {}).get(tag_id, 0))


def test_a_tag_of_an_earlier_release_is_deleted_only_when_no_customer_has_it(team: Team, named: Named) -> None:
    tag = named["tag"]
    holders = tagged(team, tag)
    assert holders
    for customer_id in holders:
        assert team.delete(f"/tags/{tag}").body["code"] == "tag_in_use"
        at = f"/customers/{customer_id}/tags"
        assert team.put(at, {"tag_ids": []}, if_match=team.profile(customer_id)["version"]).status == 200
        assert count_of(team, tag) == 0
    last = holders[-1]
    again = team.put(f"/customers/{last}/tags", {"tag_ids": [tag]}, if_match=team.profile(last)["version"])
    assert (again.status, count_of(team, tag)) == (200, 1)
    assert team.delete(f"/tags/{tag}").body["code"] == "tag_in_use"
    assert team.put(f"/customers/{last}/tags", {"tag_ids": []}, if_match=again.body["version"]).status == 200
    assert team.delete(f"/tags/{tag}").status == 204


COUNTING: dict[str, Callable[[Team, str, int], Any]] = {
    "edit": lambda team, customer_id, version: team.patch(
        f"/customers/{customer_id}", {"footnotes": "x"}, if_match=version
    ),
    "rebuild": lambda team, customer_id, _: counts.rebuild(team.ref(customer_id)),
    "restore": lambda team, customer_id, _: [
        team.delete(f"/customers/{customer_id}", if_match="*"),
        team.post(f"/customers/{customer_id}/restore"),
    ],
}


@pytest.mark.parametrize("way", COUNTING)
def test_a_customer_of_an_earlier_release_is_counted_once(
    team: Team, named: Named, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its next write. From then on the count protects the tag, though the index may lag behind."""
    tag = named["tag"]
    holders = tagged(team, tag)
    for n, customer_id in enumerate(holders, start=1):
        for _ in range(2):
            COUNTING[way](team, customer_id, team.profile(customer_id)["version"])
            assert count_of(team, tag) == n
    monkeypatch.setattr(tags, "_is_used_in", lambda *_: False)
    assert team.delete(f"/tags/{tag}").body["code"] == "tag_in_use"
    for customer_id in holders:
        team.delete(f"/customers/{customer_id}", if_match="*")
    assert count_of(team, tag) == 0
    assert team.delete(f"/tags/{tag}").status == 204
    assert tag not in team.post(f"/customers/{holders[0]}/restore").body["tags"]


def test_a_deletion_of_a_customer_of_an_earlier_release_counts_nothing(team: Team, named: Named) -> None:
    for customer_id in tagged(team, named["tag"]):
        assert team.delete(f"/customers/{customer_id}", if_match="*").status == 200
        assert count_of(team, named["tag"]) == 0


def test_a_customer_that_a_rebuild_counts_meanwhile_is_not_counted_twice(
    team: Team, named: Named, meanwhile: Meanwhile
) -> None:
    customer_id = named["customer"]
    version = team.profile(customer_id)["version"]
    meanwhile(lambda: counts.rebuild(team.ref(customer_id)))
    answer = team.patch(f"/customers/{customer_id}", {"footnotes": "x"}, if_match=version)
    assert (answer.status, answer.body["code"]) == (409, "busy")
    held = team.profile(customer_id)["tags"]
    assert [count_of(team, tag) for tag in held] == [1 for _ in held]
