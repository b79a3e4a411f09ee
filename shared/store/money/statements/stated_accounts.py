"""Who a statement of account is of and from. The books of the account (accounts.py) are not read, only its invoices."""

from datetime import date
from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.clock import today_in
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.team.merchants import MerchantCard
from shared.store.customer import customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, table
from shared.store.team import merchants


class StatedAccount(NamedTuple):
    ref: CustomerRef
    customer: CustomerCard
    merchant: MerchantCard

    @property
    def today(self) -> date:
        """The day at the merchant."""
        return today_in(self.merchant.time_zone)


def read(customer: CustomerRef) -> StatedAccount:
    """Read both in one BatchGetItem. Raise CustomerNotFound, MerchantNotFound."""
    of_customer, of_merchant = keys.customer(customer), keys.merchant(customer.merchant_id)
    items = {item["SK"]: item for item in table.get_many([of_customer, of_merchant])}
    if of_customer["SK"] not in items:
        raise CustomerNotFound
    if of_merchant["SK"] not in items:
        raise MerchantNotFound
    card, merchant = customers.from_item(items[of_customer["SK"]]), merchants.from_item(items[of_merchant["SK"]])
    return StatedAccount(customer, card, merchant)
