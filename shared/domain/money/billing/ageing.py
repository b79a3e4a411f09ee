"""The age of what is left to pay: by how many days it is past due, in each currency (Q8)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money
from shared.domain.money.billing.counted_rows import CountedInvoice


class AgeBand(StrEnum):
    """Days past due."""

    NOT_DUE = "not_due"
    DAYS_1_30 = "1_30"
    DAYS_31_60 = "31_60"
    DAYS_61_90 = "61_90"
    OVER_90 = "over_90"


_LAST_DAY = {
    AgeBand.NOT_DUE: 0,
    AgeBand.DAYS_1_30: 30,
    AgeBand.DAYS_31_60: 60,
    AgeBand.DAYS_61_90: 90,
}


class AgeGroup(Model):
    """The open amount and number of the invoices of a band."""

    band: AgeBand
    number: int
    sum: Money


class CurrencyAgeing(Model):
    """All bands in a currency, also empty ones."""

    currency: str
    groups: list[AgeGroup]


class BillingAgeing(Model):
    """Only currencies in which something is left to pay, by their codes."""

    currencies: list[CurrencyAgeing]
    as_of: date


def band_of(due_on: date | None, today: date) -> AgeBand:
    """Return the band on a day of the merchant. What has no due date is not due."""
    days = (today - due_on).days if due_on else 0
    return next((band for band, last in _LAST_DAY.items() if days <= last), AgeBand.OVER_90)


def ageing_of(invoices: Iterable[CountedInvoice], today: date) -> BillingAgeing:
    """Return the age of these invoices, which are left to pay."""
    numbers: Counter[tuple[str, AgeBand]] = Counter()
    sums: Counter[tuple[str, AgeBand]] = Counter()
    for one in invoices:
        at = (one.currency, band_of(one.due_on, today))
        numbers[at] += 1
        sums[at] += one.balance
    return BillingAgeing(
        currencies=[
            CurrencyAgeing(
                currency=currency,
                groups=[
                    AgeGroup(band=band, number=numbers[currency, band], sum=Amount(sums[currency, band], currency))
                    for band in AgeBand
                ],
            )
            for currency in sorted({currency for currency, _ in numbers})
        ],
        as_of=today,
    )
