"""Reads and writes of tax classes: one item holds all classes of a merchant, so that names are unique.

The built-in classes need no item until a merchant edits one. `choices` has the ids of the merchant's own classes that
may be chosen (shared/store/team/tax_class_choice.py).
"""

from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.money.pricing.tax_classes import TaxClass, TaxClasses, with_built_in
from shared.domain.team.merchants import Merchant
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated
from shared.store.team import merchants


class ClassesRead(NamedTuple):
    """The tax classes of a merchant, the merchant, and the version of the item of the classes, None without one."""

    classes: TaxClasses
    merchant: Merchant
    version: int | None


def get(merchant_id: MerchantId) -> ClassesRead:
    """Return the classes with the merchant, in one read. Raise MerchantNotFound."""
    wanted = [keys.merchant(merchant_id), keys.tax_classes(merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    of_merchant, of_classes = (items.get(key["SK"]) for key in wanted)
    if of_merchant is None:
        raise MerchantNotFound
    version = of_classes["version"] if of_classes else None
    return ClassesRead(from_item(of_classes), merchants.from_item(of_merchant), version)


def save(changes: Changes, read: ClassesRead, classes: TaxClasses) -> None:
    """Write all classes. Refuse the changes with Outdated unless the classes and the settings are as they were read."""
    key = keys.tax_classes(read.merchant.id)
    own = [one for one in classes.items if not one.is_built_in]
    content: Item = {
        "items": [one.model_dump(mode="json") for one in classes.items],
        "choices": {one.id: True for one in own if not one.deleted},
        "version": (read.version or 0) + 1,
    }
    if read.version is None:
        changes.put(key, content, when=[Absent(outdated)])
    else:
        changes.update(key, assign=content, when=[Is("version", read.version, outdated)])
    # A class that has become the default of new customers meanwhile may not be deleted.
    changes.check(keys.merchant(read.merchant.id), when=[Is("version", read.merchant.version, outdated)])


def from_item(item: Item | None) -> TaxClasses:
    own = [TaxClass.model_validate(one) for one in item["items"]] if item else []
    return TaxClasses(items=with_built_in(own), version=item["version"] if item else 1)
