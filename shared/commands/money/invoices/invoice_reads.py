"""Reads of a customer's invoices that depend on the day at the merchant."""

from datetime import date
from typing import NamedTuple

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.invoices.invoice_figures import InvoiceFigures, figures_of, past_due_before
from shared.domain.money.invoices.invoice_filters import InvoiceFilter
from shared.domain.money.invoices.invoice_rows import FoundInvoices, InvoiceRow
from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.pricing.document_filters import Days, typed_totals
from shared.store.money.invoices import invoice_lists
from shared.store.money.invoices.invoice_lists import InvoiceSort
from shared.store.money.pricing import terms
from shared.store.team import merchants

MOST_FOUND = 10


class InvoiceQuery(NamedTuple):
    """A filter as it is typed: texts of amounts without a currency, which is the merchant's by default."""

    statuses: str = ""
    number: str | None = None
    dated: Days = Days()
    due: Days = Days()
    paid: Days = Days()
    total_from: str | None = None
    total_to: str | None = None
    currency: str | None = None
    credited: bool | None = None


def list_page(
    customer: CustomerRef, query: InvoiceQuery, *, sort: InvoiceSort, limit: int, cursor: str | None
) -> Page[InvoiceRow]:
    """Return a page of the list. Raise CustomerNotFound, InvalidCursor, InvalidInput."""
    merchant = merchants.get(customer.merchant_id)
    statuses = query.statuses.split(",") if query.statuses else list(InvoiceStatus)
    wanted = InvoiceFilter(
        today=terms.today_of(merchant),
        statuses=frozenset(map(InvoiceStatus, statuses)),
        number=(query.number or "").strip() or None,
        dated=query.dated if any(query.dated) else None,
        due=query.due if any(query.due) else None,
        paid=query.paid if any(query.paid) else None,
        total=typed_totals(query.total_from, query.total_to, query.currency or merchant.base_currency)
        if query.total_from or query.total_to or query.currency
        else None,
        credited=query.credited,
    )
    return invoice_lists.page(customer, wanted, sort=sort, limit=limit, cursor=cursor)


def figures(customer: CustomerRef) -> InvoiceFigures:
    """Return the figures by the numbers of the customer, and one Query for what became due this month.

    Raise CustomerNotFound.
    """
    read = terms.read(customer)
    card, today = read.customer, read.today
    this_month = f"{today:%Y-%m}"
    past_due = past_due_before(card.open_due, today)
    if card.open_due.get(this_month):
        past_due += invoice_lists.count_due(customer, first=date(today.year, today.month, 1), before=today)
    return figures_of(card.invoice_counts, card.invoice_sums, past_due=past_due)


def find_by_number(merchant_id: MerchantId, beginning: str) -> FoundInvoices:
    """Return the invoices of all customers whose number begins like this."""
    today = terms.today_of(merchants.get(merchant_id))
    found = invoice_lists.find_by_number(merchant_id, beginning, today, limit=MOST_FOUND)
    return FoundInvoices(items=found)
