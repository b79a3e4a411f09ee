"""POST /members/{member_id}/invite-again: mail a new temporary password, because the first one expires."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import members as team
from shared.domain.team.members import AlreadyJoined, MemberId, MemberNotFound, NotActive, TeamMember
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.user_pool import UserPoolUnavailable
from shared.store.team.invitations import TooManyInvitations

app = http_app()


@app.post(
    "/members/<member_id>/invite-again",
    summary="Mail a new invitation to a member who has not signed in yet",
    **answers(MemberNotFound, AlreadyJoined, NotActive, TooManyInvitations, UserPoolUnavailable),
    tags=["settings"],
)
def invite_member_again(member_id: MemberId, member: Annotated[Member, May(Permission.MEMBERS_WRITE)]) -> TeamMember:
    return team.invite_again(member.merchant_id, member_id, by=member)


handler = entrypoint(app)
