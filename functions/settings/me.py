"""GET /me: read the signed-in member, their permissions and their merchant."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import visits
from shared.domain.core.models import Model
from shared.domain.team.members import MemberNotFound
from shared.domain.team.merchants import Merchant
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


class Me(Model):
    """The signed-in member with the permissions of their role, and their merchant."""

    member: Colleague
    permissions: list[Permission]
    merchant: Merchant


@app.get(
    "/me",
    summary="Read the signed-in member and their merchant",
    **answers(MemberNotFound, Contended),
    tags=["settings"],
)
def read_me(member: Annotated[Member, May(None)]) -> Me:
    return Me(
        member=Colleague(id=member.id, name=member.name, email=member.email, role=member.role),
        permissions=sorted(member.permissions),
        merchant=visits.visit(member.merchant_id, member.id),
    )


handler = entrypoint(app)
