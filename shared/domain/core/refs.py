"""References to merchants and customers as types of their own, so that mypy finds ids that are swapped."""

from typing import NamedTuple, NewType

MerchantId = NewType("MerchantId", str)


class CustomerRef(NamedTuple):
    """A customer of a merchant. `Member.customer` makes it, so the merchant is always that of the signed-in member."""

    merchant_id: MerchantId
    id: str
