"""Money: an integer of minor units and an ISO 4217 currency; never a float, never added across currencies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

# The currencies Mollie settles (Mollie, "Multicurrency") and those with three decimals, with ISO 4217's number of them.
_TWO_DECIMALS = (
    "AED AUD BGN BRL CAD CHF CZK DKK EUR GBP HKD HUF ILS MXN MYR NOK NZD PHP PLN RON RUB SEK SGD THB TWD USD ZAR"
)
_THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND"
DECIMALS = dict.fromkeys(_TWO_DECIMALS.split(), 2) | {"ISK": 0, "JPY": 0} | dict.fromkeys(_THREE_DECIMALS.split(), 3)
# Digits before the point of an amount in JSON.
_MAX_DIGITS = 15


class CurrencyMismatch(TypeError):
    """Amounts of two currencies were combined: a defect in our code, never a user's mistake."""


@dataclass(frozen=True, slots=True, order=False)
class Amount:
    """`minor` is in the currency's smallest unit: 1000 of EUR are ten euros, 1000 of JPY a thousand yen."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if self.currency not in DECIMALS:
            raise ValueError(f"unknown currency {self.currency}; use one of {', '.join(sorted(DECIMALS))}")
        if type(self.minor) is not int:
            raise TypeError("an amount is a whole number of minor units")

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.minor + self._require_currency_of(other).minor, self.currency)

    def __sub__(self, other: Amount) -> Amount:
        return Amount(self.minor - self._require_currency_of(other).minor, self.currency)

    def __neg__(self) -> Amount:
        return Amount(-self.minor, self.currency)

    def __lt__(self, other: Amount) -> bool:
        return self.minor < self._require_currency_of(other).minor

    def times(self, factor: Decimal | int) -> Amount:
        """Return the product, rounded half up, away from zero."""
        numerator, denominator = factor.as_integer_ratio()
        return Amount(rounded(self.minor * numerator, denominator), self.currency)

    def allocate(self, weights: Sequence[int]) -> list[Amount]:
        """Share the amount in proportion to the weights, which are not negative and not all zero.

        The parts add up to the amount: left-over units go to the largest remainders, of equal ones to the earlier.
        """
        sign = -1 if self.minor < 0 else 1
        shares = [abs(self.minor) * weight for weight in weights]
        parts = largest_remainder(abs(self.minor), shares, sum(weights))
        return [Amount(sign * part, self.currency) for part in parts]

    def _require_currency_of(self, other: Amount) -> Amount:
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} do not add up")
        return other

    @classmethod
    def parse(cls, value: str, currency: str) -> Amount:
        """Parse Mollie's notation, which has exactly the decimals of its currency: `"10.00"`. Raise ValueError."""
        decimals = DECIMALS.get(currency)
        if decimals is None:
            raise ValueError(f"unknown currency {currency}; use one of {', '.join(sorted(DECIMALS))}")
        point = rf"\.\d{{{decimals}}}" if decimals else ""
        if not re.fullmatch(rf"-?\d{{1,{_MAX_DIGITS}}}{point}", value, re.ASCII):
            raise ValueError(f"write the value as digits with {decimals} decimals")
        return cls(int(value.replace(".", "")), currency)

    @classmethod
    def of_major(cls, whole: int, currency: str) -> Amount:
        """Return an amount of whole units: `of_major(10, "EUR")` are ten euros."""
        return cls(whole * 10 ** DECIMALS[currency], currency)

    @classmethod
    def of_decimal(cls, exact: Decimal, currency: str) -> Amount:
        """Return the amount of a decimal number, rounded half up, away from zero."""
        numerator, denominator = exact.as_integer_ratio()
        return cls(rounded(numerator * 10 ** DECIMALS[currency], denominator), currency)

    def __str__(self) -> str:
        decimals = DECIMALS[self.currency]
        return f"{Decimal(self.minor).scaleb(-decimals):.{decimals}f}"


def rounded(numerator: int, denominator: int) -> int:
    """Return the fraction as a whole number, rounded half up, away from zero. Nothing else rounds money."""
    whole, rest = divmod(abs(numerator), denominator)
    whole += 2 * rest >= denominator
    return -whole if numerator < 0 else whole


def largest_remainder(whole: int, numerators: Sequence[int], denominator: int) -> list[int]:
    """Round fractions so that they add up to `whole`, which differs from their sum by half a unit at most.

    Each is rounded down; the units that are left go to the largest remainders, of equal ones to the earlier.
    """
    parts = [numerator // denominator for numerator in numerators]
    by_remainder = sorted(range(len(parts)), key=lambda n: numerators[n] % denominator, reverse=True)
    for n in by_remainder[: whole - sum(parts)]:
        parts[n] += 1
    return parts


def _read(wire: Any) -> Amount:
    match wire:
        case Amount():
            return wire
        case {"currency": str(currency), "value": str(value), **rest} if not rest:
            with suppress(ValueError):
                return Amount.parse(value, currency)
    problem = 'Write an amount with the decimals of its currency, such as {"currency": "EUR", "value": "10.00"}.'
    raise PydanticCustomError("invalid_amount", problem)


def _written(amount: Amount) -> Any:
    return {"currency": amount.currency, "value": str(amount)}


Money = Annotated[
    Amount,
    PlainValidator(_read),
    PlainSerializer(_written),
    WithJsonSchema(
        {
            "type": "object",
            "required": ["currency", "value"],
            "properties": {"currency": {"type": "string"}, "value": {"type": "string"}},
            "example": {"currency": "EUR", "value": "10.00"},
        }
    ),
]
"""An amount in JSON, in Mollie's notation: `{"currency": "EUR", "value": "10.00"}`."""


def _known(code: str) -> str:
    if code not in DECIMALS:
        raise PydanticCustomError("invalid_currency", "Name one of {known}.", {"known": ", ".join(sorted(DECIMALS))})
    return code


CurrencyCode = Annotated[str, AfterValidator(_known)]
"""The ISO 4217 code of a currency that Klantkaart knows."""
