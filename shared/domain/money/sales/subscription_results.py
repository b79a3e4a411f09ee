"""Answers of commands on a subscription: the subscription, and its next charge."""

from datetime import date

from pydantic import Field

from shared.domain.core.models import Model
from shared.domain.core.money import Money
from shared.domain.money.pricing.missing import MissingField
from shared.domain.money.sales.proration import plan_change
from shared.domain.money.sales.subscription_acts import upcoming_charges
from shared.domain.money.sales.subscriptions import Subscription

SHOWN_CHARGES = 6


class UpcomingCharge(Model):
    """A charge that comes, VAT included."""

    on: date
    amount: Money


class PeriodDifference(Model):
    """The price of the rest of the last charged period at the old and at the new price, by days.

    It is not charged: a new price counts from the next billing date.
    """

    days: int
    days_left: int
    credit: Money
    charge: Money
    net: Money


class SubscriptionChange(Model):
    """The result of a command or, for a dry run, the subscription as it would be. `next_charges` are at most six.

    `missing` is what a legal invoice of its charges lacks, which refuses to create it.
    """

    dry_run: bool
    subscription: Subscription
    next_charges: list[UpcomingCharge] = Field(default=[])
    difference: PeriodDifference | None = None
    missing: list[MissingField] = Field(default=[])


def changed(before: Subscription | None, after: Subscription, *, today: date, dry_run: bool) -> SubscriptionChange:
    charges = [UpcomingCharge(on=day, amount=after.charge) for day in upcoming_charges(after, SHOWN_CHARGES)]
    return SubscriptionChange(
        dry_run=dry_run,
        subscription=after,
        next_charges=charges,
        difference=_difference(before, after, today) if before else None,
    )


def _difference(before: Subscription, after: Subscription, today: date) -> PeriodDifference | None:
    if before.charge == after.charge or before.billed_through is None:
        return None
    period = before.dates.period_on(before.billed_through)
    if not period.first <= today < period.until:
        return None
    found = plan_change(before.charge, after.charge, period, on=today)
    return PeriodDifference(
        days=found.days, days_left=found.days_left, credit=found.credit, charge=found.charge, net=found.net
    )
