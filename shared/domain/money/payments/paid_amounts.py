"""Amounts that can be paid, as they are typed."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.money import Amount, Money

_MAX_DIGITS = 12


def _payable(amount: Amount) -> Amount:
    if amount.minor <= 0:
        raise PydanticCustomError("not_positive", "Write an amount above zero.")
    if len(str(amount.minor)) > _MAX_DIGITS:
        raise PydanticCustomError("too_large", "Write an amount of at most {digits} digits.", {"digits": _MAX_DIGITS})
    return amount


PaidAmount = Annotated[Money, AfterValidator(_payable)]
"""More than nothing, and at most twelve digits with its decimals."""
