"""The taxes of a customer: everything that a form needs to calculate a document as it is typed."""

from datetime import date
from typing import Self

from pydantic import Field

from shared.domain.core.clock import today_in
from shared.domain.core.models import Model
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.customer.customers import Customer
from shared.domain.money.pricing import vat_rates
from shared.domain.money.pricing.decimals import Percentage
from shared.domain.money.pricing.missing import MissingField, missing_for_invoice, notices_for
from shared.domain.money.pricing.notices import Notice
from shared.domain.money.pricing.tax_classes import DatedRate, TaxClass, TaxClasses
from shared.domain.money.pricing.vat import VatCategory
from shared.domain.money.pricing.vat_treatment import CustomerTreatment, TaxFacts, treatment_of
from shared.domain.team.merchants import Merchant


class ShownTaxClass(TaxClass):
    """A tax class with its rate today: `rate` in percent and `category`, both null where no rate is known.

    `legal_rates` are those of the law in the merchant's country, which apply to a built-in class without own `rates`.
    """

    rate: Percentage | None
    category: VatCategory | None
    legal_rates: list[DatedRate] = Field(default=[])


class ShownTaxClasses(Model):
    """All tax classes of the merchant, the built-in ones first, and those that were deleted last."""

    items: list[ShownTaxClass]
    default_tax_class_id: str


class CustomerTax(Model):
    """How a customer is taxed. `today` is the day at the merchant, from which the rates are.

    `currency`, `prices_include_vat`, `payment_term_days` and `payment_method` are what a new document begins with.
    `missing` is what a legal invoice lacks, whatever its lines are.
    """

    today: date
    country: str
    currency: str
    prices_include_vat: bool
    payment_term_days: int
    payment_method: PaymentMethod | None
    tax_class_id: str
    default_tax_class_id: str
    treatment: CustomerTreatment
    classes: list[ShownTaxClass]
    missing: list[MissingField]
    notices: list[Notice]

    @classmethod
    def of(cls, customer: Customer, merchant: Merchant, classes: TaxClasses) -> Self:
        return cls(
            today=today_in(merchant.time_zone),
            country=merchant.country,
            currency=merchant.base_currency,
            prices_include_vat=merchant.prices_include_vat,
            payment_term_days=merchant.payment_term_days,
            payment_method=customer.payment_method,
            tax_class_id=customer.tax_class_id,
            default_tax_class_id=merchant.default_tax_class_id,
            treatment=treatment_of(TaxFacts.of(merchant, customer)),
            classes=all_shown(classes, merchant).items,
            missing=missing_for_invoice(merchant, customer),
            notices=notices_for(merchant),
        )


def shown(tax_class: TaxClass, merchant: Merchant) -> ShownTaxClass:
    """Return a class with its rate today."""
    today = tax_class.on(today_in(merchant.time_zone), merchant.country)
    legal = vat_rates.rates_of(merchant.country, tax_class.id)
    return ShownTaxClass(
        **dict(tax_class),
        rate=today.rate if today else None,
        category=today.category if today else None,
        legal_rates=[DatedRate(rate=rate, since=since) for since, rate in legal.items()],
    )


def all_shown(classes: TaxClasses, merchant: Merchant) -> ShownTaxClasses:
    """Return all classes with their rates today."""
    in_order = sorted(classes.items, key=lambda one: one.deleted)
    return ShownTaxClasses(
        items=[shown(one, merchant) for one in in_order], default_tax_class_id=merchant.default_tax_class_id
    )
