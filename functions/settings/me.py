"""GET /me: who is signed in, what they may do, and the merchant they work for."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import visits
from shared.domain.core.models import Model
from shared.domain.team.merchants import Merchant
from shared.domain.team.roles import Role
from shared.errors import NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May

app = http_app()


class Colleague(Model):
    id: str
    name: str
    email: str
    role: Role


class Me(Model):
    member: Colleague
    permissions: list[Permission]
    merchant: Merchant


@app.get("/me", summary="Who is signed in", **answers(NotFound), tags=["settings"])
def read_me(member: Annotated[Member, May(None)]) -> Me:
    return Me(
        member=Colleague(id=member.id, name=member.name, email=member.email, role=member.role),
        permissions=sorted(member.permissions),
        merchant=visits.visit(member.merchant_id, member.id),
    )


handler = entrypoint(app)
