"""The VAT of a line: the customer's treatment (Q1, Q54), the precedence of Q30, and the wording of the law."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.languages import Language
from shared.domain.core.tax_class_ids import BUILT_IN
from shared.domain.core.vat_numbers import OptionalVatNumber
from shared.domain.customer.customers import VatStatus
from shared.domain.money.pricing.tax_classes import (
    DatedRate,
    TaxClass,
    TaxClasses,
    with_built_in,
)
from shared.domain.money.pricing.totals import Priced, calculate
from shared.domain.money.pricing.vat import (
    Supply,
    TaxTreatment,
    VatCategory,
    VatDecision,
    VatReason,
)
from shared.domain.money.pricing.vat_decision import TaxRules, decide
from shared.domain.money.pricing.vat_treatment import (
    TaxFacts,
    TaxHint,
    Treatment,
    treatment_of,
)
from shared.domain.money.pricing.vat_wording import VATEX, exemption_text
from shared.domain.team.merchants import VatAutoExempt
from shared.errors import InvalidInput
from tests.money_cases import cases

TODAY = date(2026, 6, 1)
NUMBER: TypeAdapter[str | None] = TypeAdapter(OptionalVatNumber)
STANDARD_RATE_OWN = TaxClass(id="tcl_own", name="Own", rates=[DatedRate(rate=Decimal(4))])
EXEMPT_CLASS = TaxClass(id="tcl_exempt", name="Care", exemption_reason="Health care")
CLASSES = TaxClasses(items=with_built_in([STANDARD_RATE_OWN, EXEMPT_CLASS]))

DUTCH = TaxFacts("NL", VatAutoExempt.CROSS_BORDER, "NL", True, None, VatStatus.NOT_VALIDATED, False, None)
BELGIAN = DUTCH._replace(country="BE", vat_number="BE0829071668", vat_status=VatStatus.VALID)
DOMESTIC = treatment_of(DUTCH)


class LineTax(NamedTuple):
    supply: Supply = Supply.SERVICE
    tax_class_id: str | None = None
    reverse_charge: bool = False


def rules(facts: TaxFacts = DUTCH, *, customer_class: str | None = "standard", default: str = "standard") -> TaxRules:
    return TaxRules(treatment_of(facts), CLASSES, customer_class, default, facts.seller_country, TODAY)


def vat(facts: TaxFacts, line: LineTax | None = None) -> VatDecision:
    return decide(line or LineTax(), rules(facts))


def service(facts: TaxFacts) -> Treatment:
    return treatment_of(facts).service


# ---- cases

# "could not be checked" leaves the stored status as it was (Q29).
_STATUSES = {"could not be checked": VatStatus.NOT_VALIDATED}
_HINTS = {
    TaxHint.DOMESTIC_VAT_APPLIES: {"hint": "Valid — domestic VAT still applies"},
    TaxHint.ANOTHER_COUNTRY: {"warning": "number's country differs from the customer's country"},
}


def facts_of(case: dict[str, Any]) -> TaxFacts:
    customer = case["customer"]
    try:
        number = NUMBER.validate_python(customer["vat_number"])
    except ValidationError:
        number = None
    return TaxFacts(
        case.get("seller_country", "NL"),
        VatAutoExempt(case.get("vat_auto_exempt", "cross_border")),
        customer["country"],
        customer["kind"] == "business",
        number,
        _STATUSES.get(customer["vat_check"]) or VatStatus(customer["vat_check"]),
        customer.get("exempt_source") == "manual",
        customer.get("reason"),
    )


def rate_text(decision: VatDecision) -> str | None:
    return None if decision.rate is None else f"{decision.rate:f}"


def observed(case: dict[str, Any]) -> dict[str, Any]:
    facts, supply = facts_of(case), Supply(case.get("supply", "service"))
    treated, decision = treatment_of(facts).of(supply), vat(facts, LineTax(supply))
    result = {
        "tax_treatment": treated.treatment.value,
        "vat_category": decision.category.value,
        "vat_rate": rate_text(decision),
        "tax_exempt": treated.treatment is not TaxTreatment.STANDARD,
        "vatex": VATEX.get(decision.category),
        "vat_number_accepted": facts.vat_number is not None,
    }
    return result | (_HINTS.get(treated.hint, {}) if treated.hint else {})


# The cases of one customer; the other cases have a form of their own below. VD-07 waits for the check in VIES.
OF_ONE = [f"VD-{n:02}" for n in (1, 2, 3, 4, 5, 8, 9, 10, 11, 14)]
OTHERS = tuple(f"VD-{n:02}" for n in (6, 7, 12, 13, 15, 16))


@cases("vat_decision", without=OTHERS)
def test_a_customer_is_taxed_as_in_the_case(case: dict[str, Any]) -> None:
    assert case["id"] in OF_ONE
    # `label` and `oss` are words for people.
    expected = {k: v for k, v in case["expected"].items() if k not in ("label", "oss", "text_absent")}
    result = observed(case["input"])

    assert {name: result.get(name) for name in expected} == expected
    if absent := case["expected"].get("text_absent"):
        assert exemption_text(VatCategory(result["vat_category"]), Language.EN) != absent


@cases("vat_decision", without=tuple(f"VD-{n:02}" for n in range(1, 17) if n != 6))
def test_northern_ireland_is_in_the_vat_area_for_goods(case: dict[str, Any]) -> None:
    for one, expected in zip(case["input"]["cases"], case["expected"]["results"], strict=True):
        result = observed(one)
        assert {name: result[name] for name in expected} == expected


@cases("vat_decision", without=tuple(f"VD-{n:02}" for n in range(1, 17) if n != 12))
def test_a_number_found_invalid_ends_an_automatic_exemption_only(case: dict[str, Any]) -> None:
    for customer, after in zip(case["input"]["customers"], case["expected"]["after"], strict=True):
        treated = service(facts_of({"customer": customer}))
        assert (treated.treatment is not TaxTreatment.STANDARD) == after["tax_exempt"]
        assert (treated.hint is TaxHint.EXEMPT_AND_INVALID) == after.get("warning", False)


@pytest.mark.feature("S239")
@cases("vat_decision", without=tuple(f"VD-{n:02}" for n in range(1, 17) if n != 13))
def test_precedence_is_that_of_the_case(case: dict[str, Any]) -> None:
    own = [TaxClass(id=f"tcl_{rate}", name=rate, rates=[DatedRate(rate=Decimal(rate))]) for rate in ("21", "9", "0")]
    classes = TaxClasses(items=with_built_in(own))

    def result(facts: TaxFacts, line: LineTax, customer_class: str | None = "tcl_0") -> dict[str, Any]:
        all_rules = TaxRules(treatment_of(facts), classes, customer_class, "tcl_21", "NL", TODAY)
        decision = decide(line, all_rules, product_class_id="tcl_9")
        return {"vat_category": decision.category.value, "vat_rate": rate_text(decision)}

    overrides = case["input"]["line_overrides"]
    lines = [LineTax(tax_class_id=f"tcl_{one}" if one else None) for one in overrides]
    assert {
        "lines": [result(BELGIAN, one) for one in lines],
        "without_treatment": result(DUTCH, LineTax()),
        "without_customer_class": result(DUTCH, LineTax(), None),
    } == case["expected"]


@cases("vat_decision", without=tuple(f"VD-{n:02}" for n in range(1, 17) if n != 15))
def test_numbers_are_normalised_as_in_the_case(case: dict[str, Any]) -> None:
    assert [NUMBER.validate_python(typed) for typed in case["input"]["values"]] == case["expected"]["normalised"]


@cases("vat_decision", without=tuple(f"VD-{n:02}" for n in range(1, 17) if n != 16))
def test_only_the_flagged_line_is_reverse_charged(case: dict[str, Any]) -> None:
    facts = facts_of(case["input"])
    decisions = [vat(facts, LineTax(reverse_charge=one["domestic_reverse_charge"])) for one in case["input"]["lines"]]
    priced = [
        Priced(Decimal(1), Decimal(one["net"]), Decimal(0), decision.category, decision.rate)
        for one, decision in zip(case["input"]["lines"], decisions, strict=True)
    ]
    totals = calculate(priced, "EUR", prices_include_vat=False).totals

    lines = [{"vat_category": one.category.value, "vat_rate": rate_text(one)} for one in decisions]
    assert {
        "lines": lines,
        "vat_total": str(totals.vat_total),
        "gross_total": str(totals.gross_total),
    } == case["expected"]


# ---- the treatment


@pytest.mark.parametrize(
    ("setting", "domestic", "cross_border"),
    [
        (VatAutoExempt.CROSS_BORDER, TaxTreatment.STANDARD, TaxTreatment.REVERSE_CHARGE_EU),
        (VatAutoExempt.ALWAYS, TaxTreatment.EXEMPT, TaxTreatment.REVERSE_CHARGE_EU),
        (VatAutoExempt.NEVER, TaxTreatment.STANDARD, TaxTreatment.STANDARD),
    ],
)
def test_the_merchant_chooses_what_a_valid_number_does(
    setting: VatAutoExempt, domestic: TaxTreatment, cross_border: TaxTreatment
) -> None:
    valid = DUTCH._replace(vat_number="NL004495445B01", vat_status=VatStatus.VALID)

    assert service(valid._replace(vat_auto_exempt=setting)).treatment is domestic
    assert service(BELGIAN._replace(vat_auto_exempt=setting)).treatment is cross_border


@pytest.mark.feature("S140")
def test_an_exemption_by_hand_holds_without_a_check() -> None:
    exempt = DUTCH._replace(tax_exempt=True, tax_exempt_reason="Embassy")
    assert vat(exempt) == VatDecision(
        category=VatCategory.EXEMPT,
        rate=Decimal(0),
        reason=VatReason.CUSTOMER_EXEMPT,
        exemption_reason="Embassy",
    )

    unchecked = BELGIAN._replace(vat_status=VatStatus.NOT_VALIDATED)
    assert service(unchecked) == Treatment(treatment=TaxTreatment.STANDARD, hint=TaxHint.NOT_CHECKED)
    assert vat(unchecked._replace(tax_exempt=True)).category is VatCategory.REVERSE_CHARGE
    assert vat(unchecked._replace(tax_exempt=True, tax_exempt_reason="Embassy")).category is VatCategory.EXEMPT
    assert vat(unchecked._replace(tax_exempt=True, vat_number=None)).category is VatCategory.EXEMPT


@pytest.mark.parametrize(
    ("is_business", "supply", "category"),
    [
        (True, Supply.SERVICE, VatCategory.OUT_OF_SCOPE),
        (True, Supply.GOODS, VatCategory.EXPORT),
        (False, Supply.GOODS, VatCategory.EXPORT),
        (False, Supply.SERVICE, VatCategory.STANDARD),
    ],
)
def test_outside_the_eu_a_service_to_a_consumer_is_taxed(
    is_business: bool, supply: Supply, category: VatCategory
) -> None:
    assert vat(DUTCH._replace(country="US", is_business=is_business), LineTax(supply)).category is category


def test_a_consumer_in_another_member_state_is_charged_the_sellers_vat() -> None:
    decision = vat(DUTCH._replace(country="DE", is_business=False))

    assert (decision.category, decision.rate, decision.reason) == (
        VatCategory.STANDARD,
        Decimal(21),
        VatReason.CUSTOMER_CLASS,
    )


def test_a_seller_outside_the_eu_exports() -> None:
    assert service(BELGIAN._replace(seller_country="CH")).treatment is TaxTreatment.EXPORT


statuses, countries = st.sampled_from(VatStatus), st.sampled_from(["NL", "BE", "DE", "GB", "US", "GR"])
numbers = st.sampled_from([None, "NL004495445B01", "BE0829071668", "EL123456789", "XI123456789", "GB123456789"])
any_facts = st.builds(
    TaxFacts,
    countries,
    st.sampled_from(VatAutoExempt),
    countries,
    st.booleans(),
    numbers,
    statuses,
    st.booleans(),
    st.none() | st.just("Embassy"),
)


@given(any_facts, st.sampled_from(Supply))
def test_no_customer_of_the_sellers_country_is_reverse_charged(facts: TaxFacts, supply: Supply) -> None:
    domestic = treatment_of(facts._replace(country=facts.seller_country)).of(supply)

    assert domestic.treatment in (TaxTreatment.STANDARD, TaxTreatment.EXEMPT)


@given(any_facts, st.sampled_from(Supply))
def test_without_a_number_nobody_is_reverse_charged(facts: TaxFacts, supply: Supply) -> None:
    assert treatment_of(facts._replace(vat_number=None)).of(supply).treatment is not TaxTreatment.REVERSE_CHARGE_EU


# ---- the classes


@pytest.mark.feature("S239")
@pytest.mark.parametrize(
    ("line", "customer_class", "default", "reason", "rate"),
    [
        (LineTax(reverse_charge=True, tax_class_id="reduced"), "zero", "zero", VatReason.LINE_REVERSE_CHARGE, "0"),
        (LineTax(tax_class_id="reduced"), "zero", "zero", VatReason.LINE, "9"),
        (LineTax(), "tcl_own", "zero", VatReason.CUSTOMER_CLASS, "4"),
        (LineTax(), None, "standard", VatReason.MERCHANT_DEFAULT, "21"),
    ],
)
def test_the_decision_has_its_reason(
    line: LineTax, customer_class: str | None, default: str, reason: VatReason, rate: str
) -> None:
    decision = decide(line, rules(customer_class=customer_class, default=default))

    assert (decision.reason, decision.rate) == (reason, Decimal(rate))


def test_a_class_can_be_exempt() -> None:
    decision = vat(DUTCH, LineTax(tax_class_id="tcl_exempt"))

    assert (decision.category, decision.rate, decision.exemption_reason) == (
        VatCategory.EXEMPT,
        Decimal(0),
        "Health care",
    )


@pytest.mark.parametrize(("class_id", "code"), [("tcl_unknown", "unknown_tax_class"), ("reduced", "no_rate")])
def test_a_class_without_a_rate_is_refused(class_id: str, code: str) -> None:
    unknown_country = rules()._replace(country="IT")
    with pytest.raises(InvalidInput) as refused:
        decide(LineTax(tax_class_id=class_id), unknown_country, field="lines.3.tax_class_id")

    assert [(one.field, one.code) for one in refused.value.fields] == [("lines.3.tax_class_id", code)]


@pytest.mark.feature("S238")
@pytest.mark.parametrize(
    ("country", "day", "standard", "reduced"),
    [
        ("NL", "2026-06-01", "21", "9"),
        ("NL", "2018-12-31", "21", "6"),
        ("BE", "2026-06-01", "21", "6"),
        ("DE", "2026-06-01", "19", "7"),
        ("DE", "2020-12-31", "16", "5"),
        ("DE", "2021-01-01", "19", "7"),
        ("ES", "2026-06-01", "21", "10"),
        ("FR", "2026-06-01", "20", "5.5"),
        ("FR", "2013-12-31", "19.6", "5.5"),
    ],
)
def test_the_built_in_classes_have_the_rates_of_the_law(country: str, day: str, standard: str, reduced: str) -> None:
    on = [one.on(date.fromisoformat(day), country) for one in with_built_in([])]

    assert [one and (one.category, one.rate) for one in on] == [
        (VatCategory.STANDARD, Decimal(standard)),
        (VatCategory.STANDARD, Decimal(reduced)),
        (VatCategory.ZERO, Decimal(0)),
    ]


def test_own_rates_go_before_those_of_the_law() -> None:
    rates = [DatedRate(rate=Decimal(22)), DatedRate(rate=Decimal(23), since=date(2026, 1, 1))]
    own = TaxClass(id="standard", name="IVA", rates=rates)

    assert [one.id for one in with_built_in([own, EXEMPT_CLASS])] == [*BUILT_IN, "tcl_exempt"]
    assert own.is_built_in
    for day, rate in [(date(2025, 12, 31), "22"), (TODAY, "23")]:
        found = own.on(day, "IT")
        assert found
        assert found.rate == Decimal(rate)


# ---- the wording


def test_every_category_without_vat_has_its_words_in_each_language() -> None:
    for category in set(VatCategory) - {VatCategory.STANDARD, VatCategory.ZERO}:
        for language in Language:
            assert exemption_text(category, language)
    assert exemption_text(VatCategory.STANDARD, Language.EN) is None
    assert exemption_text(VatCategory.EXEMPT, Language.EN, reason="Embassy") == "Embassy"
    assert exemption_text(VatCategory.REVERSE_CHARGE, Language.NL, reason="Embassy") == "Btw verlegd"
