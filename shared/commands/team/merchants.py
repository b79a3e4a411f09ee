"""The command that edits the settings of a merchant."""

from shared.access import Member, Permission
from shared.domain.team.merchant_edits import MerchantEdit, edited
from shared.domain.team.merchants import Merchant
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.team import members, merchants, tax_class_choice


def edit(edit: MerchantEdit, *, seen: int, by: Member) -> Merchant:
    """Edit the settings of the member's merchant. `seen` is the version.

    Raise NoLongerPermitted, InvalidInput, MerchantNotFound, StaleMerchant.
    """
    before = merchants.get(by.merchant_id, seen=seen)
    after = edited(before, edit)
    changes = Changes()
    members.require_now(changes, by, Permission.SETTINGS_WRITE)
    if after.default_tax_class_id != before.default_tax_class_id:
        tax_class_choice.require(changes, by.merchant_id, after.default_tax_class_id, field="default_tax_class_id")
    if after != before:
        merchants.save(changes, before, after)
    return commit(changes, result=after.record)
