"""How a billing figure is made: what was counted, what was left out and why, and the list that shows the same rows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlencode

from pydantic import Field

from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money
from shared.domain.money.billing.billing import DSO_DAYS, CurrencyBilling, days_outstanding
from shared.domain.money.billing.converted_revenue import ConvertedGroup, converted_groups
from shared.domain.money.billing.counted_rows import CountedInvoice, CountedPayment
from shared.domain.money.billing.figures import DaysToCollect, last_months
from shared.domain.money.invoices.credit_entries import CreditEntry
from shared.domain.money.invoices.exchange_rates import ExchangeRate
from shared.domain.money.invoices.invoices import OUTSTANDING, UNISSUED, InvoiceStatus


class Metric(StrEnum):
    BILLED = "billed"
    COLLECTED = "collected"
    CREDITED = "credited"
    OUTSTANDING = "outstanding"
    REVENUE = "revenue"
    DAYS_TO_COLLECT = "days_to_collect"
    RECEIVED = "received"
    CREDIT = "credit"


class Formula(StrEnum):
    """The amount of each counted row that is added up. Days are weighted by amount (Q10)."""

    TOTALS = "totals"
    SETTLED = "settled"
    CREDITED = "credited"
    BALANCES = "balances"
    PAID_IN_FULL = "paid_in_full"
    WEIGHTED_DAYS = "weighted_days"
    PAID_WITHOUT_REFUNDS = "paid_without_refunds"
    LEDGER = "ledger"


class LeftOut(StrEnum):
    """Why rows do not count: their status, their currency, or that the figure has nothing of them.

    `no_exchange_rate` are paid in full in another currency, for whose rate on that day no rate is known.
    """

    DRAFT = "draft"
    CONCEPT = "concept"
    CANCELLED = "cancelled"
    OTHER_CURRENCY = "other_currency"
    NOT_CREDITED = "not_credited"
    NOT_PAID_IN_FULL = "not_paid_in_full"
    NO_EXCHANGE_RATE = "no_exchange_rate"
    NOTHING_TO_PAY = "nothing_to_pay"
    NOTHING_LEFT = "nothing_left"
    PAID_EARLIER = "paid_earlier"


class ShownIn(StrEnum):
    """The list that shows the rows."""

    INVOICES = "invoices"
    PAYMENTS = "payments"
    CREDIT = "credit"


class CountedGroup(Model):
    """The rows of a `code`: a status or, of the ledger of credit, a reason."""

    code: str
    number: int
    sum: Money


class LeftOutGroup(Model):
    reason: LeftOut
    number: int


class Explanation(Model):
    """The sums of `groups` add up to `value`. Of `days_to_collect`, `value` is what the amounts of the sample come to.

    `query` is the query string of the list `shown_in` that shows exactly the rows that were counted.
    `days_outstanding` is the classic DSO: outstanding / billed in the last 90 days × 90, null where that is nothing.
    `converted` is what revenue in the base currency has besides `value` where the tier is decided (Q6), by the currency
    and the day of the rate. `as_of` is the day at the merchant.
    """

    metric: Metric
    formula: Formula
    currency: str
    value: Money
    days_to_collect: DaysToCollect | None = None
    days_outstanding: str | None = None
    groups: list[CountedGroup]
    converted: list[ConvertedGroup] = Field(default=[])
    left_out: list[LeftOutGroup]
    shown_in: ShownIn
    query: str
    as_of: date


class _OfInvoices(NamedTuple):
    """A figure of invoices: what it adds up, why a row does not count, and the parameters of the list beside those."""

    formula: Formula
    amount: Callable[[CountedInvoice], int]
    statuses: Sequence[InvoiceStatus]
    without: Callable[[CountedInvoice, date], LeftOut | None] = lambda _, __: None
    parameters: Callable[[date], dict[str, str]] = lambda _: {}


def _ordered(statuses: Iterable[InvoiceStatus]) -> list[InvoiceStatus]:
    return [status for status in InvoiceStatus if status in statuses]


def paid_days(today: date) -> tuple[date, date]:
    """Return the first and the last day of the twelve calendar months that end with today's."""
    first = date.fromisoformat(f"{last_months(today)[0]}-01")
    after = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return first, after - timedelta(days=1)


def _uncollected(one: CountedInvoice, today: date) -> LeftOut | None:
    if one.paid_on is None:
        return LeftOut.NOTHING_TO_PAY
    return LeftOut.PAID_EARLIER if one.paid_on < paid_days(today)[0] else None


def _paid_between(today: date) -> dict[str, str]:
    first, last = paid_days(today)
    return {"paid_from": first.isoformat(), "paid_to": last.isoformat()}


_ISSUED = _ordered(set(InvoiceStatus) - UNISSUED - {InvoiceStatus.CANCELLED})
_PAID = [InvoiceStatus.PAID]
_OF_INVOICES = {
    Metric.BILLED: _OfInvoices(Formula.TOTALS, lambda one: one.total, _ISSUED),
    Metric.COLLECTED: _OfInvoices(Formula.SETTLED, lambda one: one.settled, _ISSUED),
    Metric.CREDITED: _OfInvoices(
        Formula.CREDITED,
        lambda one: one.total - one.settled - one.balance,
        _ISSUED,
        without=lambda one, _: None if one.is_credited else LeftOut.NOT_CREDITED,
        parameters=lambda _: {"credited": "true"},
    ),
    Metric.OUTSTANDING: _OfInvoices(Formula.BALANCES, lambda one: one.balance, _ordered(OUTSTANDING)),
    Metric.REVENUE: _OfInvoices(Formula.PAID_IN_FULL, lambda one: one.settled, _PAID),
    Metric.DAYS_TO_COLLECT: _OfInvoices(
        Formula.WEIGHTED_DAYS, lambda one: one.settled, _PAID, without=_uncollected, parameters=_paid_between
    ),
}


def explain_invoices(
    metric: Metric, billing: CurrencyBilling, invoices: Sequence[CountedInvoice], today: date, *, base: str
) -> Explanation:
    """Explain a figure that is counted from all invoices of the customer. `today` is the day at the merchant.

    Revenue in the `base` currency of the merchant is explained with what was converted into it.
    """
    rule, currency = _OF_INVOICES[metric], billing.currency
    groups = _Groups(currency, today)
    is_converted_into = metric is Metric.REVENUE and currency == base
    for one in invoices:
        if is_converted_into and one.currency != base and one.paid_on and one.status is InvoiceStatus.PAID:
            groups.add_converted(one)
        elif reason := _left_out(rule, one, currency, today):
            groups.left_out[reason] += 1
        else:
            groups.add(one.status, rule.amount(one))
    is_of_days = metric is Metric.DAYS_TO_COLLECT
    parameters = {"status": ",".join(rule.statuses), "currency": currency} | rule.parameters(today)
    return groups.explanation(
        metric,
        rule.formula,
        groups.total if is_of_days else getattr(billing, metric),
        (ShownIn.INVOICES, parameters),
        days_to_collect=billing.days_to_collect if is_of_days else None,
        days_outstanding=_classic(billing, invoices, today) if is_of_days else None,
    )


def explain_received(billing: CurrencyBilling, payments: Iterable[CountedPayment], today: date) -> Explanation:
    groups = _Groups(billing.currency, today)
    for one in payments:
        if one.currency == billing.currency:
            groups.add(one.status, one.kept)
        else:
            groups.left_out[LeftOut.OTHER_CURRENCY] += 1
    shown = (ShownIn.PAYMENTS, {"currency": billing.currency})
    return groups.explanation(Metric.RECEIVED, Formula.PAID_WITHOUT_REFUNDS, billing.received, shown)


def explain_credit(billing: CurrencyBilling, entries: Iterable[CreditEntry], today: date) -> Explanation:
    groups = _Groups(billing.currency, today)
    for one in entries:
        if one.amount.currency == billing.currency:
            groups.add(one.reason, one.amount.minor)
        else:
            groups.left_out[LeftOut.OTHER_CURRENCY] += 1
    shown = (ShownIn.CREDIT, {"currency": billing.currency})
    return groups.explanation(Metric.CREDIT, Formula.LEDGER, billing.credit, shown)


class _Groups:
    """Rows by their codes, in the order in which these were first added."""

    def __init__(self, currency: str, today: date) -> None:
        self._currency, self._today = currency, today
        self._numbers: Counter[str] = Counter()
        self._sums: Counter[str] = Counter()
        self._converted: list[tuple[ExchangeRate, int]] = []
        self.left_out: Counter[LeftOut] = Counter()

    def add(self, code: str, minor: int) -> None:
        self._numbers[code] += 1
        self._sums[code] += minor

    def add_converted(self, one: CountedInvoice) -> None:
        """Add a fully paid invoice of another currency, which is left out without a rate into this one."""
        if one.exchange_rate and one.exchange_rate.base == self._currency:
            self._converted.append((one.exchange_rate, one.settled))
        else:
            self.left_out[LeftOut.NO_EXCHANGE_RATE] += 1

    @property
    def total(self) -> Amount:
        return Amount(sum(self._sums.values()), self._currency)

    def explanation(
        self,
        metric: Metric,
        formula: Formula,
        value: Amount,
        shown: tuple[ShownIn, dict[str, str]],
        *,
        days_to_collect: DaysToCollect | None = None,
        days_outstanding: str | None = None,
    ) -> Explanation:
        shown_in, parameters = shown
        return Explanation(
            metric=metric,
            formula=formula,
            currency=self._currency,
            value=value,
            days_to_collect=days_to_collect,
            days_outstanding=days_outstanding,
            groups=list(self._counted()),
            converted=converted_groups(self._converted),
            left_out=[LeftOutGroup(reason=one, number=self.left_out[one]) for one in LeftOut if self.left_out[one]],
            shown_in=shown_in,
            query=urlencode(parameters, safe=","),
            as_of=self._today,
        )

    def _counted(self) -> Iterator[CountedGroup]:
        for code, number in self._numbers.items():
            yield CountedGroup(code=code, number=number, sum=Amount(self._sums[code], self._currency))


def _left_out(rule: _OfInvoices, one: CountedInvoice, currency: str, today: date) -> LeftOut | None:
    if one.status not in _ISSUED:
        return LeftOut(one.status)
    if one.currency != currency:
        return LeftOut.OTHER_CURRENCY
    if one.status not in rule.statuses:
        return LeftOut.NOT_PAID_IN_FULL if rule.statuses is _PAID else LeftOut.NOTHING_LEFT
    return rule.without(one, today)


def _classic(billing: CurrencyBilling, invoices: Iterable[CountedInvoice], today: date) -> str | None:
    first = today - timedelta(days=DSO_DAYS - 1)
    billed = sum(
        one.total
        for one in invoices
        if one.status in _ISSUED and one.currency == billing.currency and first <= one.dated <= today
    )
    return days_outstanding(billing.outstanding, Amount(billed, billing.currency))
