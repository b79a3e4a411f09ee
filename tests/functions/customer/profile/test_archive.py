"""POST /customers/{customer_id}/archive."""

from typing import Any

import pytest
import time_machine

from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    return team.create(email="jan@example.com")


def archive(team: Team, customer: dict[str, Any], reason: str = "payment_issues", **body: Any) -> Any:
    path = f"/customers/{customer['id']}/archive"
    return team.post(path, {"reason": reason} | body, if_match=customer["version"])


@pytest.mark.feature("S8", "S194", "S195")
def test_the_profile_shows_archived_with_reason_and_date(team: Team, customer: dict[str, Any]) -> None:
    with time_machine.travel("2026-11-14T09:30:00Z", tick=False):
        answer = archive(team, customer, note="Three reminders")
    assert answer.status == 200
    shown = team.read(customer["id"])
    assert shown == answer.body["customer"]
    assert shown["status"] == "archived"
    assert shown["archived"] == {
        "reason": "payment_issues",
        "note": "Three reminders",
        "at": "2026-11-14T09:30:00Z",
        "by": {"kind": "member", "id": team.member_id, "name": "Sanne de Wit"},
    }


@pytest.mark.feature("S190", "S191")
@pytest.mark.parametrize(
    "reason", ["no_longer_needed", "duplicate_entry", "customer_request", "payment_issues", "other"]
)
def test_five_reasons_with_or_without_a_note(team: Team, customer: dict[str, Any], reason: str) -> None:
    assert archive(team, customer, reason).body["customer"]["archived"]["note"] is None


@pytest.mark.feature("S190")
@pytest.mark.parametrize("body", [{}, {"reason": "boredom"}, {"reason": None}])
def test_a_reason_is_required(team: Team, customer: dict[str, Any], body: dict[str, Any]) -> None:
    answer = team.post(f"/customers/{customer['id']}/archive", body, if_match=1)
    assert answer.status == 422
    assert [problem["field"] for problem in answer.body["fields"]] == ["reason"]
    assert team.read(customer["id"]) == customer


@pytest.mark.feature("S192")
def test_a_dry_run_returns_the_effects_and_changes_nothing(team: Team, customer: dict[str, Any]) -> None:
    path = f"/customers/{customer['id']}/archive"
    preview = team.post(f"{path}?dry_run=true", {"reason": "other"}, if_match=1).body
    assert preview["dry_run"] is True
    assert preview["customer"]["status"] == "archived"
    assert [effect["code"] for effect in preview["effects"]] == ["hidden_from_list", "history_kept"]
    assert team.read(customer["id"]) == customer
    done = team.post(path, {"reason": "other"}, if_match=1).body
    assert done["effects"] == preview["effects"]
    # A command answers the record without counts, because others may change those at any time.
    assert done["customer"].keys() == preview["customer"].keys() == customer.keys()


@pytest.mark.feature("S193", "S282")
def test_it_leaves_the_default_list_and_is_found_under_archived(team: Team, customer: dict[str, Any]) -> None:
    team.post(f"/customers/{customer['id']}/notes", {"title": "Kept"})
    archive(team, customer)
    assert team.get("/customers").body["items"] == []
    assert [row["id"] for row in team.get("/customers?status=archived").body["items"]] == [customer["id"]]
    assert [row["id"] for row in team.get("/customers?status=any&search=jan").body["items"]] == [customer["id"]]
    assert team.get("/customers?search=jan").body["items"] == []


@pytest.mark.feature("S196", "S282")
def test_history_stays(team: Team, customer: dict[str, Any]) -> None:
    team.post(f"/customers/{customer['id']}/notes", {"title": "Kept"})
    archive(team, customer)
    assert [note["title"] for note in team.get(f"/customers/{customer['id']}/notes").body["items"]] == ["Kept"]
    log = team.get(f"/customers/{customer['id']}/activity").body["items"]
    assert [entry["kind"] for entry in log] == ["status.archived", "notes.added", "customer.created"]
    assert log[0]["changes"] == [
        {"field": "customer.status", "old": "active", "new": "archived"},
        {"field": "customer.archive_reason", "old": None, "new": "payment_issues"},
    ]


@pytest.mark.feature("S34")
def test_an_archived_customer_cannot_be_archived_again(team: Team, customer: dict[str, Any]) -> None:
    archived = archive(team, customer).body["customer"]
    answer = archive(team, archived)
    assert (answer.status, answer.body["code"]) == (409, "customer_already_archived")
    assert answer.body["current"] == team.read(customer["id"])


def test_a_stale_version_archives_nothing(team: Team, customer: dict[str, Any]) -> None:
    team.patch(f"/customers/{customer['id']}", {"full_name": "Jan Jansen"}, if_match=1)
    answer = archive(team, customer)
    assert (answer.status, answer.body["code"]) == (409, "stale_version")
    assert team.read(customer["id"])["status"] == "active"
