"""Price of a part of a paid period, by calendar days, and of a change of price within it."""

from datetime import date
from typing import NamedTuple

from shared.domain.core.money import Amount, rounded
from shared.domain.money.sales.billing_dates import Period


class PlanChange(NamedTuple):
    """`credit` is the rest of the period at the old price, `charge` at the new one. `net` below zero is credit."""

    days: int
    days_left: int
    credit: Amount
    charge: Amount

    @property
    def net(self) -> Amount:
        return self.charge - self.credit


def prorated(amount: Amount, period: Period, *, since: date) -> Amount:
    """Return what the days of a period from `since` on come to: the whole period is the denominator."""
    return Amount(rounded(amount.minor * days_left(period, since), period.days), amount.currency)


def days_left(period: Period, since: date) -> int:
    return (period.until - min(max(since, period.first), period.until)).days


def plan_change(old: Amount, new: Amount, period: Period, *, on: date) -> PlanChange:
    """Return what a new price within a paid period comes to. Each price counts for the same days."""
    return PlanChange(
        period.days, days_left(period, on), prorated(old, period, since=on), prorated(new, period, since=on)
    )
