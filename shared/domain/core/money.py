"""Money: an integer of minor units and an ISO 4217 currency; never a float, never added across currencies."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

# The currencies Mollie settles (Mollie, "Multicurrency"), with ISO 4217's number of decimals.
_TWO_DECIMALS = (
    "AED AUD BGN BRL CAD CHF CZK DKK EUR GBP HKD HUF ILS MXN MYR NOK NZD PHP PLN RON RUB SEK SGD THB TWD USD ZAR"
)
DECIMALS = dict.fromkeys(_TWO_DECIMALS.split(), 2) | {"ISK": 0, "JPY": 0}


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
        """Return the product, rounded half up, away from zero. Nothing else rounds money."""
        exact = Decimal(self.minor) * factor
        return Amount(int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP)), self.currency)

    def _require_currency_of(self, other: Amount) -> Amount:
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} do not add up")
        return other

    @classmethod
    def parse(cls, value: str, currency: str) -> Amount:
        """Parse Mollie's notation, `"10.00"`. Raise ValueError for more decimals than the currency has."""
        decimals = DECIMALS.get(currency)
        if decimals is None:
            raise ValueError(f"unknown currency {currency}; use one of {', '.join(sorted(DECIMALS))}")
        try:
            exact = Decimal(value).scaleb(decimals)
        except InvalidOperation as error:
            raise ValueError('write the value as digits with a point, such as "10.00"') from error
        if not exact.is_finite() or exact != exact.to_integral_value():
            raise ValueError(f"{currency} has {decimals} decimals")
        return cls(int(exact), currency)

    def __str__(self) -> str:
        decimals = DECIMALS[self.currency]
        return f"{Decimal(self.minor).scaleb(-decimals):.{decimals}f}"


def _read(wire: Any) -> Amount:
    match wire:
        case Amount():
            return wire
        case {"currency": str(currency), "value": str(value), **rest} if not rest:
            # Decimal also parses "1e999999", a number that would fill the memory.
            if re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", value, re.ASCII):
                with suppress(ValueError):
                    return Amount.parse(value, currency)
    problem = 'Write an amount with the decimals of its currency, such as {"currency": "EUR", "value": "10.00"}.'
    raise PydanticCustomError("invalid_amount", problem)


Money = Annotated[
    Amount,
    PlainValidator(_read),
    PlainSerializer(lambda amount: {"currency": amount.currency, "value": str(amount)}),
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
