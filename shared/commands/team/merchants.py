"""The command that edits the settings of a merchant."""

from shared.domain.core.refs import MerchantId
from shared.domain.team.merchants import Merchant, MerchantEdit
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.team import merchants


def edit(merchant_id: MerchantId, edit: MerchantEdit, *, seen: int) -> Merchant:
    """Edit the settings. `seen` is the version. Raise InvalidInput, MerchantNotFound, StaleMerchant."""
    before = merchants.get(merchant_id, seen=seen)
    after = before.edited(edit)
    if after == before:
        return before
    changes = Changes()
    merchants.save(changes, before, after)
    return commit(changes, result=after)
