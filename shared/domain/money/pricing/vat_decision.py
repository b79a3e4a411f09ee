"""Which VAT a line has and why: line, then the customer's treatment, then the classes (Q30)."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from shared.domain.money.pricing.tax_classes import TaxClasses
from shared.domain.money.pricing.vat import (
    Supply,
    VatCategory,
    VatDecision,
    VatReason,
)
from shared.domain.money.pricing.vat_treatment import CustomerTreatment
from shared.errors import FieldProblem, InvalidInput


class TaxedLine(Protocol):
    """The fields of a line that decide its VAT."""

    @property
    def supply(self) -> Supply: ...
    @property
    def tax_class_id(self) -> str | None: ...
    @property
    def reverse_charge(self) -> bool: ...


class TaxRules(NamedTuple):
    """The facts that decide the VAT of lines. `country` is the seller's; `day` is that of the supply."""

    treatment: CustomerTreatment
    classes: TaxClasses
    customer_class_id: str | None
    default_class_id: str
    country: str
    day: date


def decide(
    line: TaxedLine, rules: TaxRules, *, product_class_id: str | None = None, field: str = "tax_class_id"
) -> VatDecision:
    """Return the VAT of a line. Raise InvalidInput at `field` for a class that is unknown or has no rate on the day."""
    if line.reverse_charge:
        return VatDecision(category=VatCategory.REVERSE_CHARGE, rate=Decimal(0), reason=VatReason.LINE_REVERSE_CHARGE)
    if line.tax_class_id:
        return _by_class(line.tax_class_id, VatReason.LINE, rules, field)
    if by_treatment := rules.treatment.of(line.supply).decision:
        return by_treatment
    if rules.customer_class_id:
        return _by_class(rules.customer_class_id, VatReason.CUSTOMER_CLASS, rules, field)
    if product_class_id:
        return _by_class(product_class_id, VatReason.PRODUCT_CLASS, rules, field)
    return _by_class(rules.default_class_id, VatReason.MERCHANT_DEFAULT, rules, field)


def _by_class(class_id: str, reason: VatReason, rules: TaxRules, field: str) -> VatDecision:
    found = rules.classes.find(class_id)
    if found is None:
        raise InvalidInput(FieldProblem(field, "unknown_tax_class", "Choose one of the tax classes."))
    rate = found.on(rules.day, rules.country)
    if rate is None:
        problem = f"This tax class has no rate for {rules.country} on {rules.day}. Add one to it, or choose another."
        raise InvalidInput(FieldProblem(field, "no_rate", problem))
    return VatDecision(
        category=rate.category,
        rate=rate.rate,
        reason=reason,
        tax_class_id=class_id,
        exemption_reason=rate.exemption_reason,
    )
