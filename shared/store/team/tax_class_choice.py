"""The check that a tax class may be chosen, in the transaction that refers to it.

`choices` of the item of the tax classes has the ids of the merchant's own classes that are not deleted. So a command
that refers to one needs no read, and none is deleted meanwhile.
"""

from shared.domain.core.refs import MerchantId
from shared.domain.core.tax_class_ids import BUILT_IN
from shared.errors import FieldProblem, InvalidInput
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Has
from shared.store.engine.keys import Item


def require(changes: Changes, merchant_id: MerchantId, tax_class_id: str, *, field: str) -> None:
    """Refuse the changes with InvalidInput at `field` unless the class may be chosen."""

    def unknown(_: Item | None) -> InvalidInput:
        problem = "There is no such tax class; it may have been deleted. Choose from GET /merchant/tax-classes."
        return InvalidInput(FieldProblem(field, "unknown_tax_class", problem))

    if tax_class_id not in BUILT_IN:
        changes.check(keys.tax_classes(merchant_id), when=[Has(f"choices.{tax_class_id}", unknown)])
