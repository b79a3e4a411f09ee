"""The figures above a customer's invoices: how many there are of each status, and what they add up to."""

from collections.abc import Mapping
from datetime import date

from pydantic import computed_field

from shared.domain.core.models import Model
from shared.domain.core.money import Money
from shared.domain.money.invoices.invoices import OUTSTANDING, InvoiceStatus
from shared.domain.money.pricing.sums import CurrencySums, sums_by_currency


class InvoiceCounts(Model):
    """The number of invoices by the status that is shown today. `all` includes cancelled ones (Q47), `outstanding` are
    open, pending, unpaid and chargeback together (Q3).
    """

    all: int
    draft: int
    concept: int
    open: int
    pending: int
    unpaid: int
    paid: int
    cancelled: int
    chargeback: int
    outstanding: int


class InvoiceSums(CurrencySums):
    """Sums of the issued invoices of one currency, without cancelled ones: total = paid + credited + outstanding (Q9).

    `paid` is what payments and credit have settled, `outstanding` what is left to pay.
    """

    total: Money
    outstanding: Money
    paid: Money

    @computed_field  # type: ignore[prop-decorator]
    @property
    def credited(self) -> Money:
        return self.total - self.paid - self.outstanding


class InvoiceFigures(Model):
    """`sums` has an entry for each currency, never added up across them (Q8)."""

    counts: InvoiceCounts
    sums: list[InvoiceSums]


def past_due_before(open_due: Mapping[str, int], today: date) -> int:
    """Return how many open invoices were due in the months before this one, by the number that are due in each."""
    return sum(number for month, number in open_due.items() if month < f"{today:%Y-%m}")


def figures_of(stored: Mapping[str, int], sums: Mapping[str, int], *, past_due: int) -> InvoiceFigures:
    """Return the figures by the counts of stored statuses, the sums, and how many open invoices are past due."""
    shown = {status: stored.get(status, 0) for status in InvoiceStatus}
    outstanding = sum(shown[status] for status in OUTSTANDING)
    shown[InvoiceStatus.OPEN] -= past_due
    shown[InvoiceStatus.UNPAID] += past_due
    counts = InvoiceCounts(all=sum(shown.values()), outstanding=outstanding, **{str(k): n for k, n in shown.items()})
    return InvoiceFigures(counts=counts, sums=sums_by_currency(InvoiceSums, sums))
