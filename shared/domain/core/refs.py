"""What a record belongs to, as typed values: ids that are swapped or mixed up do not type-check."""

from typing import NamedTuple, NewType

MerchantId = NewType("MerchantId", str)


class CustomerRef(NamedTuple):
    """A customer of a merchant. A request gets it from `Member.customer`, so the merchant is always the member's."""

    merchant_id: MerchantId
    id: str
