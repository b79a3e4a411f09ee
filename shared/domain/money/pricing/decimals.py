"""Decimal numbers of a document's lines: quantities, prices and percentages, as text in JSON and never as a float."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

MAX_DECIMALS = 6
_FORM = re.compile(rf"-?\d{{1,9}}(\.\d{{1,{MAX_DECIMALS}}})?", re.ASCII)


def plain(number: Decimal) -> str:
    """Return the digits without exponent and trailing zeros, so that 21, 21.0 and 21.00 are one text."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _read(wire: Any) -> Decimal:
    if isinstance(wire, Decimal):
        return wire
    if isinstance(wire, str) and _FORM.fullmatch(wire):
        return Decimal(wire)
    problem = 'Write a number as text with a point and at most {decimals} decimals, such as "1.5".'
    raise PydanticCustomError("invalid_number", problem, {"decimals": MAX_DECIMALS})


def _read_percentage(wire: Any) -> Decimal:
    number = _read(wire)
    if not 0 <= number <= 100:
        raise PydanticCustomError("out_of_range", "Write a percentage from 0 to 100.")
    return number


_SCHEMA = {"type": "string", "pattern": rf"^-?\d{{1,9}}(\.\d{{1,{MAX_DECIMALS}}})?$", "example": "1.5"}

Number = Annotated[Decimal, PlainValidator(_read), PlainSerializer(plain), WithJsonSchema(_SCHEMA)]
"""A quantity or a unit price: nine digits before the point and six after it, also negative. A unit price may have more
decimals than its currency."""

Percentage = Annotated[Decimal, PlainValidator(_read_percentage), PlainSerializer(plain), WithJsonSchema(_SCHEMA)]
"""A percentage from 0 to 100, such as a discount or a VAT rate."""
