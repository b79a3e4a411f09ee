"""GET /me: read the signed-in member, their permissions, their merchant, and the merchants they can switch to."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import visits
from shared.domain.core.models import Model
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import MemberNotFound
from shared.domain.team.merchants import MerchantCard
from shared.domain.team.roles import Role
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.engine.retries import Contended

app = http_app()


class Colleague(Model):
    """The member that the token names, with the claims of the token."""

    id: str
    name: str
    email: str
    role: Role


class Membership(Model):
    """A merchant that the person works for, with their role there. `current` is the one that the token is for."""

    merchant_id: MerchantId
    name: str
    role: Role
    current: bool


class Me(Model):
    """The signed-in member with the permissions of their role, and their merchant.

    `memberships` are all merchants that the person is an active member of. A token for another one comes from
    POST /session/renew; without a browser, from Cognito's GetTokensFromRefreshToken with ClientMetadata `merchant_id`.
    """

    member: Colleague
    permissions: list[Permission]
    merchant: MerchantCard
    memberships: list[Membership]


@app.get(
    "/me",
    summary="Read the signed-in member and their merchant",
    **answers(MemberNotFound, Contended),
    tags=["settings"],
)
def read_me(member: Annotated[Member, May(None)]) -> Me:
    merchant, memberships = visits.visit(member.merchant_id, member.id)
    return Me(
        member=Colleague(id=member.id, name=member.name, email=member.email, role=member.role),
        permissions=sorted(member.permissions),
        merchant=merchant,
        memberships=[
            Membership(
                merchant_id=one.merchant_id,
                name=one.merchant.name,
                role=one.member.role,
                current=one.merchant_id == merchant.id,
            )
            for one in memberships.active
            if one.merchant
        ],
    )


handler = entrypoint(app)
