"""Sums of documents by currency, from the numbers that a customer keeps: `total_EUR` is in minor units."""

from collections.abc import Mapping
from typing import TypeVar

from shared.domain.core.models import Model
from shared.domain.core.money import Amount


class CurrencySums(Model):
    """Sums of the documents of one currency, never added up across currencies (Q8)."""

    currency: str


Sums = TypeVar("Sums", bound=CurrencySums)


def sums_by_currency(model: type[Sums], numbers: Mapping[str, int]) -> list[Sums]:
    """Return a model for each currency in which there is something, in the order of their codes.

    The model has an amount for each name before the `_` of the numbers, 0 where there is no number.
    """
    names = [name for name in model.model_fields if name != "currency"]
    currencies = sorted({path.rpartition("_")[2] for path, number in numbers.items() if number})
    return [
        model(currency=currency, **{name: Amount(numbers.get(f"{name}_{currency}", 0), currency) for name in names})
        for currency in currencies
    ]
