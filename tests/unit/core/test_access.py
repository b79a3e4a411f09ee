"""The caller is the member of the ID token; a request without one is refused."""

import pytest

from shared.access import PERMISSIONS, Permission, UnknownMember, member_of
from shared.domain.team.roles import Role
from shared.errors import Forbidden

CLAIMS = {
    "sub": "7d8ca528",
    "token_use": "id",
    "email": "finance@van-dijk.example",
    "name": "Sanne de Wit",
    "custom:merchant_id": "van-dijk",
    "custom:role": "finance",
}


def test_a_member_works_for_one_merchant_in_one_role() -> None:
    member = member_of(CLAIMS)
    assert (member.merchant_id, member.role, member.actor.name) == ("van-dijk", Role.FINANCE, "Sanne de Wit")


@pytest.mark.parametrize(
    "wrong",
    [
        {"token_use": "access"},
        {"custom:role": "root"},
        {"custom:role": ""},
        {"custom:merchant_id": None},
        {"sub": None},
    ],
)
def test_any_other_token_is_refused(wrong: dict[str, str | None]) -> None:
    claims = {name: value for name, value in (CLAIMS | wrong).items() if value is not None}
    with pytest.raises(UnknownMember):
        member_of(claims)


def test_owner_and_admin_have_all_permissions_and_read_only_none_to_write() -> None:
    assert PERMISSIONS[Role.OWNER] == PERMISSIONS[Role.ADMIN] == set(Permission)
    assert {permission.partition(":")[2] for permission in PERMISSIONS[Role.READ_ONLY]} == {"read"}
    assert set(PERMISSIONS) == set(Role)


def test_a_refusal_names_the_missing_permission() -> None:
    member = member_of(CLAIMS | {"custom:role": "field"})
    member.require(Permission.NOTES_WRITE)
    with pytest.raises(Forbidden, match="customers:write"):
        member.require(Permission.CUSTOMERS_WRITE)
