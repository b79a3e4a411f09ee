"""One read of all that decides about a document: its customer, the merchant, the tax classes, and the record itself."""

from datetime import date
from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.clock import today_in
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.pricing.number_series import SeriesKind
from shared.domain.money.pricing.tax_classes import TaxClasses
from shared.domain.money.pricing.vat_decision import TaxRules
from shared.domain.money.pricing.vat_treatment import TaxFacts, treatment_of
from shared.domain.team.merchants import Merchant, MerchantCard
from shared.store.customer import customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, table
from shared.store.engine.keys import Item, Key
from shared.store.money.pricing import number_series, tax_classes
from shared.store.money.pricing.number_series import SeriesRead
from shared.store.team import merchants


class Terms(NamedTuple):
    """`item` is that of the record, None where there is none. `series` is empty where none was asked for."""

    customer: CustomerCard
    merchant: MerchantCard
    classes: TaxClasses
    item: Item | None
    series: SeriesRead = SeriesRead(None, None)

    @property
    def today(self) -> date:
        return today_of(self.merchant)

    def rules(self, day: date | None) -> TaxRules:
        """Return what decides the VAT of a supply on a day, today by default."""
        return TaxRules(
            treatment=treatment_of(TaxFacts.of(self.merchant, self.customer)),
            classes=self.classes,
            customer_class_id=self.customer.tax_class_id,
            default_class_id=self.merchant.default_tax_class_id,
            country=self.merchant.country,
            day=day or self.today,
        )


def today_of(merchant: Merchant) -> date:
    """Return the day at the merchant."""
    return today_in(merchant.time_zone)


def read(customer: CustomerRef, *, and_item: Key | None = None, and_series: SeriesKind | None = None) -> Terms:
    """Read everything in one BatchGetItem. Raise CustomerNotFound, MerchantNotFound."""
    merchant_id = customer.merchant_id
    of_series = number_series.keys_of(merchant_id, and_series) if and_series else (None, None)
    wanted = [keys.customer(customer), keys.merchant(merchant_id), keys.tax_classes(merchant_id), and_item, *of_series]
    items = {item["SK"]: item for item in table.get_many([key for key in wanted if key])}
    found = [items.get(key["SK"]) if key else None for key in wanted]
    of_customer, of_merchant, of_classes, item, *series = found
    if of_customer is None:
        raise CustomerNotFound
    if of_merchant is None:
        raise MerchantNotFound
    card, merchant = customers.from_item(of_customer), merchants.from_item(of_merchant)
    return Terms(card, merchant, tax_classes.from_item(of_classes), item, SeriesRead(*series))
