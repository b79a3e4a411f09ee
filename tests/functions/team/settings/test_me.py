"""GET /me."""

from datetime import timedelta
from typing import Any

import time_machine

from shared.domain.core.clock import now
from shared.domain.core.refs import MerchantId
from tests.gateway import Team


def listed(team: Team, member: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in team.get("/members").body["items"] if one["id"] == member["id"])
    return found


def test_it_returns_the_member_and_the_merchant(team: Team) -> None:
    me = team.as_role("field").get("/me").body
    assert me["member"] == {
        "id": team.member_id,
        "name": "Sanne de Wit",
        "email": "field@van-dijk.example",
        "role": "field",
    }
    assert me["permissions"] == [
        "activity:read",
        "customers:read",
        "invoices:read",
        "mails:read",
        "mandates:read",
        "notes:read",
        "notes:write",
        "orders:read",
        "payments:read",
        "smart_links:read",
        "subscriptions:read",
    ]
    assert me["merchant"]["id"] == "van-dijk"
    assert me["merchant"]["customers"] == {"active": 0, "archived": 0, "suspended": 0}


def test_a_merchant_that_was_never_opened_is_not_found(store: object) -> None:
    nobody = Team(MerchantId("nobody"), "owner")
    draft = {"kind": "individual", "full_name": "Jan"}
    for answer in (nobody.get("/me"), nobody.post("/customers", draft), nobody.get("/customers?cursor=AAAA")):
        assert (answer.status, answer.body["code"]) == (404, "merchant_not_found")


def test_an_invited_member_joins_at_the_first_visit(team: Team) -> None:
    invited, came_at = team.invite(), now()
    assert (invited["joined_at"], listed(team, invited)) == (None, invited)
    for days in (0, 1):
        with time_machine.travel(came_at + timedelta(days=days), tick=False):
            assert team.as_member(invited).get("/me").status == 200
        assert listed(team, invited) == invited | {"joined_at": came_at.isoformat().replace("+00:00", "Z")}


def test_a_first_visit_makes_no_edit_stale(team: Team) -> None:
    invited = team.invite()
    team.as_member(invited).get("/me")
    edited = team.patch(f"/members/{invited['id']}", {"role": "sales"}, if_match=invited["version"])
    assert edited.status == 200
    assert edited.body["joined_at"] is not None
    assert listed(team, invited) == edited.body


def test_it_lists_the_merchants_that_the_person_works_for(team: Team, strangers: Team) -> None:
    bookkeeper = team.invite(role="finance")
    strangers.invite(email=bookkeeper["email"], role="read_only")
    at_home = {"merchant_id": "van-dijk", "name": "van-dijk", "role": "finance"}
    abroad = {"merchant_id": "cervantes", "name": "cervantes", "role": "read_only"}
    here, there = team.as_member(bookkeeper), strangers.as_member(bookkeeper)
    assert here.get("/me").body["memberships"] == [at_home | {"current": True}, abroad | {"current": False}]
    assert there.get("/me").body["memberships"] == [at_home | {"current": False}, abroad | {"current": True}]
    team.patch(f"/members/{bookkeeper['id']}", {"active": False}, if_match=1)
    assert there.get("/me").body["memberships"] == [abroad | {"current": True}]


def test_a_token_of_before_a_removal_lists_the_others(team: Team, strangers: Team) -> None:
    bookkeeper = team.invite()
    strangers.invite(email=bookkeeper["email"])
    team.delete(f"/members/{bookkeeper['id']}", if_match="*")
    me = team.as_member(bookkeeper).get("/me").body
    assert [one["merchant_id"] for one in me["memberships"]] == ["cervantes"]
    assert me["merchant"]["id"] == "van-dijk"
