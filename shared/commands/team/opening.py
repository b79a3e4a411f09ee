"""The command that opens a merchant with its first owner."""

from shared.domain.team.members import Invitation, TeamMember
from shared.domain.team.merchants import Merchant, MerchantOpening, new_merchant
from shared.domain.team.roles import Role
from shared.integrations import user_pool
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.team import members, merchants


def open_merchant(opening: MerchantOpening) -> Merchant:
    """Create a merchant and invite its owner. Raise MerchantExists, MemberExists, EmailRefused, UserPoolUnavailable."""
    merchants.require_new(opening.merchant_id)
    invitation = Invitation(name=opening.owner.name, email=opening.owner.email, role=Role.OWNER)
    return add_merchant(opening, user_pool.enrol(opening.merchant_id, invitation))


def add_merchant(opening: MerchantOpening, owner: TeamMember) -> Merchant:
    """Write a merchant and its owner, who has an account in Cognito. Raise MerchantExists."""
    merchant = new_merchant(opening)
    changes = Changes()
    merchants.add(changes, merchant)
    members.add(changes, merchant.id, owner)
    return commit(changes, result=merchant)
