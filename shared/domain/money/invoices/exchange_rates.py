"""Conversion between currencies at the reference rates that the European Central Bank publishes on working days."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from shared.domain.core.models import Record
from shared.domain.core.money import DECIMALS, Amount, rounded
from shared.domain.money.pricing.decimals import Number

EURO = "EUR"
# The bank publishes on every working day; Easter and Christmas leave five days without a rate at most.
MOST_DAYS_BEFORE = timedelta(days=10)


class PublishedRates(Record):
    """The rates that were published on a day: units of each currency for one euro."""

    day: date
    rates: dict[str, Number]


class ExchangeRate(Record):
    """The rate from `currency` into `base`, published on a day.

    `per_euro` and `base_per_euro` are units of the two for one euro, as published.
    """

    currency: str
    base: str
    per_euro: Number
    base_per_euro: Number
    published_on: date

    @property
    def units(self) -> Decimal:
        """Units of the currency for one of the base, with six decimals at most."""
        return (self.per_euro / self.base_per_euro).quantize(Decimal("0.000001"), ROUND_HALF_UP)

    def convert(self, amount: Amount) -> Amount:
        """Return the amount in the base currency, rounded half up: divided by its rate, times the other (Q6)."""
        assert amount.currency == self.currency
        own, own_parts = self.per_euro.as_integer_ratio()
        base, base_parts = self.base_per_euro.as_integer_ratio()
        numerator = amount.minor * own_parts * base * 10 ** DECIMALS[self.base]
        return Amount(rounded(numerator, own * base_parts * 10 ** DECIMALS[self.currency]), self.base)


def first_day(on: date) -> date:
    """Return the first day whose rates may still be those of `on`."""
    return on - MOST_DAYS_BEFORE


def rate_between(published: PublishedRates | None, currency: str, base: str, *, on: date) -> ExchangeRate | None:
    """Return the rate of a day. `published` are the last rates that were published on it or before.

    None where they are too old, or lack one of the currencies: the bank publishes some thirty.
    """
    if published is None or not first_day(on) <= published.day <= on:
        return None
    per_euro = {EURO: Decimal(1)} | published.rates
    if currency not in per_euro or base not in per_euro:
        return None
    return ExchangeRate(
        currency=currency,
        base=base,
        per_euro=per_euro[currency],
        base_per_euro=per_euro[base],
        published_on=published.day,
    )
