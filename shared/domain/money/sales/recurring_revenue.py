"""Monthly recurring revenue (MRR): what active subscriptions come to in a month, without VAT, by currency (Q42).

The customer keeps sums of whole minor units: one for each currency, interval and included VAT rate. So the fractions of
a month and of VAT are exact, and are rounded once, after everything was added up.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from shared.domain.core.money import DECIMALS, Amount, rounded
from shared.domain.money.sales.billing_dates import Interval, IntervalUnit

PATH = "subscription_sums"
_PREFIX = "active"
# How many of a unit are in a month (Q42).
_IN_MONTH = {
    IntervalUnit.DAYS: Fraction(365, 12),
    IntervalUnit.WEEKS: Fraction(52, 12),
    IntervalUnit.MONTHS: Fraction(1),
    IntervalUnit.YEARS: Fraction(1, 12),
}


class Recurring(NamedTuple):
    """A price of every interval. `vat_rate` is the percentage that the price includes, 0 for one without VAT."""

    amount: Amount
    interval: Interval
    vat_rate: Decimal

    @property
    def path(self) -> str:
        """The name of the sum that the amount is part of. A path has no point, so the rate has a comma."""
        rate = f"{self.vat_rate.normalize():f}".replace(".", ",")
        every, unit = self.interval.every, self.interval.unit
        return f"{PATH}.{_PREFIX}_{self.amount.currency}_{every}_{unit}_{rate}"


def monthly(amount: Amount, interval: Interval, vat_rate: Decimal) -> Fraction:
    """Return what a price comes to in a month without its VAT, in minor units, not rounded."""
    net = Fraction(amount.minor) / (1 + Fraction(vat_rate) / 100)
    return net * _IN_MONTH[interval.unit] / interval.every


def recurring_of(sums: Mapping[str, int]) -> list[Recurring]:
    """Return the sums that a customer keeps, by the names that `Recurring.path` gave them."""
    found = []
    for name, minor in sums.items():
        prefix, currency, every, unit, rate = name.split("_")
        if minor and prefix == _PREFIX and currency in DECIMALS:
            interval = Interval(every=int(every), unit=IntervalUnit(unit))
            found.append(Recurring(Amount(minor, currency), interval, Decimal(rate.replace(",", "."))))
    return found


def mrr(sums: Mapping[str, int]) -> list[Amount]:
    """Return the MRR of each currency in which there is any, by the sums of a customer (Q8, Q42)."""
    exact: dict[str, Fraction] = {}
    for one in recurring_of(sums):
        of_one = monthly(one.amount, one.interval, one.vat_rate)
        exact[one.amount.currency] = exact.get(one.amount.currency, Fraction(0)) + of_one
    return [Amount(rounded(*exact[currency].as_integer_ratio()), currency) for currency in sorted(exact)]
