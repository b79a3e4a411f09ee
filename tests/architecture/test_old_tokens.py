"""A token of before a demotion, deactivation or removal changes no team and no settings, deletes and exports nothing.

Derived from the permissions of the OpenAPI document, so a new route with such a permission is covered by itself.
"""

import pytest

from shared.access import CHECKED_NOW, PERMISSIONS, Permission
from shared.domain.team.roles import Role
from tests.architecture.test_who_may import whole
from tests.gateway import Answer, Team
from tests.members import edit, new_email, owners, remove
from tests.one_of_each import Records, operations, parameters_of

NAMES = {str(permission): permission for permission in Permission}
CHECKED = [name for name, (_, _, operation) in operations().items() if operation["x-permission"] in CHECKED_NOW]


def is_refused(answer: Answer) -> bool:
    return answer.status == 403 and answer.body["code"] == "no_longer_permitted"


def without(permission: Permission) -> Role:
    """Return a role that does not have the permission."""
    return next(role for role in Role if permission not in PERMISSIONS[role])


def test_what_cannot_be_undone_is_checked() -> None:
    """A permission that only owner and admin have is about the team, the settings, or deleting."""
    narrow = {permission for permission in Permission if permission.roles <= {Role.OWNER, Role.ADMIN}}
    leaking = {permission for permission in Permission if permission.endswith((":export", ":reveal"))}
    assert narrow | leaking == CHECKED_NOW
    assert {"invite_member", "remove_member"} <= set(CHECKED)


@pytest.mark.parametrize("name", CHECKED)
def test_an_old_token_is_refused_and_changes_nothing(team: Team, name: str) -> None:
    method, path, operation = operations()[name]
    permission = NAMES[operation["x-permission"]]
    records = Records(team)
    records.prepared(name)
    fallen = [team.invite(role="owner") for _ in range(3)]
    demoted, deactivated, removed = fallen
    assert edit(team, demoted, role=without(permission)).status == 200
    assert edit(team, deactivated, active=False).status == 200
    assert remove(team, removed).status == 200
    before = whole()
    for member in fallen:
        answer = records.request(name, team.as_member(member))()
        assert is_refused(answer), answer
        remedy = "Sign in again." if member is demoted else "Ask an owner or admin."
        assert answer.body["message"].endswith(remedy)
        if any(parameter["name"] == "dry_run" for parameter in operation.get("parameters", [])):
            address = path.format(**{parameter: records.id(parameter) for parameter in parameters_of(name)})
            answer = team.as_member(member).ask(method, f"{address}?dry_run=true", if_match=1)
            assert is_refused(answer), answer
    assert whole() == before
    assert records.request(name, team)().status < 300


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
