"""Amounts that a customer was billed, has paid and owes, per currency (Q8), from the numbers in the customer's item."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import Field

from shared.domain.core.models import Model
from shared.domain.core.money import DECIMALS, Amount, Money, rounded
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.profiles import Profile

REGULAR_ORDERS = 3
MONTHS = 12
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


class CurrencyFigures(Model):
    """The figures of one currency: billed = collected + credited + outstanding, over issued invoices (Q9).

    `collected` is what settles invoices. `received` is all that was paid and not refunded: collected and `credit`, the
    customer's credit. `revenue` is what fully paid invoices come to. `converted` is what those of other currencies come
    to in this one, which is the merchant's, each at the rate of the European Central Bank of its day of payment (Q6).
    """

    currency: str
    billed: Money
    collected: Money
    credited: Money
    outstanding: Money
    received: Money
    credit: Money
    revenue: Money
    converted: Money
    days_to_collect: DaysToCollect | None


class CustomerFigures(Model):
    """`currencies` are those in which there is something. `outstanding_invoices` are left to pay (Q3).

    The tier is `vip` where revenue and what was converted, both in the base currency, are together above the merchant's
    threshold, or else `other_tier` (Q6).
    """

    currencies: list[CurrencyFigures] = Field(default=[])
    outstanding_invoices: int = 0
    other_tier: Tier = Tier.NEW


class ProfileWithMoney(Profile):
    """A profile with its figures. Days to collect end with the month in UTC, because one read has no time zone."""

    money: CustomerFigures = CustomerFigures()


def with_money(profile: Profile, today: date) -> ProfileWithMoney:
    """`today` is the day in UTC."""
    figures = CustomerFigures(
        currencies=[figures_in(profile, currency, today) for currency in used_currencies(profile)],
        outstanding_invoices=profile.unpaid_invoices[0],
        other_tier=tier_by_orders(orders_counted(profile)),
    )
    return ProfileWithMoney.model_construct(**dict(profile), money=figures)


def used_currencies(card: CustomerCard) -> list[str]:
    """Return the currencies in which the customer has a number, by their codes."""
    used = {path.rpartition("_")[2] for name in _BY_CURRENCY for path, number in getattr(card, name).items() if number}
    return sorted(code for code in used if code in DECIMALS)


def orders_counted(card: CustomerCard) -> int:
    """Return the number of orders that neither were cancelled nor failed (Q6)."""
    return sum(number for status, number in card.order_counts.items() if status not in _NO_ORDERS)


def tier_by_orders(orders: int) -> Tier:
    """Return the tier of a customer that is no VIP, by the orders that count."""
    return Tier.REGULAR if orders >= REGULAR_ORDERS else Tier.NEW


def figures_in(card: CustomerCard, currency: str, today: date) -> CurrencyFigures:
    """Return the figures of a currency. Days to collect are those of the months that end with today's."""

    def invoiced(name: str) -> Amount:
        return Amount(card.invoice_sums.get(f"{name}_{currency}", 0), currency)

    billed, collected, outstanding = invoiced("total"), invoiced("paid"), invoiced("outstanding")
    return CurrencyFigures(
        currency=currency,
        billed=billed,
        collected=collected,
        credited=billed - collected - outstanding,
        outstanding=outstanding,
        received=Amount(card.payment_sums.get(f"received_{currency}", 0), currency),
        credit=card.credit(currency),
        revenue=revenue_of(card.collection, currency),
        converted=Amount(card.collection.get(f"converted_{currency}", 0), currency),
        days_to_collect=days_to_collect(card.collection, currency, today),
    )


def last_months(today: date) -> list[str]:
    """Return the months (YYYY-MM) that end with today's, the earliest first."""
    last = today.year * 12 + today.month - 1
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(last - MONTHS + 1, last + 1)]


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
