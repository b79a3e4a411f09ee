"""Revenue of other currencies, as it is explained: grouped by the rate at which it was converted (Q6)."""

from collections.abc import Iterable
from datetime import date

from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money
from shared.domain.money.invoices.exchange_rates import ExchangeRate
from shared.domain.money.pricing.decimals import Number


class ConvertedGroup(Model):
    """Fully paid invoices of another currency with one rate: units of it for one of the base currency.

    `rate` was published on `published_on`, the day of payment or the last working day before it.
    """

    number: int
    sum: Money
    converted: Money
    rate: Number
    published_on: date


def converted_groups(paid: Iterable[tuple[ExchangeRate, int]]) -> list[ConvertedGroup]:
    """Group amounts, in minor units of the currency of their rates, by currency and day.

    Each amount is rounded by itself, as the number is that the customer keeps.
    """
    by_rate: dict[tuple[str, date], list[tuple[ExchangeRate, int]]] = {}
    for rate, minor in paid:
        by_rate.setdefault((rate.currency, rate.published_on), []).append((rate, minor))
    return [_group(by_rate[key]) for key in sorted(by_rate)]


def _group(paid: list[tuple[ExchangeRate, int]]) -> ConvertedGroup:
    rate = paid[0][0]
    amounts = [Amount(minor, rate.currency) for _, minor in paid]
    return ConvertedGroup(
        number=len(amounts),
        sum=sum(amounts, Amount(0, rate.currency)),
        converted=sum(map(rate.convert, amounts), Amount(0, rate.base)),
        rate=rate.units,
        published_on=rate.published_on,
    )
