"""GET /me: read the signed-in member, their permissions, their merchant, and the merchants they can switch to."""

from typing import Annotated

from shared.access import Member
from shared.commands.team import visits
from shared.commands.team.visits import Me
from shared.domain.team.members import MemberNotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.engine.retries import Contended

app = http_app()


@app.get(
    "/me",
    summary="Read the signed-in member and their merchant",
    **answers(MemberNotFound, Contended),
    tags=["settings"],
)
def read_me(member: Annotated[Member, May(None)]) -> Me:
    return visits.visit(member)


handler = entrypoint(app)
