"""POST /members/{member_id}/invite-again: a new mail to who has not signed in, since its password expires."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import members as team
from shared.domain.team.members import TeamMember
from shared.errors import Conflict, NotFound, UpstreamUnavailable
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, MemberId

app = http_app()


@app.post(
    "/members/<member_id>/invite-again",
    summary="Mail a new invitation to a member who has not signed in yet",
    **answers(NotFound, Conflict, UpstreamUnavailable),
    tags=["settings"],
)
def invite_member_again(member_id: MemberId, member: Annotated[Member, May(Permission.MEMBERS_WRITE)]) -> TeamMember:
    return team.invite_again(member.merchant_id, member_id)


handler = entrypoint(app)
