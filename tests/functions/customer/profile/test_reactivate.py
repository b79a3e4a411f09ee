"""POST /customers/{customer_id}/reactivate."""

from typing import Any

import pytest

from tests.gateway import Team


@pytest.fixture
def archived(team: Team) -> dict[str, Any]:
    customer = team.create()
    path = f"/customers/{customer['id']}/archive"
    answer: dict[str, Any] = team.post(path, {"reason": "other"}, if_match=1).body["customer"]
    return answer


@pytest.mark.feature("S8", "S199", "S200")
def test_it_is_active_again_and_in_the_default_list(team: Team, archived: dict[str, Any]) -> None:
    answer = team.post(f"/customers/{archived['id']}/reactivate", if_match=2)
    assert answer.status == 200
    shown = team.read(archived["id"])
    assert shown == answer.body["customer"]
    assert (shown["status"], shown["archived"]) == ("active", None)
    assert [row["status"] for row in team.get("/customers").body["items"]] == ["active"]
    assert team.get("/customers?status=archived").body["items"] == []
    newest = team.get(f"/customers/{archived['id']}/activity").body["items"][0]
    assert newest["kind"] == "status.reactivated"


@pytest.mark.feature("S199")
def test_a_dry_run_returns_the_effects_and_changes_nothing(team: Team, archived: dict[str, Any]) -> None:
    preview = team.post(f"/customers/{archived['id']}/reactivate?dry_run=true", if_match=2).body
    assert [effect["code"] for effect in preview["effects"]] == ["listed_as_active", "history_kept"]
    assert team.read(archived["id"]) == archived


@pytest.mark.feature("S35")
def test_only_an_archived_customer_can_be_reactivated(team: Team) -> None:
    customer = team.create()
    answer = team.post(f"/customers/{customer['id']}/reactivate", if_match=1)
    assert (answer.status, answer.body["code"]) == (409, "customer_not_archived")
