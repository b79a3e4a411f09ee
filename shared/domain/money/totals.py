"""Totals of a document by the arithmetic of EN 16931, in minor units and without a float.

Prices without VAT: VAT per category and rate is a percentage of the sum of the rounded line nets (BR-CO-17). Prices
with VAT: the payer's total is the sum of the gross lines, VAT is extracted from it once per rate, and net is the rest
(Q53).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from shared.domain.core.models import Record
from shared.domain.core.money import Amount, Money
from shared.domain.money.decimals import Percentage
from shared.domain.money.lines import DocumentDiscount
from shared.domain.money.vat import VatCategory

# A total has at most 13 digits, its decimals included.
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


class Priced(NamedTuple):
    """What the totals need of a line."""

    quantity: Decimal
    unit_price: Decimal
    discount_percent: Decimal
    category: VatCategory
    rate: Decimal | None


class LineAmounts(NamedTuple):
    """What a line amounts to: `discount` and `amount` as its prices are, `net` without VAT."""

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

    Raise InvalidInput for a total beyond MAX_MINOR or a discount larger than the lines.
    """
    raise NotImplementedError
