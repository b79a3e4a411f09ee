"""The command of a new token: which merchant it is for."""

from shared.domain.core.refs import MerchantId
from shared.domain.team.memberships import Membership
from shared.store.team import memberships


def choose_merchant(
    person_id: str, *, wanted: MerchantId | None, first_release_merchant: MerchantId | None
) -> Membership | None:
    """Return the active membership that a new token is for, or None, and remember a choice of the person.

    `first_release_merchant` is the merchant that an account of an earlier release names.
    """
    person = memberships.get(person_id, first_release_merchant=first_release_merchant)
    chosen = person.choose(wanted)
    if chosen and chosen.merchant_id == wanted != person.last:
        memberships.remember(person_id, wanted)
    return chosen
