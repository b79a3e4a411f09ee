"""Commands on members, which write to Cognito (sign-in and role) and to the table (list of the team).

Order: Cognito first, because its calls are repeatable, then the table. If the table refuses, set the account in Cognito
back to the state of the table.
"""

from shared.access import Member
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import Invitation, MemberEdit, MemberExists, TeamMember
from shared.errors import Conflict
from shared.integrations import user_pool
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import Once
from shared.store.engine.retries import Outdated, retry_outdated
from shared.store.team import members


def invite(merchant_id: MerchantId, invitation: Invitation, *, by: Member, once: Once | None) -> TeamMember:
    """Invite a member: create an account, which Cognito e-mails, and the item.

    Raise OwnerOnly, MemberExists, EmailRefused, UserPoolUnavailable.
    """
    invitation.require_allowed(by.role)
    account = user_pool.enrol(merchant_id, invitation)
    member = account.model_copy(update={"name": invitation.name, "role": invitation.role})
    # An earlier invitation that stopped halfway may have left an account with another name and role.
    corrected = member != account and not members.is_known(merchant_id, member.id)
    if corrected:
        user_pool.save(member)
    changes = Changes()
    members.add(changes, merchant_id, member)
    try:
        return commit(changes, result=member, once=once)
    except MemberExists:
        if corrected:
            # The other invitation had not stopped: it ran at the same moment and has added the member.
            _set_back(merchant_id, member.id)
        raise


def invite_again(merchant_id: MerchantId, member_id: str) -> TeamMember:
    """Send the invitation e-mail again. Raise MemberNotFound, AlreadyJoined, NotActive, UserPoolUnavailable."""
    member = members.get(merchant_id, member_id)
    member.require_invited()
    user_pool.invite_again(member)
    return member


def change(merchant_id: MerchantId, member_id: str, edit: MemberEdit, *, seen: int, by: Member) -> TeamMember:
    """Edit a member. `seen` is its version.

    Raise the errors of TeamMember.edited, MemberNotFound, StaleMember, UserPoolUnavailable.
    """
    before, owners = members.get_with_owners(merchant_id, member_id, seen=seen)
    after = before.edited(edit, by_id=by.id, by_role=by.role, owners=owners)
    if after == before:
        return before
    user_pool.save(after)
    changes = Changes()
    members.save(changes, merchant_id, before, after)
    try:
        return commit(changes, result=after)
    except Conflict:
        _set_back(merchant_id, member_id)
        raise


@retry_outdated
def _set_back(merchant_id: MerchantId, member_id: str) -> None:
    """Write the state of the table to the account. Repeat it if a colleague changed the member meanwhile."""
    member = members.get(merchant_id, member_id)
    user_pool.save(member)
    if members.get(merchant_id, member_id).version != member.version:
        raise Outdated
