"""GET, POST /members, PATCH, DELETE /members/{member_id}, with the accounts in Cognito."""

from typing import Any
from uuid import uuid4

import pytest

from shared import config
from shared.domain.team.members import TeamMember
from shared.domain.team.roles import Role
from shared.integrations import user_pool
from shared.integrations.user_pool import EmailRefused, UserPoolUnavailable
from tests.gateway import Team
from tests.members import SignedIn, account, add_member, edit, listed, new_email, owners, remove, sign_in
from tests.queues import Queues, sweep


def test_the_team_is_listed_by_name_to_every_member(team: Team) -> None:
    zoe, anna = team.invite(name="Zoë Verstraete"), team.invite(name="anna Bakker")
    found = listed(team.as_role("read_only"))
    assert [member["name"] for member in found] == ["anna Bakker", "Sanne de Wit", "Zoë Verstraete"]
    assert found[0] == anna
    assert found[2] == zoe


def test_an_invited_member_can_sign_in_with_their_role(team: Team, accounts: Any) -> None:
    email = new_email()
    member = team.invite(name=" Tim  Hoekstra", email=email, role="finance")
    assert member == {
        "id": member["id"],
        "name": "Tim  Hoekstra",
        "email": email,
        "role": "finance",
        "active": True,
        "joined_at": None,
        "version": 1,
    }
    known = account(accounts, member["id"])
    assert known
    assert (known["name"], known["email_verified"], known["enabled"]) == ("Tim  Hoekstra", "true", True)
    # The status until they replace the password of the mail.
    assert known["status"] == "FORCE_CHANGE_PASSWORD"
    # For whom they work, and as what, is in the table alone.
    assert not any(name.startswith("custom:") for name in known)
    assert sign_in(member["id"]) == SignedIn("van-dijk", "finance")


def test_an_address_is_once_on_a_team_in_any_capitals(team: Team) -> None:
    email = new_email()
    team.invite(email=email)
    for again in (email, email.upper(), email.title()):
        answer = team.post("/members", {"name": "Else", "email": again, "role": "admin"})
        assert (answer.status, answer.body["code"]) == (409, "member_exists")
    assert len(listed(team)) == 2


def test_somebody_with_an_account_gets_a_membership_and_nothing_is_revealed_of_others(
    team: Team, strangers: Team, accounts: Any
) -> None:
    email = new_email()
    here = team.invite(email=email, role="finance", name="Tim")
    there = strangers.invite(email=email.upper(), role="read_only", name="Tim (books)")
    assert there == here | {"role": "read_only", "name": "Tim (books)"}
    assert strangers.invite(role="read_only", name="Tim (books)").keys() == there.keys()
    for merchant_id, role in (("van-dijk", "finance"), ("cervantes", "read_only")):
        assert sign_in(here["id"], wanted=merchant_id) == SignedIn(merchant_id, role)
    renamed = account(accounts, here["id"])
    assert renamed
    assert renamed["name"] == "Tim"


def test_a_repeated_request_invites_once(team: Team) -> None:
    invitation = {"name": "Tim", "email": new_email(), "role": "sales"}
    first = team.post("/members", invitation, idempotency_key="one")
    assert team.post("/members", invitation, idempotency_key="one").body == first.body
    assert len(team.get("/members").body["items"]) == 2
    remove(team, first.body)
    assert team.post("/members", invitation, idempotency_key="one").body == first.body
    assert len(team.get("/members").body["items"]) == 1
    other = team.post("/members", invitation | {"email": new_email()}, idempotency_key="one")
    assert (other.status, other.body["code"]) == (422, "idempotency_key_reused")
    assert len(team.get("/members").body["items"]) == 1


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"name": ""}, "name", "required"),
        ({"email": "nobody"}, "email", "invalid_email"),
        ({"email": f"{'a' * 60}@{'b' * 60}.{'c' * 20}.nl"}, "email", "too_long"),
        ({"role": "root"}, "role", "not_one_of"),
        ({"active": False}, "active", "unknown_field"),
    ],
)
def test_an_invalid_invitation_is_refused(team: Team, wrong: dict[str, Any], field: str, code: str) -> None:
    answer = team.post("/members", {"name": "Tim", "email": new_email(), "role": "sales"} | wrong)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]


def test_an_address_that_cognito_refuses_is_for_the_caller_to_correct(
    team: Team, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any) -> None:
        raise EmailRefused

    invitation = {"name": "Tim", "email": new_email(), "role": "sales"}
    with monkeypatch.context() as patched:
        patched.setattr(user_pool, "enrol", refused)
        answer = team.post("/members", invitation)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [("email", "email_refused")]
    sweep(queues)
    assert len(listed(team)) == 1


def test_a_new_role_is_in_the_next_token(team: Team) -> None:
    member = team.invite(role="support")
    answer = edit(team, member, role="admin", name="Tim H.")
    assert (answer.status, answer.headers["ETag"]) == (200, '"2"')
    assert answer.body == member | {"role": "admin", "name": "Tim H.", "version": 2}
    assert sign_in(member["id"]) == SignedIn("van-dijk", "admin")
    assert answer.body in team.get("/members").body["items"]


def test_an_inactive_member_gets_no_token_for_the_team_until_reactivated(
    team: Team, accounts: Any, queues: Queues
) -> None:
    member = team.invite()
    left = edit(team, member, active=False).body
    assert (left["active"], sign_in(member["id"])) == (False, SignedIn(None, None))
    queues.drain()
    back = edit(team, left, active=True).body
    assert (back["active"], sign_in(member["id"])) == (True, SignedIn("van-dijk", "support"))
    assert back == member | {"version": 3}


def test_an_account_that_an_earlier_release_disabled_is_enabled_with_its_member(
    team: Team, accounts: Any, queues: Queues
) -> None:
    member = team.invite()
    left = edit(team, member, active=False).body
    accounts.admin_disable_user(UserPoolId=config.user_pool_id(), Username=member["id"])
    edit(team, left, active=True)
    queues.drain()
    known = account(accounts, member["id"])
    assert known
    assert known["enabled"]


def test_an_edit_that_changes_nothing_keeps_the_version(team: Team) -> None:
    member = team.invite()
    assert edit(team, member, role=member["role"], active=True).body == member


def test_a_removed_member_leaves_their_name_and_frees_their_address(team: Team, accounts: Any, queues: Queues) -> None:
    member = team.invite(role="sales")
    colleague = team.as_member(member)
    customer = colleague.create()
    answer = team.as_role("admin").delete(f"/members/{member['id']}", if_match=member["version"])
    assert (answer.status, answer.body) == (200, member)
    assert member not in listed(team)
    assert sign_in(member["id"]) == SignedIn(None, None)
    entries = team.get(f"/customers/{customer['id']}/activity").body["items"]
    assert {entry["actor"]["name"] for entry in entries} == {member["name"]}
    queues.drain()
    assert account(accounts, member["email"]) is None
    again = team.invite(email=member["email"], role="field")
    assert again["id"] != member["id"]
    assert sign_in(again["id"]) == SignedIn("van-dijk", "field")


def test_who_is_removed_from_one_team_keeps_the_others(
    team: Team, strangers: Team, accounts: Any, queues: Queues
) -> None:
    member = team.invite(role="finance")
    there = strangers.invite(email=member["email"], role="read_only")
    assert remove(team, member).status == 200
    queues.drain()
    assert there in listed(strangers)
    assert sign_in(member["id"], wanted="van-dijk") == SignedIn("cervantes", "read_only")
    assert account(accounts, member["id"])
    assert team.invite(email=member["email"])["id"] == member["id"]


def test_members_cannot_remove_themselves(team: Team) -> None:
    team.invite(role="owner")
    answer = remove(team, {"id": team.member_id})
    assert (answer.status, answer.body["code"]) == (409, "own_role")


def test_a_stale_edit_of_a_member_returns_the_current_member(team: Team) -> None:
    member = team.invite()
    first = edit(team, member, role="sales").body
    second = edit(team, member, role="field")
    assert (second.status, second.body["code"], second.body["current"]) == (409, "stale_version", first)


@pytest.mark.parametrize("change", [{"role": "admin"}, {"active": False}])
def test_members_cannot_change_their_own_role_or_deactivate_themselves(team: Team, change: dict[str, Any]) -> None:
    team.invite(role="owner")
    me = {"id": team.member_id, "version": 1}
    answer = edit(team, me, **change)
    assert (answer.status, answer.body["code"]) == (409, "own_role")
    assert owners(team) == 2


def test_after_an_outage_of_cognito_an_invitation_is_finished_by_itself(
    team: Team, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = team.invite()

    def unavailable(*_: Any) -> None:
        raise UserPoolUnavailable

    invitation = {"name": "Anna", "email": new_email(), "role": "sales"}
    with monkeypatch.context() as broken:
        for call in ("enrol", "find", "sign_out"):
            broken.setattr(user_pool, call, unavailable)
        answer = team.post("/members", invitation)
        assert (answer.status, answer.body["code"]) == (502, "invitation_pending")
        assert edit(team, member, active=False).status == 200
    assert len(listed(team)) == 2
    # The request has sent the message, so that the invitation does not wait for the sweep.
    queues.drain()
    assert [one["email"] for one in listed(team) if one["name"] == "Anna"] == [invitation["email"]]


def test_a_large_team_is_listed_completely(team: Team) -> None:
    for n in range(120):
        colleague = TeamMember(id=str(uuid4()), name=f"Colleague {n:03}", email=new_email(), role=Role.FIELD)
        add_member(team.merchant_id, colleague)
    assert [member["name"] for member in listed(team)[:120]] == [f"Colleague {n:03}" for n in range(120)]
