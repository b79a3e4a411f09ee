"""The work at Cognito that follows from a team: make the account of an invitation, end or free the account of a member.

The table decides first, and its transaction writes the task (outbox). A process that stops anywhere after it is
completed by the worker (`finish`), which the sweep starts. Each step may be repeated.
"""

from contextlib import suppress

from shared.access import Member, NoLongerPermitted, Permission
from shared.domain.core.ids import new_id
from shared.domain.core.once import Once
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import Invitation, MemberExists, TeamMember
from shared.domain.team.roles import Role
from shared.errors import UpstreamUnavailable
from shared.integrations import user_pool
from shared.integrations.user_pool import Account, EmailRefused, UserPoolUnavailable
from shared.messages.accounts import AccountTask, AccountUpdate, EarlierAccountTask, InvitationTask
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.cursors import pseudonym
from shared.store.engine.idempotency import KeyReused
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import Contended, retry_outdated
from shared.store.team import members, memberships

# An invitation that fails for one of these is dropped.
_UNFULFILLABLE = (EmailRefused, MemberExists, KeyReused, NoLongerPermitted)


class InvitationPending(UpstreamUnavailable):
    """The sign-in service did not answer. The invitation is kept and tried again, usually within ten minutes."""

    code = "invitation_pending"

    def __init__(self) -> None:
        super().__init__(
            "The sign-in service did not answer. The invitation goes out by itself, usually within ten minutes."
        )


def finish(task: AccountTask, pending: Pending) -> None:
    """Complete a task. Drop it if a later one has superseded it, or if the invitation cannot be fulfilled."""
    with suppress(Superseded, *_UNFULFILLABLE):
        if isinstance(task, EarlierAccountTask):
            task = task.translated(pending["act"])
        if isinstance(task, InvitationTask):
            once = Once(**pending["once"]) if pending["once"] else None
            by = Member(**pending["by"] | {"role": Role(pending["by"]["role"])}) if "by" in pending else None
            invitation = Invitation.model_validate(pending["invitation"])
            _require_inviter(task, invitation, by)
            fulfil_invitation(task, invitation, by=by, once=once)
        elif isinstance(task, AccountUpdate):
            _update_account(task)


def _require_inviter(task: InvitationTask, invitation: Invitation, by: Member | None) -> None:
    """Drop the task of an inviter who was demoted or removed, before Cognito mails. Raise NoLongerPermitted."""
    try:
        if by:
            members.require_now_for_read(by, Permission.MEMBERS_WRITE, among=invitation.inviters)
    except NoLongerPermitted:
        outbox.finish_alone(task)
        raise


def begin_invitation(
    changes: Changes, merchant_id: MerchantId, invitation: Invitation, *, by: Member, once: Once | None
) -> InvitationTask:
    """Write the task that fulfils an invitation. The request sends it only if it cannot do the work itself."""
    invitee = pseudonym(merchant_id, invitation.email)
    task = InvitationTask(id=new_id("msg"), merchant_id=merchant_id, invitee=invitee)
    state = {
        "invitation": invitation.model_dump(mode="json"),
        "by": by._asdict(),
        "once": once._asdict() if once else None,
    }
    outbox.add(changes, task, send=False, **state)
    return task


def fulfil_invitation(
    task: InvitationTask, invitation: Invitation, *, by: Member | None, once: Once | None
) -> TeamMember:
    """Make the account, which Cognito mails, then the member.

    Raise NoLongerPermitted, if the inviter was demoted or removed meanwhile; MemberExists, EmailRefused. Raise
    InvitationPending if Cognito does not answer, or is still deleting the account that the address had.
    """
    try:
        account = user_pool.enrol(invitation)
        return _add_member(task, invitation, account, by=by, once=once)
    except Superseded:
        raise
    except (UserPoolUnavailable, Contended) as error:
        raise InvitationPending from error
    except _UNFULFILLABLE:
        outbox.finish_alone(task)
        raise


def _add_member(
    task: InvitationTask, invitation: Invitation, account: Account, *, by: Member | None, once: Once | None
) -> TeamMember:
    member = TeamMember(id=account.id, name=invitation.name, email=invitation.email, role=invitation.role)
    changes = Changes()
    # Absent from an invitation that an earlier release left pending.
    if by:
        members.require_now(changes, by, Permission.MEMBERS_WRITE, among=invitation.inviters)
    outbox.finish(changes, task)
    members.add(changes, task.merchant_id, member)
    add_membership(changes, task.merchant_id, account)
    return commit(changes, result=member, once=once)


def add_membership(changes: Changes, merchant_id: MerchantId, account: Account) -> None:
    """List the merchant in the person's partition. Complete the list for an account of an earlier release."""
    memberships.add(changes, merchant_id, account.id)
    if account.first_release_merchant not in (None, merchant_id):
        earlier = memberships.get(account.id, first_release_merchant=account.first_release_merchant).at(
            account.first_release_merchant
        )
        if earlier and not earlier.is_listed:
            memberships.add(changes, earlier.merchant_id, account.id)
    if not account.enabled:
        update_account(changes, merchant_id, account.id)


def update_account(changes: Changes, merchant_id: MerchantId, member_id: str) -> None:
    """Write the task that enables, signs out or deletes a member's account, as their memberships require."""
    outbox.add(changes, AccountUpdate(id=new_id("msg"), merchant_id=merchant_id, member_id=member_id))


@retry_outdated
def _update_account(task: AccountUpdate) -> None:
    """Delete an account without a team, sign out one without an active membership, and enable any other."""
    person_id = task.member_id
    additions = memberships.additions(person_id)
    account = user_pool.find(person_id)
    if account:
        person = memberships.get(person_id, first_release_merchant=account.first_release_merchant)
        if not person.all:
            memberships.close(person_id, seen_additions=additions)
            user_pool.delete(person_id)
        elif not person.active:
            user_pool.sign_out(person_id)
        elif not account.enabled:
            user_pool.enable(person_id)
    outbox.finish_alone(task)
