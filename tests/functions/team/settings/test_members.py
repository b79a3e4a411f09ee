"""GET, POST /members, PATCH /members/{member_id}, with the accounts in Cognito."""

from typing import Any
from uuid import uuid4

import pytest

from shared.domain.team.members import Invitation, TeamMember
from shared.domain.team.roles import Role
from shared.integrations import user_pool
from shared.integrations.user_pool import EmailRefused, UserPoolUnavailable
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.team import members
from tests.gateway import Team
from tests.members import account, edit, new_email


def add_member(team: Team, member: TeamMember) -> None:
    """Write a member to the table without an account in Cognito."""
    changes = Changes()
    members.add(changes, team.merchant_id, member)
    table.transact(list(changes))


def owners(team: Team) -> int:
    """Return the merchant's count of active owners. Check that it equals the members."""
    item = table.get(keys.merchant(team.merchant_id))
    assert item is not None
    listed = [m for m in team.get("/members").body["items"] if m["active"] and m["role"] == "owner"]
    assert item["owners"] == len(listed)
    return len(listed)


def test_the_team_is_listed_by_name_to_every_member(team: Team) -> None:
    zoe, anna = team.invite(name="Zoë Verstraete"), team.invite(name="anna Bakker")
    listed = team.as_role("read_only").get("/members").body["items"]
    assert [member["name"] for member in listed] == ["anna Bakker", "Sanne de Wit", "Zoë Verstraete"]
    assert listed[0] == anna
    assert listed[2] == zoe


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
    known = account(accounts, member)
    assert (known["custom:merchant_id"], known["custom:role"], known["email_verified"]) == (
        "van-dijk",
        "finance",
        "true",
    )
    # The status until they replace the password of the mail.
    assert (known["enabled"], known["status"]) == (True, "FORCE_CHANGE_PASSWORD")


def test_an_address_has_one_account(team: Team, strangers: Team) -> None:
    email = new_email()
    team.invite(email=email)
    for asker in (team, strangers):
        again = asker.post("/members", {"name": "Else", "email": email, "role": "admin"})
        assert (again.status, again.body["code"]) == (409, "member_exists")
    assert [member["email"] for member in strangers.get("/members").body["items"]] == ["owner@cervantes.example"]


def test_an_invitation_that_was_interrupted_can_be_repeated(
    team: Team, accounts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first try created the account, but did not write the table."""
    invitation = {"name": "Tim", "email": new_email(), "role": "sales"}
    with monkeypatch.context() as broken:
        broken.setattr(table.client(), "transact_write_items", lambda **_: 1 / 0)
        assert team.post("/members", invitation).status == 500
    again = team.post("/members", invitation)
    assert again.status == 201
    assert account(accounts, again.body)["custom:role"] == "sales"


def test_of_two_concurrent_invitations_the_first_wins_in_cognito_too(
    team: Team, accounts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second changes the account of the first, whose item is written later: the account is set back."""
    email, save = new_email(), user_pool.save
    first = user_pool.enrol(team.merchant_id, Invitation(name="Tim", email=email, role=Role.SALES))

    def meanwhile(member: TeamMember) -> None:
        monkeypatch.setattr(user_pool, "save", save)
        add_member(team, first)
        save(member)

    monkeypatch.setattr(user_pool, "save", meanwhile)
    second = team.post("/members", {"name": "Boss", "email": email, "role": "owner"})
    assert (second.status, second.body["code"]) == (409, "member_exists")
    assert account(accounts, {"id": first.id}).items() >= {"custom:role": "sales", "name": "Tim"}.items()
    assert first.model_dump(mode="json") in team.get("/members").body["items"]


def test_a_repeated_request_invites_once(team: Team) -> None:
    invitation = {"name": "Tim", "email": new_email(), "role": "sales"}
    first = team.post("/members", invitation, idempotency_key="one")
    assert team.post("/members", invitation, idempotency_key="one").body == first.body
    assert len(team.get("/members").body["items"]) == 2


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
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any) -> None:
        raise EmailRefused

    monkeypatch.setattr(user_pool, "enrol", refused)
    answer = team.post("/members", {"name": "Tim", "email": new_email(), "role": "sales"})
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [("email", "email_refused")]


def test_a_new_role_is_in_the_next_token(team: Team, accounts: Any) -> None:
    member = team.invite(role="support")
    answer = edit(team, member, role="admin", name="Tim H.")
    assert (answer.status, answer.headers["ETag"]) == (200, '"2"')
    assert answer.body == member | {"role": "admin", "name": "Tim H.", "version": 2}
    assert account(accounts, member).items() >= {"custom:role": "admin", "name": "Tim H."}.items()
    assert answer.body in team.get("/members").body["items"]


def test_an_inactive_member_cannot_sign_in_until_reactivated(team: Team, accounts: Any) -> None:
    member = team.invite()
    left = edit(team, member, active=False).body
    assert (left["active"], account(accounts, member)["enabled"]) == (False, False)
    back = edit(team, left, active=True).body
    assert (back["active"], account(accounts, member)["enabled"]) == (True, True)
    assert back == member | {"version": 3}


def test_an_edit_that_changes_nothing_does_not_call_cognito(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    member = team.invite()
    monkeypatch.setattr(user_pool, "save", lambda _: 1 / 0)
    assert edit(team, member, role=member["role"], active=True).body == member


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


def test_an_outage_of_cognito_changes_nothing(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    member = team.invite()
    listed = team.get("/members").body

    def unavailable(*_: Any) -> None:
        raise UserPoolUnavailable

    for call in ("enrol", "save"):
        monkeypatch.setattr(user_pool, call, unavailable)
    for answer in (
        team.post("/members", {"name": "Tim", "email": new_email(), "role": "sales"}),
        edit(team, member, active=False),
    ):
        assert (answer.status, answer.body["code"]) == (502, "user_pool_unavailable")
    assert team.get("/members").body == listed


def test_a_change_that_was_interrupted_can_be_repeated(
    team: Team, accounts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first try changed the account, but did not write the table."""
    member = team.invite(role="support")
    with monkeypatch.context() as broken:
        broken.setattr(table.client(), "transact_write_items", lambda **_: 1 / 0)
        assert edit(team, member, role="sales").status == 500
    again = edit(team, member, role="sales")
    assert (again.status, again.body["role"]) == (200, "sales")
    assert account(accounts, member)["custom:role"] == "sales"


def test_a_large_team_is_listed_completely(team: Team) -> None:
    for n in range(120):
        colleague = TeamMember(id=str(uuid4()), name=f"Colleague {n:03}", email=new_email(), role=Role.FIELD)
        add_member(team, colleague)
    listed = team.get("/members").body["items"]
    assert [member["name"] for member in listed[:120]] == [f"Colleague {n:03}" for n in range(120)]
