"""The command of a visit: who the member is and works for, with a note of the first visit."""

from contextlib import suppress

from shared.access import Member, MerchantNotFound, Permission
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.models import Model
from shared.domain.core.refs import MerchantId
from shared.domain.team.memberships import Memberships, MembershipSummary
from shared.domain.team.merchants import MerchantCard
from shared.domain.team.roles import Role
from shared.messages.vat import VatCatchUp
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import Contended
from shared.store.team import members, memberships, merchants


class Colleague(Model):
    """The member that the token names, with the claims of the token."""

    id: str
    name: str
    email: str
    role: Role


class Me(Model):
    """The signed-in member with the permissions of their role, and their merchant.

    `memberships` are all merchants that the person is an active member of. A token for another one comes from
    POST /session/renew; without a browser, from Cognito's GetTokensFromRefreshToken with ClientMetadata `merchant_id`.
    """

    member: Colleague
    permissions: list[Permission]
    merchant: MerchantCard
    memberships: list[MembershipSummary]


def visit(member: Member) -> Me:
    """Return the member with their merchant and memberships. Raise MerchantNotFound.

    The first visit of an invited member is recorded, and a member of an earlier release enters the person's list.
    """
    person = memberships.get_with_merchants(member.id, current=member.merchant_id)
    merchant = _visited(member.merchant_id, member.id, person)
    return Me(
        member=Colleague(id=member.id, name=member.name, email=member.email, role=member.role),
        permissions=sorted(member.permissions),
        merchant=merchant,
        memberships=person.summaries(current=merchant.id),
    )


def _visited(merchant_id: MerchantId, member_id: str, person: Memberships) -> MerchantCard:
    here = person.at(merchant_id)
    if here is None:
        # They were removed, but their token is valid yet.
        return merchants.get(merchant_id)
    if here.merchant is None:
        raise MerchantNotFound
    if not (here.member.joined_at and here.is_listed):
        changes = Changes()
        members.note_visit(changes, merchant_id, here.member)
        if not here.is_listed:
            memberships.add(changes, merchant_id, member_id)
        write(changes)
    if not here.merchant.vat_catch_up:
        _begin_vat_catch_up(merchant_id)
    return here.merchant


def _begin_vat_catch_up(merchant_id: MerchantId) -> None:
    """Have the VAT numbers checked that a merchant of an earlier release has, once. The sweep sends the message."""
    changes = Changes()
    merchants.note_vat_catch_up(changes, merchant_id)
    outbox.add_due(changes, VatCatchUp(id=new_id("msg"), merchant_id=merchant_id), now())
    # Another visit was a moment earlier, or holds the merchant right now: the next one begins it.
    with suppress(Contended):
        write(changes)
