"""From the lines as they are typed to the lines and totals of an order or an invoice."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from shared.domain.money.pricing.lines import (
    MAX_TEXT_BYTES,
    DocumentDiscount,
    Line,
    LineDraft,
)
from shared.domain.money.pricing.totals import Priced, Totals, calculate
from shared.domain.money.pricing.vat import VatDecision
from shared.domain.money.pricing.vat_decision import TaxRules, decide
from shared.errors import FieldProblem, InvalidInput, Problems


class PricedLines(NamedTuple):
    lines: list[Line]
    totals: Totals


def price(
    drafts: Sequence[LineDraft],
    rules: TaxRules,
    currency: str,
    *,
    prices_include_vat: bool,
    discount: DocumentDiscount | None = None,
) -> PricedLines:
    """Decide the VAT of each line and calculate the document. A line without a price counts nothing.

    Raise InvalidInput for all lines whose class is not known, for too much text, and what `calculate` raises.
    """
    problems = Problems()
    decisions: list[VatDecision] = []
    for position, draft in enumerate(drafts):
        with problems.collect():
            decisions.append(decide(draft, rules, field=f"lines.{position}.tax_class_id"))
    problems.raise_any()

    priced = [
        Priced(draft.quantity, draft.unit_price or Decimal(0), draft.discount_percent, vat.category, vat.rate)
        for draft, vat in zip(drafts, decisions, strict=True)
    ]
    amounts, totals = calculate(priced, currency, prices_include_vat=prices_include_vat, discount=discount)
    lines = [
        Line(**draft.model_dump(), vat=vat, discount=amount.discount, amount=amount.amount, net=amount.net)
        for draft, vat, amount in zip(drafts, decisions, amounts, strict=True)
    ]
    _require_short(lines)
    return PricedLines(lines, totals)


def _require_short(lines: Sequence[Line]) -> None:
    texts = (text for line in lines for text in (line.description, line.unit, line.vat.exemption_reason) if text)
    if sum(len(text.encode()) for text in texts) > MAX_TEXT_BYTES:
        problem = f"The lines have too much text: more than {MAX_TEXT_BYTES // 1000} KB. Write shorter descriptions."
        raise InvalidInput(FieldProblem("lines", "too_much_text", problem))
