"""The command that records the first visit of an invited member."""

from shared.domain.core.refs import MerchantId
from shared.domain.team.merchants import Merchant
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.team import members


def visit(merchant_id: MerchantId, member_id: str) -> Merchant:
    """Record the first visit of a member and return the merchant. Raise MerchantNotFound."""
    member, merchant = members.get_with_own_merchant(merchant_id, member_id)
    if member and not member.joined_at:
        changes = Changes()
        members.note_first_visit(changes, merchant_id, member)
        commit(changes, result=member)
    return merchant
