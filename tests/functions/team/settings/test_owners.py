"""PATCH /members/{member_id}: only owners change owners, and an active owner always remains."""

from typing import Any

import pytest

from functions.settings import on_merchant_opened
from tests.crowd import Crowd
from tests.gateway import CONTEXT, Team
from tests.members import SignedIn, edit, new_email, owners, remove, sign_in
from tests.template import load_event


def test_only_an_owner_promotes_or_edits_an_owner(team: Team) -> None:
    admin = team.as_member(team.invite(role="admin"))
    owner, colleague = team.invite(role="owner"), team.invite()
    refused = [
        admin.post("/members", {"name": "X", "email": new_email(), "role": "owner"}),
        edit(admin, colleague, role="owner"),
        edit(admin, owner, role="sales"),
        edit(admin, owner, active=False),
        edit(admin, owner, name="X"),
        remove(admin, owner),
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
def test_the_last_owner_cannot_be_demoted_or_deactivated(owner: Team, change: dict[str, Any]) -> None:
    """Even if an ID token has the role owner for a member who no longer is one."""
    other = owner.invite(role="owner")
    assert edit(owner.as_member(other), {"id": owner.member_id, "version": 1}, **change).status == 200
    answer = edit(owner, other, **change)
    assert remove(owner, other).body["code"] == "last_owner"
    assert (answer.status, answer.body["code"], answer.body["current"]) == (409, "last_owner", other)
    assert sign_in(other["id"]) == SignedIn(owner.merchant_id, "owner")
    assert owners(owner) == 1


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_after_concurrent_demotions_or_removals_an_owner_remains(owner: Team, crowd: Crowd, method: str) -> None:
    ring = [owner, *(owner.as_member(owner.invite(role="owner")) for _ in range(9))]
    answers = crowd.ask(
        (by, method, f"/members/{target.member_id}", {"role": "admin"} if method == "PATCH" else None, {"if_match": 1})
        for by, target in zip(ring, ring[1:] + ring[:1], strict=True)
    )
    # Who was demoted or removed first can no longer do it to another.
    refused = [answer.body["code"] for answer in answers if answer.status != 200]
    assert owners(owner) == len(refused) >= 1
    assert set(refused) <= {"last_owner", "no_longer_permitted", "busy"}
