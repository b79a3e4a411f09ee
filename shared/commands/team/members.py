"""Members, where Cognito and the table meet: Cognito decides who signs in and as what, the table lists the team.

Cognito comes first and may be asked again, so whoever hears that something failed repeats the request. What the
table then refuses is taken back.
"""

from shared.access import Member
from shared.domain.team.members import Invitation, MemberEdit, MemberExists, TeamMember
from shared.domain.team.merchants import Merchant, MerchantOpening
from shared.domain.team.roles import Role
from shared.errors import Conflict
from shared.integrations import user_pool
from shared.store.engine.idempotency import Once
from shared.store.team import members, merchants


def open_merchant(opening: MerchantOpening) -> Merchant:
    """A merchant and its first owner. Raises MerchantExists, MemberExists, EmailRefused, UserPoolUnavailable."""
    merchants.require_new(opening.merchant_id)
    invitation = Invitation(name=opening.owner.name, email=opening.owner.email, role=Role.OWNER)
    return merchants.open_merchant(opening, user_pool.enrol(opening.merchant_id, invitation))


def invite(merchant_id: str, invitation: Invitation, *, by: Member, once: Once | None) -> TeamMember:
    """Raises OwnerOnly, MemberExists, EmailRefused, UserPoolUnavailable."""
    invitation.require_allowed(by.role)
    account = user_pool.enrol(merchant_id, invitation)
    member = account.model_copy(update={"name": invitation.name, "role": invitation.role})
    # What an invitation that was interrupted said of the account no longer counts.
    corrected = member != account and not members.is_known(merchant_id, member.id)
    if corrected:
        user_pool.save(member)
    try:
        return members.add(merchant_id, member, once=once)
    except MemberExists:
        if corrected:
            # It was not interrupted: another invitation of this moment has added the member.
            _take_back(merchant_id, member.id)
        raise


def invite_again(merchant_id: str, member_id: str) -> TeamMember:
    """Raises MemberNotFound, AlreadyJoined, NotActive, UserPoolUnavailable."""
    member = members.get(merchant_id, member_id)
    member.require_invited()
    user_pool.invite_again(member)
    return member


def change(merchant_id: str, member_id: str, edit: MemberEdit, *, seen: int, by: Member) -> TeamMember:
    """Raises what TeamMember.edited does, MemberNotFound, StaleMember, UserPoolUnavailable."""
    before, owners = members.get_with_owners(merchant_id, member_id, seen=seen)
    after = before.edited(edit, by_id=by.id, by_role=by.role, owners=owners)
    if after == before:
        return before
    user_pool.save(after)
    try:
        return members.save(merchant_id, before, after)
    except Conflict:
        _take_back(merchant_id, member_id)
        raise


def _take_back(merchant_id: str, member_id: str) -> None:
    """Make the account say what the table says; again, where somebody changed that meanwhile."""
    said = members.get(merchant_id, member_id)
    while True:
        user_pool.save(said)
        now_said = members.get(merchant_id, member_id)
        if now_said.version == said.version:
            return
        said = now_said
