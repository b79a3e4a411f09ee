"""Totals of a document: the cases, the identities of EN 16931, and what holds for any lines."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from shared.domain.core.money import DECIMALS, Amount
from shared.domain.money.pricing.lines import DocumentDiscount
from shared.domain.money.pricing.totals import (
    MAX_MINOR,
    Calculated,
    Priced,
    Totals,
    calculate,
)
from shared.domain.money.pricing.vat import VatCategory
from shared.errors import InvalidInput
from tests.money_cases import amount, cases
from tests.unit.money.samples import priced

RATED = [(VatCategory.STANDARD, rate) for rate in ("21", "9", "5.5", "20")]
UNRATED = [(VatCategory.EXEMPT, "0"), (VatCategory.ZERO, "0"), (VatCategory.REVERSE_CHARGE, "0")]


def cents(value: str) -> Amount:
    return amount(value, "EUR")


# ---- cases


def calculated(document: dict[str, Any]) -> Calculated:
    currency = document["currency"]
    lines = [
        priced(
            one["quantity"],
            one["unit_price"],
            one["vat_rate"],
            discount=one.get("discount_percent", "0"),
            category=VatCategory(one.get("vat_category", "S")),
        )
        for one in document["lines"]
    ]
    discount: DocumentDiscount | None
    match document.get("document_discount"):
        case {"amount": value}:
            discount = DocumentDiscount(amount=amount(value, currency))
        case {"percent": value}:
            discount = DocumentDiscount(percent=value)
        case _:
            discount = None
    return calculate(lines, currency, prices_include_vat=document["prices"] == "incl", discount=discount)


def observed(case: dict[str, Any], result: Calculated) -> dict[str, Any]:
    """Return what the case can expect, in its own words."""
    totals, currency = result.totals, case["input"]["currency"]
    payable = totals.gross_total - amount(case["input"].get("prepaid", "0"), currency)
    breakdown = [
        {
            "vat_category": group.category.value,
            "vat_rate": f"{group.rate:f}",
            "taxable": str(group.taxable),
            "vat": str(group.vat),
        }
        for group in totals.groups
    ]
    return {
        "vat_breakdown": breakdown,
        "net_total": str(totals.net_total),
        "vat_total": str(totals.vat_total),
        "gross_total": str(totals.gross_total),
        "payable": str(payable),
        "line_total": str(totals.line_total),
        "allowance_total": str(totals.allowance_total),
        "allowance_by_rate": {f"{group.rate:f}": str(group.allowance) for group in totals.groups},
        "line_nets": [str(one.net) for one in result.lines],
        "line_nets_sum": str(total(one.net for one in result.lines)),
        "balance_after_payment_of_gross_total": str(totals.gross_total - totals.gross_total),
    }


def total(amounts: Any) -> Amount:
    first, *others = list(amounts)
    for other in others:
        first += other
    return first


@cases("invoice_totals")
def test_the_totals_are_those_of_the_case(case: dict[str, Any]) -> None:
    result = observed(case, calculated(case["input"]))

    assert {name: result[name] for name in case["expected"]} == case["expected"]


# ---- what holds for any document

few = settings(max_examples=60)
numbers = st.decimals(-999, 999, places=3)
prices = st.decimals(-9999, 9999, places=4)
discounts = st.sampled_from(["0", "0", "10", "33.333", "100"])
rates = st.sampled_from([*RATED, *UNRATED, (VatCategory.OUT_OF_SCOPE, None)])


@st.composite
def documents(draw: st.DrawFn) -> tuple[list[Priced], str, bool, DocumentDiscount | None]:
    currency = draw(st.sampled_from(["EUR", "JPY", "KWD"]))
    lines = [
        priced(str(quantity), str(price), rate, discount=discount, category=category)
        for quantity, price, discount, (category, rate) in draw(
            st.lists(st.tuples(numbers, prices, discounts, rates), max_size=8)
        )
    ]
    percent = draw(st.none() | st.decimals(0, 100, places=2))
    discount = None if percent is None else DocumentDiscount(percent=percent)
    return lines, currency, draw(st.booleans()), discount


def summed(amounts: Sequence[Amount], currency: str) -> Amount:
    return Amount(sum(one.minor for one in amounts), currency)


def checked(
    lines: list[Priced], currency: str, include_vat: bool, discount: DocumentDiscount | None
) -> tuple[Calculated, Totals]:
    result = calculate(lines, currency, prices_include_vat=include_vat, discount=discount)
    return result, result.totals


@few
@given(documents())
def test_the_sums_are_those_of_en_16931(document: tuple[list[Priced], str, bool, DocumentDiscount | None]) -> None:
    lines, currency, include_vat, discount = document
    result, totals = checked(lines, currency, include_vat, discount)

    def sum_of(amounts: Sequence[Amount]) -> Amount:
        return summed(amounts, currency)

    assert totals.line_total == sum_of([one.net for one in result.lines]), "BR-CO-10"
    assert totals.allowance_total == sum_of([group.allowance for group in totals.groups]), "BR-CO-11"
    assert totals.net_total == totals.line_total - totals.allowance_total, "BR-CO-13"
    assert totals.net_total == sum_of([group.taxable for group in totals.groups])
    assert totals.vat_total == sum_of([group.vat for group in totals.groups]), "BR-CO-14"
    assert totals.gross_total == totals.net_total + totals.vat_total, "BR-CO-15"
    for group in totals.groups:
        nets = [
            one.net
            for one, line in zip(result.lines, lines, strict=True)
            if (line.category, line.rate) == (group.category, group.rate)
        ]
        assert group.taxable == sum_of(nets) - group.allowance, "BR-S-08 and those of the other categories"
        assert group.rate or not group.vat.minor, "a category without a rate has no VAT"


@few
@given(documents())
def test_vat_is_rounded_once_per_rate(document: tuple[list[Priced], str, bool, DocumentDiscount | None]) -> None:
    lines, currency, include_vat, discount = document
    for group in checked(lines, currency, include_vat, discount)[1].groups:
        rate = group.rate or Decimal(0)
        if include_vat:
            gross = group.taxable.minor + group.vat.minor
            exact = Decimal(gross) * rate / (100 + rate)
            assert abs(group.vat.minor - exact) <= Decimal("0.5000001")
        else:
            exact = Decimal(group.taxable.minor) * rate / 100
            assert group.vat.minor == int(exact.quantize(Decimal(1), ROUND_HALF_UP)), "BR-CO-17"


@few
@given(documents())
def test_with_prices_that_include_vat_the_sum_of_the_lines_is_paid(
    document: tuple[list[Priced], str, bool, DocumentDiscount | None],
) -> None:
    lines, currency, _, _ = document
    result, totals = checked(lines, currency, True, None)

    assert totals.gross_total == summed([one.amount for one in result.lines], currency)


@few
@given(documents(), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_no_total(
    document: tuple[list[Priced], str, bool, DocumentDiscount | None], random: Any
) -> None:
    lines, currency, include_vat, _ = document
    shuffled = random.sample(lines, len(lines))
    _, one = checked(lines, currency, include_vat, None)
    _, other = checked(shuffled, currency, include_vat, None)

    def by_rate(totals: Totals) -> list[str]:
        return sorted(group.model_dump_json() for group in totals.groups)

    assert one.model_copy(update={"groups": []}) == other.model_copy(update={"groups": []})
    assert by_rate(one) == by_rate(other)


@few
@given(documents())
def test_negated_lines_have_the_negated_totals(
    document: tuple[list[Priced], str, bool, DocumentDiscount | None],
) -> None:
    lines, currency, include_vat, _ = document
    negated = [one._replace(quantity=-one.quantity) for one in lines]
    one = checked(lines, currency, include_vat, None)[1]
    other = checked(negated, currency, include_vat, None)[1]

    assert other.gross_total == -one.gross_total
    assert other.vat_total == -one.vat_total


@few
@given(documents(), st.integers(0, 10**6))
def test_a_discount_is_shared_without_turning_a_rate(
    document: tuple[list[Priced], str, bool, DocumentDiscount | None], minor: int
) -> None:
    lines, currency, include_vat, _ = document
    whole = summed([one.amount for one in checked(lines, currency, include_vat, None)[0].lines], currency)
    assume(minor <= whole.minor)
    taken = Amount(minor, currency)
    before = checked(lines, currency, include_vat, None)[1]
    after = checked(lines, currency, include_vat, DocumentDiscount(amount=taken))[1]

    if include_vat:
        assert after.gross_total == before.gross_total - taken, "Q53"
    else:
        assert after.allowance_total == taken
    for one, other in zip(before.groups, after.groups, strict=True):
        assert other.allowance.minor >= 0
        assert one.taxable.minor < 0 or other.taxable.minor >= 0


# ---- what is refused


def test_a_document_without_lines_is_worth_nothing() -> None:
    totals = calculate([], "EUR", prices_include_vat=False).totals

    assert totals.gross_total == cents("0")
    assert totals.groups == []


@pytest.mark.parametrize(
    ("discount", "field", "code"),
    [
        (DocumentDiscount(amount=cents("100.01")), "discount.amount", "discount_too_large"),
        (DocumentDiscount(amount=amount("1", "JPY")), "discount.amount", "wrong_currency"),
    ],
)
def test_a_discount_that_does_not_fit_is_refused(discount: DocumentDiscount, field: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        calculate([priced("1", "100.00")], "EUR", prices_include_vat=False, discount=discount)

    assert [(problem.field, problem.code) for problem in refused.value.fields] == [(field, code)]


@pytest.mark.parametrize("include_vat", [True, False])
def test_a_discount_on_a_negative_sum_is_refused(include_vat: bool) -> None:
    with pytest.raises(InvalidInput):
        calculate(
            [priced("-1", "100")], "EUR", prices_include_vat=include_vat, discount=DocumentDiscount(amount=cents("1"))
        )


def test_an_amount_has_13_digits_at_most() -> None:
    assert calculate([priced("1", "99999999999.99", "0")], "EUR", prices_include_vat=False)
    assert len(str(MAX_MINOR)) == 13
    for lines in (
        [priced("1", "99999999999.99")],
        [priced("1000000", "100000", "0"), priced("-1000000", "100000", "0")],
        # What is taken off counts as well, because it is stored.
        [priced("999999999", "999999999", discount="100")],
    ):
        with pytest.raises(InvalidInput) as refused:
            calculate(lines, "EUR", prices_include_vat=False)
        assert refused.value.fields[0].code == "total_too_large"


def test_every_currency_is_calculated_in_its_own_decimals() -> None:
    for currency, decimals in DECIMALS.items():
        gross = calculate([priced("1", "100")], currency, prices_include_vat=False).totals.gross_total
        assert gross.minor == 121 * 10**decimals
