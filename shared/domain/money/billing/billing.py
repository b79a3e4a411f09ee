"""The billing of a customer: its figures by month, its tier, and the counts of its records."""

from datetime import date

from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.billing.figures import (
    CurrencyFigures,
    Tier,
    figures_in,
    last_months,
    orders_counted,
    ratio,
    tier_by_orders,
    used_currencies,
)
from shared.domain.team.merchants import Merchant

DSO_DAYS = 90


class MonthRevenue(Model):
    """The total of the invoices that were fully paid in a month (YYYY-MM)."""

    month: str
    revenue: Money


class CurrencyBilling(CurrencyFigures):
    """`months` are twelve and end with today's."""

    months: list[MonthRevenue]


class BillingCounts(Model):
    """Numbers of records. `invoices` and `orders` include cancelled ones (Q47), `outstanding` are left to pay (Q3)."""

    invoices: int
    outstanding: int
    orders: int
    subscriptions: int
    payments: int
    auto_resolved_conversations: int


class Billing(Model):
    """`currencies` begins with the base currency of the merchant, also where there is nothing in it.

    The tier is `vip` where revenue and what was converted into the base currency are together above `vip_threshold`, or
    else `regular` from three orders on that neither were cancelled nor failed, which are `orders_counted`.
    """

    currencies: list[CurrencyBilling]
    counts: BillingCounts
    tier: Tier
    vip_threshold: Money
    orders_counted: int
    as_of: date


def billing_of(card: CustomerCard, merchant: Merchant, today: date) -> Billing:
    """`today` is the day at the merchant."""
    further = [code for code in used_currencies(card) if code != merchant.base_currency]
    currencies = [currency_billing(card, code, today) for code in (merchant.base_currency, *further)]
    counted, base = orders_counted(card), currencies[0]
    return Billing(
        currencies=currencies,
        counts=BillingCounts(
            outstanding=card.unpaid_invoices[0],
            auto_resolved_conversations=card.counts.of("auto_resolved_conversations"),
            **{kind: card.counts.of(kind) for kind in ("invoices", "orders", "subscriptions", "payments")},
        ),
        tier=tier_of(base.revenue + base.converted, merchant.vip_threshold, counted),
        vip_threshold=merchant.vip_threshold,
        orders_counted=counted,
        as_of=today,
    )


def currency_billing(card: CustomerCard, currency: str, today: date) -> CurrencyBilling:
    """Return the figures of a currency. `today` is the day at the merchant."""
    months = [
        MonthRevenue(month=month, revenue=Amount(card.collection.get(f"revenue_{month}_{currency}", 0), currency))
        for month in last_months(today)
    ]
    return CurrencyBilling(**dict(figures_in(card, currency, today)), months=months)


def tier_of(revenue: Amount, threshold: Amount, orders: int) -> Tier:
    """Return the tier by the revenue of all currencies in that of the threshold, and the orders that count (Q6).

    A threshold that is still in a former base currency makes nobody a VIP.
    """
    if revenue.currency == threshold.currency and revenue.minor > threshold.minor:
        return Tier.VIP
    return tier_by_orders(orders)


def days_outstanding(outstanding: Amount, billed: Amount) -> str | None:
    """Return the days' sales outstanding by what was billed in the last 90 days, None where that is nothing (Q10)."""
    return ratio(outstanding.minor * DSO_DAYS, billed.minor) if billed.minor > 0 else None
