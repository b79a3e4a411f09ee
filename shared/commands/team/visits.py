"""The command of a visit: who the member works for, with a note of the first visit."""

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.team.memberships import Memberships
from shared.domain.team.merchants import MerchantCard
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.team import members, memberships, merchants


def visit(merchant_id: MerchantId, member_id: str) -> tuple[MerchantCard, Memberships]:
    """Return the merchant and all memberships of the person. Raise MerchantNotFound.

    The first visit of an invited member is recorded, and a member of an earlier release enters the person's list.
    """
    person = memberships.get(member_id, also=merchant_id, with_merchants=True, consistent=False)
    here = person.at(merchant_id)
    if here is None:
        # They were removed, but their token is valid yet.
        return merchants.get(merchant_id), person
    if here.merchant is None:
        raise MerchantNotFound
    if not (here.member.joined_at and here.is_listed):
        changes = Changes()
        members.note_visit(changes, merchant_id, here.member)
        if not here.is_listed:
            memberships.add(changes, merchant_id, member_id)
        write(changes)
    return here.merchant, person
