"""Filters that lists of invoices and of orders share: by number, days and totals."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from shared.domain.core.money import DECIMALS, Amount
from shared.errors import FieldProblem, InvalidInput, Problems


class Days(NamedTuple):
    """A range of days, both ends included. None is open."""

    first: date | None = None
    last: date | None = None


class Totals(NamedTuple):
    """A range of amounts of one currency, both ends included. None is open."""

    currency: str
    least: Amount | None = None
    most: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """`number` is the beginning of a number, in any case. None filters by nothing."""

    number: str | None = None
    dated: Days | None = None
    total: Totals | None = None


def typed_totals(total_from: str | None, total_to: str | None, currency: str) -> Totals:
    """Return the range of totals that was typed. Raise InvalidInput at these fields."""
    if currency not in DECIMALS:
        raise InvalidInput(FieldProblem("currency", "invalid_currency", f"Name one of {', '.join(sorted(DECIMALS))}."))
    problems = Problems()
    found: dict[str, Amount | None] = {}
    for field, typed in (("total_from", total_from), ("total_to", total_to)):
        with problems.collect():
            found[field] = _amount(typed, currency, field)
    problems.raise_any()
    return Totals(currency, found["total_from"], found["total_to"])


def _amount(typed: str | None, currency: str, field: str) -> Amount | None:
    """Return an amount. Decimals may be left out: 10 is 10.00."""
    if typed is None:
        return None
    try:
        exact = Decimal(typed)
    except InvalidOperation:
        exact = Decimal("NaN")
    if not exact.is_finite() or Decimal(str(amount := Amount.of_decimal(exact, currency))) != exact:
        problem = f"Write an amount with at most the {DECIMALS[currency]} decimals of {currency}."
        raise InvalidInput(FieldProblem(field, "invalid_amount", problem))
    return amount
