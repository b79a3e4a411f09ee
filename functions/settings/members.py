"""GET, POST /members, PATCH, DELETE /members/{member_id}: list, invite, edit and remove the members of the team."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.team import members as team
from shared.commands.team.accounts import InvitationPending
from shared.domain.core.models import Model
from shared.domain.team.members import (
    Invitation,
    MemberEdit,
    MemberExists,
    MemberId,
    MemberNotFound,
    OwnerOnly,
    OwnRole,
    TeamMember,
)
from shared.domain.team.roles import LastOwner
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May, SeenOrAnyVersion, SeenVersion
from shared.store.team import members
from shared.store.team.invitations import TooManyInvitations

app = http_app()

Manager = Annotated[Member, May(Permission.MEMBERS_WRITE)]


class Team(Model):
    """All members of the team by name, including inactive ones."""

    items: list[TeamMember]


@app.get("/members", summary="List the team", **answers(), tags=["settings"])
def list_members(member: Annotated[Member, May(None)]) -> Team:
    return Team(items=members.list_by_name(member.merchant_id))


@app.post(
    "/members",
    summary="Invite a member by mail",
    **answers(OwnerOnly, MemberExists, TooManyInvitations, InvitationPending, success=HTTPStatus.CREATED),
    tags=["settings"],
)
def invite_member(invitation: Invitation, once: IdempotencyKey, member: Manager) -> TeamMember:
    return team.invite(member.merchant_id, invitation, by=member, once=once)


@app.patch(
    "/members/<member_id>",
    summary="Edit a member's name, role or state",
    **answers(OwnerOnly, MemberNotFound, OwnRole, LastOwner, StaleVersion),
    tags=["settings"],
)
def edit_member(member_id: MemberId, edit: MemberEdit, seen: SeenVersion, member: Manager) -> TeamMember:
    return team.change(member.merchant_id, member_id, edit, seen=seen, by=member)


@app.delete(
    "/members/<member_id>",
    summary="Remove a member for good, who can be invited again",
    **answers(OwnerOnly, MemberNotFound, OwnRole, LastOwner, StaleVersion),
    tags=["settings"],
)
def remove_member(member_id: MemberId, seen: SeenOrAnyVersion, member: Manager) -> TeamMember:
    return team.remove(member.merchant_id, member_id, seen=seen, by=member)


handler = entrypoint(app)
