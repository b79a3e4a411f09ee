"""Totals of a document by the arithmetic of EN 16931, in minor units and without a float.

Prices without VAT: VAT per category and rate is a percentage of the sum of the rounded line nets (BR-CO-17). Prices
with VAT: the payer's total is the sum of the gross lines, VAT is extracted from it once per rate, and net is the rest
(Q53). Then payable, net and VAT add up without a rounding amount (BT-114).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, Self

from shared.domain.core.models import Record
from shared.domain.core.money import Amount, Money, largest_remainder, rounded
from shared.domain.money.pricing.decimals import Percentage
from shared.domain.money.pricing.lines import DocumentDiscount
from shared.domain.money.pricing.vat import VatCategory
from shared.errors import FieldProblem, InvalidInput

# An amount of a document has at most 13 digits, its decimals included.
MAX_MINOR = 10**13 - 1


class VatGroup(Record):
    """The lines of one VAT category and rate (BG-23). `allowance` is their share of the document's discount, net."""

    category: VatCategory
    rate: Percentage | None
    allowance: Money
    taxable: Money
    vat: Money


class Totals(Record):
    """The totals of a document (BG-22). `line_total` (BT-106), `allowance_total` (BT-107) and `net_total` (BT-109) are
    without VAT; `gross_total` (BT-112) is what has to be paid.
    """

    line_total: Money
    allowance_total: Money
    net_total: Money
    vat_total: Money
    gross_total: Money
    groups: list[VatGroup]

    @classmethod
    def of(cls, groups: Sequence[VatGroup], line_total: Amount) -> Self:
        """Add up groups and lines by BR-CO-11, 13, 14 and 15."""
        none = Amount(0, line_total.currency)
        allowance_total = sum((group.allowance for group in groups), none)
        vat_total = sum((group.vat for group in groups), none)
        net_total = line_total - allowance_total
        return cls(
            line_total=line_total,
            allowance_total=allowance_total,
            net_total=net_total,
            vat_total=vat_total,
            gross_total=net_total + vat_total,
            groups=list(groups),
        )


class Priced(NamedTuple):
    """The input of the totals for one line."""

    quantity: Decimal
    unit_price: Decimal
    discount_percent: Decimal
    category: VatCategory
    rate: Decimal | None


class LineAmounts(NamedTuple):
    """The amounts of a line: `discount` and `amount` as its prices are, `net` without VAT."""

    discount: Amount
    amount: Amount
    net: Amount


class Calculated(NamedTuple):
    lines: list[LineAmounts]
    totals: Totals


def calculate(
    lines: Sequence[Priced], currency: str, *, prices_include_vat: bool, discount: DocumentDiscount | None = None
) -> Calculated:
    """Return the totals of a document and of its lines, in order.

    Raise InvalidInput for an amount beyond MAX_MINOR or a discount larger than the lines.
    """
    amounts = [_line_amounts(line, currency) for line in lines]
    members: dict[tuple[VatCategory, Decimal | None], list[int]] = {}
    for position, line in enumerate(lines):
        members.setdefault((line.category, line.rate), []).append(position)
    sums = [sum(amounts[n][1].minor for n in positions) for positions in members.values()]
    shares = _shared_discount(discount, sums, currency)

    nets = [amount.minor for _, amount in amounts]
    groups = []
    for ((category, rate), positions), whole, share in zip(members.items(), sums, shares, strict=True):
        taxable, vat = split_vat(whole - share, rate, include_vat=prices_include_vat)
        line_total = whole
        if prices_include_vat:
            line_total, _ = split_vat(whole, rate, include_vat=True)
            shared = net_shares(line_total, [nets[n] for n in positions], rate)
            for n, net in zip(positions, shared, strict=True):
                nets[n] = net
        groups.append(
            VatGroup(
                category=category,
                rate=rate,
                allowance=Amount(line_total - taxable, currency),
                taxable=Amount(taxable, currency),
                vat=Amount(vat, currency),
            )
        )
    totals = Totals.of(groups, Amount(sum(nets), currency))
    _require_digits(amounts, nets, totals)
    calculated = [
        LineAmounts(line_discount, amount, Amount(net, currency))
        for (line_discount, amount), net in zip(amounts, nets, strict=True)
    ]
    return Calculated(calculated, totals)


def _line_amounts(line: Priced, currency: str) -> tuple[Amount, Amount]:
    """Return a line's discount and what is left, each rounded once."""
    full = Amount.of_decimal(line.quantity * line.unit_price, currency)
    discount = full.times(line.discount_percent / 100)
    return discount, full - discount


def _shared_discount(discount: DocumentDiscount | None, sums: Sequence[int], currency: str) -> list[int]:
    """Return each group's share of the discount, in proportion to their sums (BR-32, BR-S-06).

    Groups with the other sign, such as a returned deposit, take no share, so no share exceeds its group.
    """
    total = Amount(sum(sums), currency)
    if discount is None or not (amount := _discount_of(discount, total)).minor:
        return [0] * len(sums)
    weights = [max(one, 0) if total.minor > 0 else max(-one, 0) for one in sums]
    return [part.minor for part in amount.allocate(weights)]


def _discount_of(discount: DocumentDiscount, total: Amount) -> Amount:
    if discount.percent is not None:
        return total.times(discount.percent / 100)
    assert discount.amount is not None, "a discount has an amount or a percentage"
    if discount.amount.currency != total.currency:
        raise InvalidInput(FieldProblem("discount.amount", "wrong_currency", f"Write the amount in {total.currency}."))
    if discount.amount.minor > max(total.minor, 0):
        problem = f"Write a discount of at most {max(total, Amount(0, total.currency))}, what the lines add up to."
        raise InvalidInput(FieldProblem("discount.amount", "discount_too_large", problem))
    return discount.amount


def split_vat(amount: int, rate: Decimal | None, *, include_vat: bool) -> tuple[int, int]:
    """Return net and VAT of a sum, the VAT rounded once: a percentage of it (BR-CO-17), or a part of it (Q53)."""
    numerator, denominator = (rate or Decimal(0)).as_integer_ratio()
    if not include_vat:
        return amount, rounded(amount * numerator, 100 * denominator)
    vat = rounded(amount * numerator, 100 * denominator + numerator)
    return amount - vat, vat


def net_shares(whole: int, amounts: Sequence[int], rate: Decimal | None) -> list[int]:
    """Share the net of a group over its lines with prices including VAT, so that they add up to it (BR-CO-10)."""
    numerator, denominator = (rate or Decimal(0)).as_integer_ratio()
    return largest_remainder(whole, [amount * 100 * denominator for amount in amounts], 100 * denominator + numerator)


def _require_digits(lines: Sequence[tuple[Amount, Amount]], nets: Sequence[int], totals: Totals) -> None:
    """Refuse a document with an amount beyond MAX_MINOR, a discount of its lines included: none that is stored may be
    longer than an amount that is read.
    """
    sums = (totals.line_total, totals.allowance_total, totals.net_total, totals.vat_total, totals.gross_total)
    amounts = (*nets, *(amount.minor for line in lines for amount in line), *(one.minor for one in sums))
    if any(abs(minor) > MAX_MINOR for minor in amounts):
        problem = "Write smaller quantities or prices: an amount has at most 13 digits, its decimals included."
        raise InvalidInput(FieldProblem("lines", "total_too_large", problem))
