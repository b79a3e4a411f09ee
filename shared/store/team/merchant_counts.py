"""What a customer needs of their merchant: a number of their own, a place in the counts, and what settings to go by."""

from dataclasses import dataclass

from shared.domain.customer.customer_fields import Language
from shared.domain.customer.customers import NUMBER_PREFIX, Status
from shared.errors import NotFound
from shared.store.engine import keys, table, writes
from shared.store.engine.writes import Write


class MerchantNotFound(NotFound):
    code = "merchant_not_found"

    def __init__(self) -> None:
        super().__init__("Your account belongs to a merchant that does not exist here. Ask an owner or admin.")


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


def move_count(merchant_id: str, *, out_of: Status | None = None, into: Status | None = None) -> Write:
    """One customer changes status; a new one comes out of none, a deleted one goes into none."""
    add = {f"customers.{status}": by for status, by in ((out_of, -1), (into, 1)) if status}
    return writes.update(keys.merchant(merchant_id), add=add, refused=lambda _: MerchantNotFound())
