"""Commands on the members of a team. The table decides; what is left to do at Cognito is a task of the outbox."""

from shared.access import Member, Permission
from shared.commands.team import accounts
from shared.commands.team.accounts import InvitationPending
from shared.domain.core.once import Once
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import Invitation, MemberEdit, TeamMember
from shared.integrations import user_pool
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit, write
from shared.store.engine.idempotency import repeatable, require_unused
from shared.store.team import invitations, members, memberships


@repeatable(TeamMember)
def invite(merchant_id: MerchantId, invitation: Invitation, *, by: Member, once: Once | None) -> TeamMember:
    """Invite somebody to the team. A person with an account gets a membership; the answer is the same for both.

    Raise OwnerOnly, NoLongerPermitted, MemberExists, TooManyInvitations, EmailRefused, InvitationPending.
    """
    invitation.require_allowed(by.role)
    members.require_free(merchant_id, invitation.email)
    changes = Changes()
    members.require_now(changes, by, Permission.MEMBERS_WRITE, among=invitation.inviters)
    invitations.count(changes, merchant_id)
    if once:
        require_unused(changes, once)
    task = accounts.begin_invitation(changes, merchant_id, invitation, by=by, once=once)
    write(changes)
    try:
        return accounts.fulfil_invitation(task, invitation, by=by, once=once)
    except InvitationPending:
        outbox.send([task])
        raise


def invite_again(merchant_id: MerchantId, member_id: str, *, by: Member) -> TeamMember:
    """Send the invitation e-mail again, unless the person has a password of their own.

    Raise NoLongerPermitted, MemberNotFound, AlreadyJoined, NotActive, TooManyInvitations, UserPoolUnavailable.
    """
    member = members.get(merchant_id, member_id)
    member.require_invited()
    changes = Changes()
    members.require_now(changes, by, Permission.MEMBERS_WRITE)
    invitations.count(changes, merchant_id)
    write(changes)
    user_pool.invite_again(member.email)
    return member


def change(merchant_id: MerchantId, member_id: str, edit: MemberEdit, *, seen: int, by: Member) -> TeamMember:
    """Edit a member. `seen` is its version.

    Raise the errors of TeamMember.edited, NoLongerPermitted, MemberNotFound, StaleMember.
    """
    before, owners = members.get_with_owners(merchant_id, member_id, seen=seen)
    after = before.edited(edit, by_id=by.id, by_role=by.role, owners=owners)
    changes = Changes()
    members.require_now(changes, by, Permission.MEMBERS_WRITE, among=before.editors(after))
    if after != before:
        members.save(changes, merchant_id, before, after)
    if after.active != before.active:
        accounts.update_account(changes, merchant_id, member_id)
    return commit(changes, result=after)


def remove(merchant_id: MerchantId, member_id: str, *, seen: int | None, by: Member) -> TeamMember:
    """Remove a member for good and return them. What they did keeps their name; their address can be invited again.

    Raise the errors of TeamMember.require_removable, NoLongerPermitted, MemberNotFound, StaleMember.
    """
    before, owners = members.get_with_owners(merchant_id, member_id, seen=seen)
    before.require_removable(by_id=by.id, by_role=by.role, owners=owners)
    changes = Changes()
    members.require_now(changes, by, Permission.MEMBERS_WRITE, among=before.removers)
    members.remove(changes, merchant_id, before)
    memberships.remove(changes, merchant_id, member_id)
    accounts.update_account(changes, merchant_id, member_id)
    return commit(changes, result=before)
