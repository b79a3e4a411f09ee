"""The billing figures of a customer, from the numbers that the customer keeps, per currency (Q8)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from shared.domain.core.models import Model
from shared.domain.core.money import DECIMALS, Amount, Money, rounded
from shared.domain.customer.customers import CustomerCard
from shared.domain.team.merchants import Merchant

REGULAR_ORDERS = 3
MONTHS = 12
DSO_DAYS = 90
_NO_ORDERS = ("cancelled", "failed")
# Maps of numbers whose paths end with a currency.
_BY_CURRENCY = ("invoice_sums", "payment_sums", "credit_sums", "collection")


class Tier(StrEnum):
    """VIP goes before regular, and regular before new (Q6)."""

    VIP = "vip"
    REGULAR = "regular"
    NEW = "new"


class DaysToCollect(Model):
    """The mean of days from issue to full payment, over the twelve calendar months that end with today's (Q10).

    `weighted` by amount and `simple` are in days with one decimal. `sample` is the number of invoices, at least one.
    """

    weighted: str
    simple: str
    sample: int


class MonthRevenue(Model):
    """What the invoices that were fully paid in a month (YYYY-MM) come to."""

    month: str
    revenue: Money


class CurrencyBilling(Model):
    """The figures of one currency: billed = collected + credited + outstanding, over issued invoices (Q9).

    `collected` is what settles invoices. `received` is all that was paid and not refunded: collected and `credit`, the
    customer's credit. `revenue` is what fully paid invoices come to. `months` are twelve and end with today's.
    """

    currency: str
    billed: Money
    collected: Money
    credited: Money
    outstanding: Money
    received: Money
    credit: Money
    revenue: Money
    days_to_collect: DaysToCollect | None
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

    The tier is `vip` above `vip_threshold` of revenue in the base currency, or else `regular` from three orders on that
    neither were cancelled nor failed, which are `orders_counted`.
    """

    currencies: list[CurrencyBilling]
    counts: BillingCounts
    tier: Tier
    vip_threshold: Money
    orders_counted: int
    as_of: date


def billing_of(card: CustomerCard, merchant: Merchant, today: date) -> Billing:
    """`today` is the day at the merchant."""
    used = {path.rpartition("_")[2] for name in _BY_CURRENCY for path, number in getattr(card, name).items() if number}
    further = sorted(code for code in used if code in DECIMALS and code != merchant.base_currency)
    currencies = [currency_billing(card, code, today) for code in (merchant.base_currency, *further)]
    orders_counted = sum(number for status, number in card.order_counts.items() if status not in _NO_ORDERS)
    return Billing(
        currencies=currencies,
        counts=BillingCounts(
            outstanding=card.unpaid_invoices[0],
            auto_resolved_conversations=card.counts.of("auto_resolved_conversations"),
            **{kind: card.counts.of(kind) for kind in ("invoices", "orders", "subscriptions", "payments")},
        ),
        tier=tier_of(currencies[0].revenue, merchant.vip_threshold, orders_counted),
        vip_threshold=merchant.vip_threshold,
        orders_counted=orders_counted,
        as_of=today,
    )


def currency_billing(card: CustomerCard, currency: str, today: date) -> CurrencyBilling:
    """Return the figures of a currency. `today` is the day at the merchant."""

    def invoiced(name: str) -> Amount:
        return Amount(card.invoice_sums.get(f"{name}_{currency}", 0), currency)

    billed, collected, outstanding = invoiced("total"), invoiced("paid"), invoiced("outstanding")
    months = [
        MonthRevenue(month=month, revenue=Amount(card.collection.get(f"revenue_{month}_{currency}", 0), currency))
        for month in last_months(today)
    ]
    return CurrencyBilling(
        currency=currency,
        billed=billed,
        collected=collected,
        credited=billed - collected - outstanding,
        outstanding=outstanding,
        received=Amount(card.payment_sums.get(f"received_{currency}", 0), currency),
        credit=card.credit(currency),
        revenue=revenue_of(card.collection, currency),
        days_to_collect=days_to_collect(card.collection, currency, today),
        months=months,
    )


def tier_of(revenue: Amount, threshold: Amount, orders: int) -> Tier:
    """Return the tier by the revenue in the currency of the threshold, and the orders that count (Q6).

    A threshold that is still in a former base currency makes nobody a VIP.
    """
    if revenue.currency == threshold.currency and revenue.minor > threshold.minor:
        return Tier.VIP
    return Tier.REGULAR if orders >= REGULAR_ORDERS else Tier.NEW


def last_months(today: date, number: int = MONTHS) -> list[str]:
    """Return the months (YYYY-MM) that end with today's, the earliest first."""
    last = today.year * 12 + today.month - 1
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(last - number + 1, last + 1)]


def days_to_collect(collection: Mapping[str, int], currency: str, today: date) -> DaysToCollect | None:
    """Return the mean by the numbers of each month, None without a paid invoice (Q10)."""
    months = last_months(today)

    def in_sum(name: str) -> int:
        return sum(collection.get(f"{name}_{month}_{currency}", 0) for month in months)

    sample, revenue = in_sum("invoices"), in_sum("revenue")
    if not sample or not revenue:
        return None
    return DaysToCollect(
        weighted=ratio(in_sum("weighted"), revenue), simple=ratio(in_sum("days"), sample), sample=sample
    )


def days_outstanding(outstanding: Amount, billed: Amount) -> str | None:
    """Return the days' sales outstanding by what was billed in the last 90 days, None where that is nothing (Q10)."""
    return ratio(outstanding.minor * DSO_DAYS, billed.minor) if billed.minor > 0 else None


def ratio(numerator: int, denominator: int) -> str:
    """Return a fraction with one decimal, rounded half up."""
    tenths = rounded(numerator * 10, denominator)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"


def revenue_of(collection: Mapping[str, int], currency: str) -> Amount:
    """Return what all fully paid invoices come to."""
    of_currency = (
        number for path, number in collection.items() if path.startswith("revenue_") and path.endswith(f"_{currency}")
    )
    return Amount(sum(of_currency), currency)
