"""Lines as they are typed: what a number and a discount may be, and the document that they make."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.languages import Language
from shared.domain.core.refs import MerchantId
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import VatStatus
from shared.domain.money.orders.orders import OrderDraft, OrderEdit
from shared.domain.money.pricing.decimals import Number, Percentage, plain
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft, InvoiceEdit
from shared.domain.money.pricing.lines import MAX_LINES, DocumentDiscount, LineDraft
from shared.domain.money.pricing.pricing import price
from shared.domain.money.pricing.tax_classes import TaxClasses, with_built_in
from shared.domain.money.pricing.vat import Supply, VatReason
from shared.domain.money.pricing.vat_decision import TaxRules
from shared.domain.money.pricing.vat_rates import countries
from shared.domain.money.pricing.vat_treatment import TaxFacts, treatment_of
from shared.domain.team.members import Person
from shared.domain.team.merchant_edits import MerchantOpening, new_merchant
from shared.domain.team.merchants import VatAutoExempt
from shared.errors import InvalidInput
from tests.money_cases import amount

NUMBER: TypeAdapter[Decimal] = TypeAdapter(Number)
PERCENTAGE: TypeAdapter[Decimal] = TypeAdapter(Percentage)
DUTCH = TaxFacts("NL", VatAutoExempt.CROSS_BORDER, "NL", True, None, VatStatus.NOT_VALIDATED, False, None)
RULES = TaxRules(
    treatment_of(DUTCH), TaxClasses(items=with_built_in([])), "standard", "standard", "NL", date(2026, 6, 1)
)


def code(error: pytest.ExceptionInfo[ValidationError]) -> str:
    return str(error.value.errors()[0]["type"])


@pytest.mark.parametrize("typed", ["1", "1.5", "-2.25", "0.000001", "999999999.999999"])
def test_a_number_is_text_with_up_to_six_decimals(typed: str) -> None:
    assert NUMBER.validate_python(typed) == Decimal(typed)


@pytest.mark.parametrize(
    "typed", [1, 1.5, "1,5", "1e3", "NaN", "Infinity", " 1", "1.", ".5", "0.0000001", "1234567890", "", None, "१"]
)
def test_what_is_no_number_is_refused(typed: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        NUMBER.validate_python(typed)

    assert code(refused) == "invalid_number"


@pytest.mark.parametrize(("typed", "accepted"), [("0", True), ("100", True), ("100.01", False), ("-1", False)])
def test_a_percentage_is_from_0_to_100(typed: str, accepted: bool) -> None:
    if accepted:
        assert PERCENTAGE.validate_python(typed) == Decimal(typed)
    else:
        with pytest.raises(ValidationError) as refused:
            PERCENTAGE.validate_python(typed)
        assert code(refused) == "out_of_range"


@given(st.decimals(-(10**9), 10**9, places=6))
def test_a_number_is_written_in_one_way(number: Decimal) -> None:
    assert Decimal(plain(number)) == number
    assert plain(number) == plain(number.normalize())


def test_zero_has_no_sign() -> None:
    assert plain(Decimal("-0.00")) == "0"


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ({}, "one_discount"),
        ({"percent": "10", "amount": {"currency": "EUR", "value": "1.00"}}, "one_discount"),
        ({"amount": {"currency": "EUR", "value": "-1.00"}}, "negative_amount"),
    ],
)
def test_a_discount_is_an_amount_or_a_percentage(wire: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValidationError) as refused:
        DocumentDiscount.model_validate(wire)

    assert code(refused) == expected


def test_lines_become_a_document() -> None:
    typed = [
        {"description": "Boiler", "quantity": "2", "unit_price": "100.00", "discount_percent": "10"},
        {"description": "Filter", "unit_price": "50.00", "tax_class_id": "reduced", "supply": "goods"},
        {},
    ]
    drafts = [LineDraft.model_validate(one) for one in typed]
    lines, totals = price(drafts, RULES, "EUR", prices_include_vat=False)

    assert [line.id for line in lines] == [draft.id for draft in drafts]
    assert [(str(line.discount), str(line.amount), str(line.net)) for line in lines] == [
        ("20.00", "180.00", "180.00"),
        ("0.00", "50.00", "50.00"),
        ("0.00", "0.00", "0.00"),
    ]
    assert [(line.vat.rate, line.vat.reason) for line in lines[:2]] == [
        (Decimal(21), VatReason.CUSTOMER_CLASS),
        (Decimal(9), VatReason.LINE),
    ]
    assert lines[1].supply is Supply.GOODS
    assert totals.gross_total == amount("272.30", "EUR")


def test_every_line_with_an_unknown_class_is_named() -> None:
    unknown = "tcl_" + "0" * 26
    drafts = [LineDraft(tax_class_id=one) for one in (unknown, None, unknown)]
    with pytest.raises(InvalidInput) as refused:
        price(drafts, RULES, "EUR", prices_include_vat=False)

    assert [one.field for one in refused.value.fields] == ["lines.0.tax_class_id", "lines.2.tax_class_id"]


def test_the_rates_of_five_countries_are_known() -> None:
    assert countries() == ["NL", "BE", "DE", "ES", "FR"]
    assert MAX_LINES == 200


def test_an_individual_is_taxed_without_the_number_of_a_former_business() -> None:
    owner = Person(name="Anna", email="anna@example.com")
    opening = MerchantOpening(
        merchant_id=MerchantId("m-1"),
        name="M",
        country="NL",
        time_zone="Europe/Amsterdam",
        language=Language.NL,
        owner=owner,
    )
    merchant = new_merchant(opening)
    draft = CustomerDraft(kind=Kind.BUSINESS, company_name="Bouw", vat_number="BE0829071668")
    business = new_customer(draft, number="C-1", region="NL", language=Language.NL).model_copy(
        update={"vat_status": VatStatus.VALID}
    )

    assert TaxFacts.of(merchant, business) == DUTCH._replace(vat_number="BE0829071668", vat_status=VatStatus.VALID)
    individual = business.model_copy(update={"kind": Kind.INDIVIDUAL})
    assert TaxFacts.of(merchant, individual) == DUTCH._replace(is_business=False)


def test_two_lines_cannot_have_one_id() -> None:
    """A credit note names lines by their ids."""
    line = LineDraft(description="Work", unit_price=Decimal(10)).model_dump(mode="json")
    for model in (InvoiceDraft, InvoiceEdit, OrderDraft, OrderEdit):
        assert model.model_validate({"lines": [line, {"description": "Other"}]})
        with pytest.raises(ValidationError) as refused:
            model.model_validate({"lines": [line, line]})
        assert code(refused) == "same_line_id"


def test_the_lines_of_a_document_have_a_limit_together() -> None:
    """An item of the table has 400 KB at most."""
    drafts = [LineDraft(description="é" * 1000, unit_price=Decimal(1)) for _ in range(51)]
    assert len(price(drafts[:50], RULES, "EUR", prices_include_vat=False).lines) == 50
    with pytest.raises(InvalidInput) as refused:
        price(drafts, RULES, "EUR", prices_include_vat=False)

    assert [(one.field, one.code) for one in refused.value.fields] == [("lines", "too_much_text")]
