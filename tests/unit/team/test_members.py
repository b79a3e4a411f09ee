"""The rules for editing and inviting members."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.team.members import Invitation, MemberEdit, OwnerOnly, OwnRole, TeamMember
from shared.domain.team.roles import LastOwner, Role

roles = st.sampled_from(Role)
edits = st.fixed_dictionaries({}, optional={"role": roles, "active": st.booleans(), "name": st.just("New")})


def member(role: Role, id: str = "one", active: bool = True) -> TeamMember:
    return TeamMember(id=id, name="Tim", email="tim@van-dijk.example", role=role, active=active)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), edits), max_size=20))
def test_any_sequence_of_edits_leaves_an_active_owner(acts: list[tuple[int, int, dict[str, Any]]]) -> None:
    """Also if all callers have the role owner, because an ID token keeps an old role for up to an hour."""
    team = [member(Role.OWNER, id=str(n)) for n in range(4)]
    for by, target, fields in acts:
        owners = sum(one.is_active_owner for one in team)
        try:
            team[target] = team[target].edited(MemberEdit(**fields), by_id=str(by), by_role=Role.OWNER, owners=owners)
        except (LastOwner, OwnRole):
            continue
    assert any(one.is_active_owner for one in team)


@given(roles, roles, edits)
def test_only_an_owner_promotes_or_edits_an_owner(of: Role, by: Role, fields: dict[str, Any]) -> None:
    before, edit = member(of), MemberEdit(**fields)
    changes = any(value != getattr(before, field) for field, value in fields.items())
    if changes and by is not Role.OWNER and Role.OWNER in (of, fields.get("role")):
        with pytest.raises(OwnerOnly):
            before.edited(edit, by_id="another", by_role=by, owners=2)
    else:
        assert before.edited(edit, by_id="another", by_role=by, owners=2).model_dump().items() >= fields.items()


def test_only_a_real_change_increases_the_version() -> None:
    before = member(Role.SALES)
    same = MemberEdit(role=Role.SALES, active=True, name="Tim")
    assert before.edited(same, by_id="another", by_role=Role.ADMIN, owners=1) is before
    after = before.edited(MemberEdit(role=Role.FIELD), by_id="another", by_role=Role.ADMIN, owners=1)
    assert after == before.model_copy(update={"role": Role.FIELD, "version": 2})


def test_members_can_change_their_own_name() -> None:
    named = member(Role.ADMIN).edited(MemberEdit(name="Tim H."), by_id="one", by_role=Role.ADMIN, owners=1)
    assert named.name == "Tim H."
    with pytest.raises(OwnRole):
        named.edited(MemberEdit(role=Role.SALES), by_id="one", by_role=Role.ADMIN, owners=1)


def test_an_owner_is_invited_by_an_owner() -> None:
    invitation = Invitation(name="Tim", email="tim@van-dijk.example", role=Role.OWNER)
    invitation.require_allowed(Role.OWNER)
    with pytest.raises(OwnerOnly):
        invitation.require_allowed(Role.ADMIN)
