"""The figures above a customer's subscriptions: how many there are of each status, and what recurs monthly."""

from collections.abc import Mapping

from pydantic import Field

from shared.domain.core.models import Model
from shared.domain.core.money import Money
from shared.domain.money.pricing.decimals import Percentage
from shared.domain.money.sales.billing_dates import Interval
from shared.domain.money.sales.recurring_revenue import mrr, recurring_of
from shared.domain.money.sales.subscriptions import SubscriptionStatus


class SubscriptionCounts(Model):
    """The number of subscriptions of each status, and of all (Q47)."""

    all: int
    active: int
    paused: int
    pending: int
    cancelled: int
    failed: int
    completed: int


class RecurringSum(Model):
    """The total that active subscriptions of one interval charge. `vat_rate` is what the prices include, 0 for none."""

    amount: Money
    interval: Interval
    vat_rate: Percentage


class SubscriptionFigures(Model):
    """`mrr` has an entry for each currency, never added up across them (Q8), excluding VAT (Q42). `explained` are the
    sums of prices that it is made of.
    """

    counts: SubscriptionCounts
    mrr: list[Money] = Field(default=[])
    explained: list[RecurringSum] = Field(default=[])


def figures_of(counts: Mapping[str, int], sums: Mapping[str, int]) -> SubscriptionFigures:
    """Return the figures by the numbers of the customer, where a status without a subscription may be absent."""
    by_status = {str(status): counts.get(status, 0) for status in SubscriptionStatus}
    parts = sorted(recurring_of(sums), key=lambda one: (one.amount.currency, one.interval.unit, one.interval.every))
    return SubscriptionFigures(
        counts=SubscriptionCounts(all=sum(by_status.values()), **by_status),
        mrr=mrr(sums),
        explained=[RecurringSum(amount=one.amount, interval=one.interval, vat_rate=one.vat_rate) for one in parts],
    )
