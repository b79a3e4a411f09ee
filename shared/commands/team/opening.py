"""The command that opens a merchant with its first owner."""

from shared.commands.team.accounts import add_membership
from shared.domain.team.members import TeamMember
from shared.domain.team.merchant_edits import MerchantOpening, new_merchant
from shared.domain.team.merchants import Merchant
from shared.domain.team.roles import Role
from shared.integrations import user_pool
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.retries import retry_outdated
from shared.store.team import members, memberships, merchants


@retry_outdated
def open_merchant(opening: MerchantOpening) -> Merchant:
    """Create a merchant and invite its owner. Raise MerchantExists, EmailRefused, UserPoolUnavailable.

    An account that was made before this stopped has no membership; opening the merchant again completes it.
    """
    merchants.require_new(opening.merchant_id)
    account = user_pool.enrol(opening.owner)
    owner = TeamMember(id=account.id, name=opening.owner.name, email=opening.owner.email, role=Role.OWNER)
    changes = Changes()
    add_membership(changes, opening.merchant_id, account)
    return _add(changes, opening, owner)


def add_merchant(opening: MerchantOpening, owner: TeamMember) -> Merchant:
    """Write a merchant and its owner, who has an account in Cognito. Raise MerchantExists."""
    changes = Changes()
    memberships.add(changes, opening.merchant_id, owner.id)
    return _add(changes, opening, owner)


def _add(changes: Changes, opening: MerchantOpening, owner: TeamMember) -> Merchant:
    merchant = new_merchant(opening)
    merchants.add(changes, merchant)
    members.add(changes, merchant.id, owner)
    return commit(changes, result=merchant)
