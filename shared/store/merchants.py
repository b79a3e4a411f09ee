"""Merchants: opened once, read by every member, counting their customers."""

from dataclasses import dataclass

from shared.domain.customers import NUMBER_PREFIX, Language, Status
from shared.domain.merchants import Merchant, MerchantNotFound, MerchantOpening
from shared.errors import Conflict
from shared.store import cursors, keys, table, writes
from shared.store.writes import Write

FIRST_NUMBER = 1001


class MerchantExists(Conflict):
    code = "merchant_exists"


def get(merchant_id: str) -> Merchant:
    item = table.get(keys.merchant(merchant_id), consistent=False)
    if item is None:
        raise MerchantNotFound
    return Merchant.model_validate(item)


def open_merchant(opening: MerchantOpening) -> Merchant:
    """Raises MerchantExists."""
    merchant = Merchant(
        id=opening.merchant_id,
        customers=dict.fromkeys(Status, 0),
        **opening.model_dump(exclude={"merchant_id"}),
    )
    exists = MerchantExists(f"{merchant.id} was opened before.")
    item = merchant.model_dump(mode="json") | {"last_number": FIRST_NUMBER - 1}
    table.transact(
        [
            writes.put(keys.merchant(merchant.id), item, refused=lambda _: exists),
            writes.put(keys.cursor_key(merchant.id), {"key": cursors.new_key()}, refused=lambda _: exists),
        ]
    )
    return merchant


@dataclass(frozen=True, slots=True)
class Numbered:
    """A customer number that nobody else gets, and what the merchant's settings say of a new customer."""

    number: str
    country: str
    language: Language


def next_customer_number(merchant_id: str) -> Numbered:
    """Numbers may have gaps: one is spent by a request that then fails."""
    item = table.count_up(keys.merchant(merchant_id), "last_number")
    if item is None:
        raise MerchantNotFound
    return Numbered(f"{NUMBER_PREFIX}{item['last_number']}", item["country"], Language(item["language"]))


def move_count(merchant_id: str, *, out_of: Status | None, into: Status) -> Write:
    """One customer changes status; `out_of` is absent for a new one."""
    add = {f"customers.{into}": 1} | ({f"customers.{out_of}": -1} if out_of else {})
    return writes.update(keys.merchant(merchant_id), add=add, refused=lambda _: MerchantNotFound())
