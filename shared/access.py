"""Who is asking, and what they may do: the whole table of roles and permissions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.team.roles import Role
from shared.errors import Forbidden, NotFound


class Permission(StrEnum):
    CUSTOMERS_READ = "customers:read"
    CUSTOMERS_WRITE = "customers:write"
    CUSTOMERS_ARCHIVE = "customers:archive"
    CUSTOMERS_DELETE = "customers:delete"
    CUSTOMERS_EXPORT = "customers:export"
    NOTES_READ = "notes:read"
    NOTES_WRITE = "notes:write"
    ACTIVITY_READ = "activity:read"
    SETTINGS_WRITE = "settings:write"
    MEMBERS_WRITE = "members:write"


_READ = {Permission.CUSTOMERS_READ, Permission.NOTES_READ, Permission.ACTIVITY_READ}
_WRITE = {Permission.CUSTOMERS_WRITE, Permission.NOTES_WRITE}

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.OWNER: frozenset(Permission),
    Role.ADMIN: frozenset(Permission),
    Role.FINANCE: frozenset(_READ | _WRITE | {Permission.CUSTOMERS_ARCHIVE, Permission.CUSTOMERS_EXPORT}),
    Role.SALES: frozenset(_READ | _WRITE | {Permission.CUSTOMERS_ARCHIVE, Permission.CUSTOMERS_EXPORT}),
    Role.SUPPORT: frozenset(_READ | _WRITE),
    # On the road: looks things up and leaves a note, changes nobody's details.
    Role.FIELD: frozenset(_READ | {Permission.NOTES_WRITE}),
    Role.READ_ONLY: frozenset(_READ),
}


class UnknownMember(Forbidden):
    code = "unknown_member"


class MerchantNotFound(NotFound):
    code = "merchant_not_found"

    def __init__(self) -> None:
        super().__init__("Your account belongs to a merchant that does not exist here. Ask an owner or admin.")


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a merchant's team, as the identity provider vouches for them."""

    merchant_id: MerchantId
    id: str
    name: str
    email: str
    role: Role

    @property
    def actor(self) -> Actor:
        return Actor(kind=ActorKind.MEMBER, id=self.id, name=self.name)

    def customer(self, customer_id: str) -> CustomerRef:
        return CustomerRef(self.merchant_id, customer_id)

    @property
    def permissions(self) -> frozenset[Permission]:
        return PERMISSIONS[self.role]

    def require(self, permission: Permission) -> None:
        if permission not in self.permissions:
            raise Forbidden(f"Your role ({self.role}) does not include {permission}. Ask an owner or admin.")


def member_of(claims: Mapping[str, str]) -> Member:
    """The member a verified Cognito ID token speaks of; raises UnknownMember for any other token.

    Access tokens pass the same authorizer but carry no merchant, hence the check of `token_use`
    (AWS, "Using tokens with user pools"). Every claim reaches a function as text.
    """
    try:
        if claims["token_use"] != "id":
            raise UnknownMember("Send the ID token, not the access token.")
        return Member(
            merchant_id=MerchantId(claims["custom:merchant_id"]),
            id=claims["sub"],
            name=claims.get("name") or claims["email"],
            email=claims["email"],
            role=Role(claims["custom:role"]),
        )
    except (KeyError, ValueError) as error:
        raise UnknownMember("This account belongs to no merchant, or has no role. Ask an owner or admin.") from error
