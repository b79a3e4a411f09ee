"""A token of before a demotion, deactivation or removal changes no team and no settings, deletes and exports nothing.

Derived from the permissions of the OpenAPI document, so a new route with such a permission is covered by itself.
"""

from typing import Any

import pytest

from shared.access import CHECKED_NOW, PERMISSIONS, Permission
from shared.domain.team.roles import Role
from tests.architecture.test_who_may import OPERATIONS, ask, named, one_of_each, whole
from tests.gateway import Answer, Team
from tests.members import edit, new_email, owners, remove

NAMES = {str(permission): permission for permission in Permission}
CHECKED = [operation for operation in OPERATIONS if operation[2]["x-permission"] in CHECKED_NOW]


def is_refused(answer: Answer) -> bool:
    return answer.status == 403 and answer.body["code"] == "no_longer_permitted"


def without(permission: Permission) -> Role:
    """Return a role that does not have the permission."""
    return next(role for role in Role if permission not in PERMISSIONS[role])


def test_what_cannot_be_undone_is_checked() -> None:
    """A permission that only owner and admin have is about the team, the settings, or deleting."""
    narrow = {permission for permission in Permission if permission.roles <= {Role.OWNER, Role.ADMIN}}
    assert narrow | {Permission.CUSTOMERS_EXPORT} == CHECKED_NOW
    assert {operation["operationId"] for _, _, operation in CHECKED} >= {"invite_member", "remove_member"}


@pytest.mark.parametrize(("method", "path", "operation"), named(CHECKED))
def test_an_old_token_is_refused_and_changes_nothing(
    team: Team, method: str, path: str, operation: dict[str, Any]
) -> None:
    # The customer is another one, in version 1, which the requests name.
    ids = one_of_each(team) | {"customer_id": team.create()["id"]}
    if operation["operationId"] == "restore_customer":
        team.delete(f"/customers/{ids['customer_id']}", if_match="*")
    fallen = [team.invite(role="owner") for _ in range(3)]
    demoted, deactivated, removed = fallen
    assert edit(team, demoted, role=without(NAMES[operation["x-permission"]])).status == 200
    assert edit(team, deactivated, active=False).status == 200
    assert remove(team, removed).status == 200
    before = whole(team, ids)
    for member in fallen:
        old_token = team.as_member(member)
        answer = ask(old_token, method, path, ids, operation)
        assert is_refused(answer), answer
        remedy = "Sign in again." if member is demoted else "Ask an owner or admin."
        assert answer.body["message"].endswith(remedy)
        if any(parameter["name"] == "dry_run" for parameter in operation["parameters"]):
            answer = old_token.ask(method, f"{path.format(**ids)}?dry_run=true", if_match=1)
            assert is_refused(answer), answer
    assert whole(team, ids) == before
    assert not is_refused(ask(team, method, path, ids, operation))


def test_who_is_an_owner_no_longer_does_nothing_that_only_owners_do(team: Team) -> None:
    """The role admin still has the permission."""
    fallen, other, colleague = team.invite(role="owner"), team.invite(role="owner"), team.invite()
    assert edit(team, fallen, role="admin").status == 200
    old_token = team.as_member(fallen)
    for answer in (
        old_token.post("/members", {"name": "Accomplice", "email": new_email(), "role": "owner"}),
        edit(old_token, colleague, role="owner"),
        edit(old_token, other, active=False),
        edit(old_token, other, role="field"),
        remove(old_token, other),
    ):
        assert is_refused(answer), answer
    assert owners(team) == 2
    assert edit(old_token, colleague, role="sales").status == 200


def test_a_member_who_is_promoted_needs_no_new_token_for_what_they_could_do(team: Team) -> None:
    admin = team.invite(role="admin")
    edit(team, admin, role="owner")
    assert team.as_member(admin).post("/members", {"name": "A", "email": new_email(), "role": "sales"}).status == 201
