"""POST /customers/{customer_id}/suspend."""

from typing import Any

import pytest

from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    return team.create()


@pytest.mark.feature("S5")
@pytest.mark.parametrize("reason", ["payment_issues", "disputed_invoices", "misuse", "customer_request", "other"])
def test_the_profile_shows_suspended_with_its_reason(team: Team, customer: dict[str, Any], reason: str) -> None:
    path = f"/customers/{customer['id']}/suspend"
    answer = team.post(path, {"reason": reason, "note": "Three invoices open"}, if_match=1)
    assert answer.status == 200
    shown = team.read(customer["id"])
    assert shown == answer.body["customer"]
    assert (shown["status"], shown["suspended"]["reason"], shown["suspended"]["note"]) == (
        "suspended",
        reason,
        "Three invoices open",
    )
    assert [effect["code"] for effect in answer.body["effects"]] == ["listed_as_suspended", "history_kept"]
    assert team.get("/customers").body["items"] == []
    assert [row["id"] for row in team.get("/customers?status=suspended").body["items"]] == [customer["id"]]
    entry = team.get(f"/customers/{customer['id']}/activity").body["items"][0]
    assert (entry["kind"], entry["changes"][1]) == (
        "status.suspended",
        {"field": "customer.suspension_reason", "old": None, "new": reason},
    )


@pytest.mark.parametrize("body", [{}, {"reason": "duplicate_entry"}, {"reason": "other", "note": "a\nb"}])
def test_a_bad_request_is_refused(team: Team, customer: dict[str, Any], body: dict[str, Any]) -> None:
    assert team.post(f"/customers/{customer['id']}/suspend", body, if_match=1).status == 422
    assert team.read(customer["id"]) == customer


def test_a_dry_run_returns_the_effects_and_changes_nothing(team: Team, customer: dict[str, Any]) -> None:
    path = f"/customers/{customer['id']}/suspend?dry_run=true"
    preview = team.post(path, {"reason": "other"}, if_match=1).body
    assert (preview["dry_run"], preview["customer"]["status"]) == (True, "suspended")
    assert team.read(customer["id"]) == customer


def test_an_archived_customer_cannot_be_suspended_but_the_other_way_round(team: Team, customer: dict[str, Any]) -> None:
    path = f"/customers/{customer['id']}"
    team.post(f"{path}/suspend", {"reason": "other"}, if_match=1)
    again = team.post(f"{path}/suspend", {"reason": "other"}, if_match=2)
    assert (again.status, again.body["code"]) == (409, "customer_already_suspended")
    assert team.post(f"{path}/archive", {"reason": "other"}, if_match=2).body["customer"]["suspended"] is None
    assert team.post(f"{path}/suspend", {"reason": "other"}, if_match=3).body["code"] == "customer_archived"
