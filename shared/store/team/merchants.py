"""Reads and writes of merchants and their settings."""

from shared.access import MerchantNotFound
from shared.domain.core.money import Amount
from shared.domain.core.refs import MerchantId
from shared.domain.team.merchants import SETTINGS, Merchant, MerchantCard
from shared.errors import Conflict, StaleVersion
from shared.store.engine import cursors, keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Condition, Exists, Is, Lacks
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated

_VAT_CATCH_UP = "vat_catch_up"


class MerchantExists(Conflict):
    """The merchant was opened before."""

    code = "merchant_exists"

    def __init__(self) -> None:
        super().__init__("This merchant was opened before.")


class StaleMerchant(StaleVersion):
    """The merchant's settings have changed since the version that the caller read."""


def get(merchant_id: MerchantId, *, seen: int | None = None) -> MerchantCard:
    """Return a merchant. Raise MerchantNotFound; StaleMerchant if `seen` is not the current version."""
    item = table.get(keys.merchant(merchant_id), consistent=seen is not None)
    if item is None or seen not in (None, item["version"]):
        raise stale(item)
    return from_item(item)


def require_new(merchant_id: MerchantId) -> None:
    """Raise MerchantExists if there is a merchant of this id."""
    if table.get(keys.merchant(merchant_id)):
        raise MerchantExists


def add(changes: Changes, merchant: MerchantCard) -> None:
    """Write a new merchant and its cursor key. Refuse the changes with MerchantExists."""
    new = [
        (keys.merchant(merchant.id), to_item(merchant) | {"owners": 0, _VAT_CATCH_UP: True}),
        (keys.cursor_key(merchant.id), {"key": cursors.new_key()}),
    ]
    for key, item in new:
        changes.put(key, item, when=[Absent(lambda _: MerchantExists())])


def save(changes: Changes, before: Merchant, after: Merchant) -> None:
    """Write the changed settings and no counts. Refuse the changes with StaleMerchant."""
    old, new = to_item(before), to_item(after)
    changed = {name: new[name] for name in (*SETTINGS, "version") if new[name] != old[name]}
    changes.update(keys.merchant(before.id), assign=changed, when=[Is("version", before.version, stale)])


def note_vat_catch_up(changes: Changes, merchant_id: MerchantId) -> None:
    """Store that older VAT numbers are being checked. Refuse the changes with Outdated if it was stored."""
    when: list[Condition] = [Exists(lambda _: MerchantNotFound()), Lacks(_VAT_CATCH_UP, outdated)]
    changes.update(keys.merchant(merchant_id), assign={_VAT_CATCH_UP: True}, when=when)


def from_item(item: Item) -> MerchantCard:
    """Return the merchant of an item. The item stores amounts as minor units."""
    threshold = Amount(item["vip_threshold"], item["base_currency"])
    return MerchantCard.model_validate(item | {"vip_threshold": threshold})


def to_item(merchant: Merchant) -> Item:
    """Return the item of a merchant. The item stores amounts as minor units."""
    return merchant.model_dump(mode="json") | {"vip_threshold": merchant.vip_threshold.minor}


def stale(item: Item | None) -> Exception:
    """Return the error of a version condition: MerchantNotFound, or StaleMerchant with the current settings."""
    if item is None:
        return MerchantNotFound()
    return StaleMerchant(
        "Someone changed the settings since you read them. Read them again and repeat your change.",
        current=from_item(item).record,
    )
