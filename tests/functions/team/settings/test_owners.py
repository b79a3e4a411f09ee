"""PATCH /members/{member_id}: only owners change owners, and an active owner always remains."""

from typing import Any

import pytest

from functions.settings import on_merchant_opened
from shared.access import member_of
from shared.commands.team import members as team_of
from shared.domain.team.members import MemberEdit, TeamMember
from shared.domain.team.roles import Role
from shared.integrations import user_pool
from shared.store.engine import keys, table
from tests.crowd import Crowd
from tests.gateway import CONTEXT, Team
from tests.members import account, edit, new_email
from tests.template import load_event


def owners(team: Team) -> int:
    """Return the merchant's count of active owners. Check that it equals the members."""
    item = table.get(keys.merchant(team.merchant_id))
    assert item is not None
    listed = [m for m in team.get("/members").body["items"] if m["active"] and m["role"] == "owner"]
    assert item["owners"] == len(listed)
    return len(listed)


def test_only_an_owner_promotes_or_edits_an_owner(team: Team) -> None:
    admin = team.as_member(team.invite(role="admin"))
    owner, colleague = team.invite(role="owner"), team.invite()
    refused = [
        admin.post("/members", {"name": "X", "email": new_email(), "role": "owner"}),
        edit(admin, colleague, role="owner"),
        edit(admin, owner, role="sales"),
        edit(admin, owner, active=False),
        edit(admin, owner, name="X"),
    ]
    assert [(answer.status, answer.body["code"]) for answer in refused] == [(403, "owner_only")] * len(refused)
    assert edit(team, colleague, role="owner").status == 200
    assert owners(team) == 3


@pytest.fixture
def owner(store: Any) -> Team:
    """The owner of a merchant as an operator opens it: with an account."""
    opening = load_event("settings/on_merchant_opened")
    opening["owner"]["email"] = new_email()
    on_merchant_opened.handler(opening, CONTEXT)
    anybody = Team(opening["merchant_id"], "owner")
    (member,) = anybody.get("/members").body["items"]
    return anybody.as_member(member)


@pytest.mark.parametrize("change", [{"role": "admin"}, {"active": False}])
def test_the_last_owner_cannot_be_demoted_or_deactivated(owner: Team, accounts: Any, change: dict[str, Any]) -> None:
    """Even if an ID token has the role owner for a member who no longer is one."""
    other = owner.invite(role="owner")
    assert edit(owner.as_member(other), {"id": owner.member_id, "version": 1}, **change).status == 200
    answer = edit(owner, other, **change)
    assert (answer.status, answer.body["code"], answer.body["current"]) == (409, "last_owner", other)
    assert account(accounts, other).items() >= {"custom:role": "owner", "enabled": True}.items()
    assert owners(owner) == 1


def test_of_two_owners_who_demote_each_other_one_remains(
    owner: Team, accounts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The account that the second change wrote is set back."""
    other = owner.invite(role="owner")
    save, rival = user_pool.save, member_of(owner.as_member(other).claims)

    def meanwhile(member: TeamMember) -> None:
        monkeypatch.setattr(user_pool, "save", save)
        team_of.change(owner.merchant_id, owner.member_id, MemberEdit(role=Role.ADMIN), seen=1, by=rival)
        save(member)

    monkeypatch.setattr(user_pool, "save", meanwhile)
    answer = edit(owner, other, role="admin")
    assert (answer.status, answer.body["code"]) == (409, "last_owner")
    assert account(accounts, other)["custom:role"] == "owner"
    assert account(accounts, {"id": owner.member_id})["custom:role"] == "admin"
    assert owners(owner) == 1


def test_after_concurrent_demotions_an_owner_remains_and_cognito_agrees(
    owner: Team, accounts: Any, crowd: Crowd
) -> None:
    ring = [owner, *(owner.as_member(owner.invite(role="owner")) for _ in range(9))]
    answers = crowd.ask(
        (by, "PATCH", f"/members/{target.member_id}", {"role": "admin"}, {"if_match": 1})
        for by, target in zip(ring, ring[1:] + ring[:1], strict=True)
    )
    # The tenth is the last owner, unless contention has made one of the others fail.
    refused = [answer.body["code"] for answer in answers if answer.status != 200]
    assert owners(owner) == len(refused) >= 1
    assert set(refused) <= {"last_owner", "busy"}
    for member in owner.get("/members").body["items"]:
        assert account(accounts, member)["custom:role"] == member["role"]
