"""Permissions and the roles that have them, and the member that a verified token names.

docs/permissions.md shows the same matrix with the routes that each permission opens.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import NamedTuple, Self

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.team.roles import Role
from shared.errors import Forbidden, NotFound

EVERYONE = frozenset(Role)


# One line for each permission: its name in the API, and the roles that have it. (A docstring would reach OpenAPI.)
class Permission(StrEnum):
    CUSTOMERS_READ = "customers:read", EVERYONE
    CUSTOMERS_WRITE = "customers:write", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES, Role.SUPPORT}
    CUSTOMERS_ARCHIVE = "customers:archive", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES}
    CUSTOMERS_DELETE = "customers:delete", {Role.OWNER, Role.ADMIN}
    CUSTOMERS_EXPORT = "customers:export", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES}
    NOTES_READ = "notes:read", EVERYONE
    # The field role leaves notes but changes no customer's details.
    NOTES_WRITE = "notes:write", EVERYONE - {Role.READ_ONLY}
    INVOICES_READ = "invoices:read", EVERYONE
    INVOICES_WRITE = "invoices:write", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES}
    INVOICES_EXPORT = "invoices:export", {Role.OWNER, Role.ADMIN, Role.FINANCE}
    PAYMENTS_READ = "payments:read", EVERYONE
    PAYMENTS_WRITE = "payments:write", {Role.OWNER, Role.ADMIN, Role.FINANCE}
    PAYMENTS_EXPORT = "payments:export", {Role.OWNER, Role.ADMIN, Role.FINANCE}
    MANDATES_READ = "mandates:read", EVERYONE
    MANDATES_WRITE = "mandates:write", {Role.OWNER, Role.ADMIN, Role.FINANCE}
    # The whole number of a bank account, which others see masked.
    MANDATES_REVEAL = "mandates:reveal", {Role.OWNER, Role.ADMIN, Role.FINANCE}
    MAILS_READ = "mails:read", EVERYONE
    MAILS_WRITE = "mails:write", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES}
    SMART_LINKS_READ = "smart_links:read", EVERYONE
    SMART_LINKS_WRITE = "smart_links:write", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES}
    ORDERS_READ = "orders:read", EVERYONE
    ORDERS_WRITE = "orders:write", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES, Role.SUPPORT}
    SUBSCRIPTIONS_READ = "subscriptions:read", EVERYONE
    SUBSCRIPTIONS_WRITE = "subscriptions:write", {Role.OWNER, Role.ADMIN, Role.FINANCE, Role.SALES}
    ACTIVITY_READ = "activity:read", EVERYONE
    SETTINGS_WRITE = "settings:write", {Role.OWNER, Role.ADMIN}
    MEMBERS_WRITE = "members:write", {Role.OWNER, Role.ADMIN}

    roles: frozenset[Role]

    def __new__(cls, name: str, roles: Collection[Role]) -> Self:
        permission = str.__new__(cls, name)
        permission._value_ = name
        permission.roles = frozenset(roles)
        return permission


# What changes the team or the settings, cannot be undone, or takes customers or money out: here a token that was
# issued before a demotion, deactivation or removal is not enough, and `require_now` of shared/store/team/members.py
# checks the member item.
CHECKED_NOW = frozenset(
    {
        Permission.CUSTOMERS_DELETE,
        Permission.CUSTOMERS_EXPORT,
        Permission.INVOICES_EXPORT,
        Permission.PAYMENTS_EXPORT,
        Permission.MANDATES_REVEAL,
        Permission.SETTINGS_WRITE,
        Permission.MEMBERS_WRITE,
    }
)

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    role: frozenset(permission for permission in Permission if role in permission.roles) for role in Role
}


class UnknownMember(Forbidden):
    """The token is not an ID token, or the person who signed in is no active member of any team."""

    code = "unknown_member"


class NoLongerPermitted(Forbidden):
    """The member was removed, deactivated or given another role since they signed in. Sign in again."""

    code = "no_longer_permitted"


class MerchantNotFound(NotFound):
    """The merchant of the token does not exist."""

    code = "merchant_not_found"

    def __init__(self) -> None:
        super().__init__("Your account belongs to a merchant that does not exist here. Ask an owner or admin.")


class Member(NamedTuple):
    """A person of a merchant's team, with the claims of a verified ID token."""

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
    """Return the member that a verified Cognito ID token names. Raise UnknownMember for any other token.

    Access tokens pass the same authorizer but carry no merchant, hence the check of `token_use`
    (AWS, "Using tokens with user pools"). API Gateway passes every claim as text.
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
        raise UnknownMember(
            "You are not an active member of any team. Ask an owner or admin to invite you, then sign in again."
        ) from error
