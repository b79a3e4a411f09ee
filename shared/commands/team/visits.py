"""The first visit of a member, which ends their being invited."""

from shared.domain.core.refs import MerchantId
from shared.domain.team.merchants import Merchant
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.team import members


def visit(merchant_id: MerchantId, member_id: str) -> Merchant:
    """Return the merchant of a member who opens the page, and record their first visit. Raise MerchantNotFound."""
    member, merchant = members.get_with_own_merchant(merchant_id, member_id)
    if member and not member.joined_at:
        changes = Changes()
        members.note_first_visit(changes, merchant_id, member)
        commit(changes, result=member)
    return merchant
