"""How a customer is taxed (Q1, Q54): by where seller and customer are, what they are, and the check of the number.

The rules are those of Directive 2006/112/EC for a seller in the EU. The treatment depends on what is sold: goods and
services cross a border by different rules, and Northern Ireland is a part of the EU's VAT area for goods alone.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple, Self

from shared.domain.core.models import Model
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import Customer, VatStatus
from shared.domain.money.pricing.vat import (
    Supply,
    TaxTreatment,
    VatCategory,
    VatDecision,
    VatReason,
)
from shared.domain.team.merchants import Merchant, VatAutoExempt

# Member states by ISO 3166. Monaco is a part of the VAT area of France (Directive 2006/112/EC, art. 7).
_MEMBER_STATES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK"
MEMBER_STATES: Final = frozenset(_MEMBER_STATES.split())
NORTHERN_IRELAND: Final = "XI"


class TaxHint(StrEnum):
    """A hint for a member, beside the treatment of a customer.

    `domestic_vat_applies`: the VAT number is valid, and of the merchant's own country (Q1). `not_checked`: of another
    member state, and not valid in VIES as yet. `another_country`: the number is not of the customer's country.
    `exempt_and_invalid`: exempt by hand, although VIES does not know the number.
    """

    DOMESTIC_VAT_APPLIES = "domestic_vat_applies"
    NOT_CHECKED = "not_checked"
    ANOTHER_COUNTRY = "another_country"
    EXEMPT_AND_INVALID = "exempt_and_invalid"


class TaxFacts(NamedTuple):
    """The facts that decide the treatment. Countries are ISO 3166; the VAT number starts with the country of VIES."""

    seller_country: str
    vat_auto_exempt: VatAutoExempt
    country: str
    is_business: bool
    vat_number: str | None
    vat_status: VatStatus
    tax_exempt: bool
    tax_exempt_reason: str | None

    @classmethod
    def of(cls, merchant: Merchant, customer: Customer) -> Self:
        """Return the facts of a customer, who is in the merchant's country where no address names another."""
        is_business = customer.kind is Kind.BUSINESS
        return cls(
            seller_country=merchant.country,
            vat_auto_exempt=merchant.vat_auto_exempt,
            country=customer.address.country if customer.address else merchant.country,
            is_business=is_business,
            # What only a business has is hidden, and kept, once it is an individual (Q49).
            vat_number=customer.vat_number if is_business else None,
            vat_status=customer.vat_status if is_business else VatStatus.NOT_VALIDATED,
            tax_exempt=customer.tax_exempt,
            tax_exempt_reason=customer.tax_exempt_reason,
        )

    @property
    def number_country(self) -> str | None:
        """The country of the VAT number by ISO 3166, XI for Northern Ireland."""
        if self.vat_number is None:
            return None
        prefix = self.vat_number[:2]
        return "GR" if prefix == "EL" else prefix

    @property
    def has_valid_number(self) -> bool:
        return self.vat_number is not None and self.vat_status is VatStatus.VALID


class Treatment(Model):
    """How a customer is taxed for a kind of supply. `decision` is what it makes of a line, null for `standard`, where
    the classes decide.
    """

    treatment: TaxTreatment
    hint: TaxHint | None = None
    decision: VatDecision | None = None


class CustomerTreatment(Model):
    """How a customer is taxed, by what is sold."""

    service: Treatment
    goods: Treatment

    def of(self, supply: Supply) -> Treatment:
        return self.service if supply is Supply.SERVICE else self.goods


def treatment_of(facts: TaxFacts) -> CustomerTreatment:
    """Return how a customer is taxed."""
    return CustomerTreatment(
        service=_treatment(facts, Supply.SERVICE),
        goods=_treatment(facts, Supply.GOODS),
    )


def _treatment(facts: TaxFacts, supply: Supply) -> Treatment:
    treatment = _decide(facts, supply)
    return Treatment(treatment=treatment, hint=_hint(facts, treatment), decision=_decision(facts, treatment, supply))


def _decide(facts: TaxFacts, supply: Supply) -> TaxTreatment:
    if _is_in_another_member_state(facts, supply):
        # A reason of the merchant's own, such as an embassy, makes an exemption out of what would be a reverse charge.
        if facts.tax_exempt and facts.tax_exempt_reason:
            return TaxTreatment.EXEMPT
        is_automatic = facts.has_valid_number and facts.vat_auto_exempt is not VatAutoExempt.NEVER
        by_hand = facts.tax_exempt and facts.vat_status is not VatStatus.INVALID
        if (is_automatic or by_hand) and _has_number_of_another_member_state(facts, supply):
            return TaxTreatment.REVERSE_CHARGE_EU
    elif _is_abroad(facts) and not _is_taxed_at_the_seller(facts, supply):
        return TaxTreatment.EXPORT
    if facts.tax_exempt:
        return TaxTreatment.EXEMPT
    if facts.vat_auto_exempt is VatAutoExempt.ALWAYS and facts.has_valid_number:
        return TaxTreatment.EXEMPT
    return TaxTreatment.STANDARD


def _is_abroad(facts: TaxFacts) -> bool:
    return facts.country != facts.seller_country


def _is_in_another_member_state(facts: TaxFacts, supply: Supply) -> bool:
    both = facts.seller_country in MEMBER_STATES and _is_in_vat_area(facts, supply)
    return both and _is_abroad(facts)


def _is_in_vat_area(facts: TaxFacts, supply: Supply) -> bool:
    """Northern Ireland is in it for goods (Windsor Framework, Directive 2006/112/EC as of 2021)."""
    is_northern_irish = facts.country == "GB" and facts.number_country == NORTHERN_IRELAND
    return facts.country in MEMBER_STATES or (is_northern_irish and supply is Supply.GOODS)


def _has_number_of_another_member_state(facts: TaxFacts, supply: Supply) -> bool:
    """A number of the seller's own state never leads to a reverse charge, wherever the customer is."""
    country = facts.number_country
    if country == NORTHERN_IRELAND:
        return supply is Supply.GOODS
    return country in MEMBER_STATES and country != facts.seller_country


def _is_taxed_at_the_seller(facts: TaxFacts, supply: Supply) -> bool:
    """A service to a consumer is taxed where the seller is (art. 45). The exceptions of art. 59 are the merchant's to
    choose, by the class of the line.
    """
    return supply is Supply.SERVICE and not facts.is_business


def _hint(facts: TaxFacts, treatment: TaxTreatment) -> TaxHint | None:
    country = facts.number_country
    if treatment is TaxTreatment.EXEMPT and facts.vat_number and facts.vat_status is VatStatus.INVALID:
        return TaxHint.EXEMPT_AND_INVALID
    if country in MEMBER_STATES and country != facts.country:
        return TaxHint.ANOTHER_COUNTRY
    if treatment is not TaxTreatment.STANDARD or facts.vat_number is None:
        return None
    if facts.has_valid_number and country == facts.seller_country:
        return TaxHint.DOMESTIC_VAT_APPLIES
    if not facts.has_valid_number and _is_in_another_member_state(facts, Supply.GOODS):
        return TaxHint.NOT_CHECKED
    return None


def _decision(facts: TaxFacts, treatment: TaxTreatment, supply: Supply) -> VatDecision | None:
    is_service = supply is Supply.SERVICE
    match treatment:
        case TaxTreatment.REVERSE_CHARGE_EU:
            category = VatCategory.REVERSE_CHARGE if is_service else VatCategory.INTRA_COMMUNITY
            return VatDecision(category=category, rate=Decimal(0), reason=VatReason.CUSTOMER_OTHER_MEMBER_STATE)
        case TaxTreatment.EXPORT:
            category, rate = (VatCategory.OUT_OF_SCOPE, None) if is_service else (VatCategory.EXPORT, Decimal(0))
            return VatDecision(category=category, rate=rate, reason=VatReason.CUSTOMER_OUTSIDE_EU)
        case TaxTreatment.EXEMPT:
            return VatDecision(
                category=VatCategory.EXEMPT,
                rate=Decimal(0),
                reason=VatReason.CUSTOMER_EXEMPT,
                exemption_reason=facts.tax_exempt_reason,
            )
    return None
