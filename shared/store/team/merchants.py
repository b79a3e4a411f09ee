"""Merchants: opened once, read by every member, counting their owners."""

from shared.domain.core.money import Amount
from shared.domain.team.members import LastOwner, TeamMember
from shared.domain.team.merchants import SETTINGS, Merchant, MerchantOpening, new_merchant
from shared.errors import Conflict
from shared.store.engine import cursors, keys, table, writes
from shared.store.engine.keys import Item
from shared.store.engine.writes import Write
from shared.store.team.merchant_counts import MerchantNotFound

FIRST_NUMBER = 1001


class MerchantExists(Conflict):
    code = "merchant_exists"

    def __init__(self) -> None:
        super().__init__("This merchant was opened before.")


class StaleMerchant(Conflict):
    code = "stale_version"


def get(merchant_id: str, *, seen: int | None = None) -> Merchant:
    """Raises MerchantNotFound and, for a version `seen` that is not the current one, StaleMerchant."""
    item = table.get(keys.merchant(merchant_id), consistent=seen is not None)
    if item is None or seen not in (None, item["version"]):
        raise stale(item)
    return from_item(item)


def require_new(merchant_id: str) -> None:
    """Raises MerchantExists."""
    if table.get(keys.merchant(merchant_id)):
        raise MerchantExists


def open_merchant(opening: MerchantOpening, owner: TeamMember) -> Merchant:
    """With its first member. Raises MerchantExists."""
    merchant = new_merchant(opening)
    item = to_item(merchant) | {"last_number": FIRST_NUMBER - 1, "owners": int(owner.is_active_owner)}
    new = [
        (keys.merchant(merchant.id), item),
        (keys.cursor_key(merchant.id), {"key": cursors.new_key()}),
        (keys.member(merchant.id, owner.id), owner.model_dump(mode="json")),
    ]
    table.transact([writes.put(key, item, refused=lambda _: MerchantExists()) for key, item in new])
    return merchant


def save(merchant_id: str, before: Merchant, after: Merchant) -> Merchant:
    """Write the settings that changed and nothing that is counted; raises StaleMerchant."""
    if after == before:
        return before
    old, new = to_item(before), to_item(after)
    changed = {name: new[name] for name in (*SETTINGS, "version") if new[name] != old[name]}
    table.transact([writes.update(keys.merchant(merchant_id), assign=changed, version=before.version, refused=stale)])
    return after


def move_owners(merchant_id: str, difference: int) -> Write:
    """One active owner more, or one less where another is left."""
    return writes.update(
        keys.merchant(merchant_id),
        add={"owners": difference},
        above={"owners": 1} if difference < 0 else {},
        refused=lambda item: LastOwner() if item else MerchantNotFound(),
    )


def from_item(item: Item) -> Merchant:
    """Amounts are kept as the minor units that they count."""
    threshold = Amount(item["vip_threshold"], item["base_currency"])
    return Merchant.model_validate(item | {"vip_threshold": threshold})


def to_item(merchant: Merchant) -> Item:
    """Amounts are kept as the minor units that they count."""
    return merchant.model_dump(mode="json") | {"vip_threshold": merchant.vip_threshold.minor}


def stale(item: Item | None) -> Exception:
    if item is None:
        return MerchantNotFound()
    return StaleMerchant(
        "Someone changed the settings since you read them. Read them again and repeat your change.",
        current=from_item(item),
    )
