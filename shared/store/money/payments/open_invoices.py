"""The open invoices of a customer in a currency that one payment settles: those that are due first."""

from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoice_filters import InvoiceFilter
from shared.domain.money.invoices.invoices import OUTSTANDING
from shared.domain.money.payments.payments import MAX_SETTLED
from shared.domain.money.pricing.document_filters import Totals
from shared.store.money.invoices import invoice_lists
from shared.store.money.invoices.invoice_lists import InvoiceSort

_MOST_PAGES = 10


def oldest(customer: CustomerRef, currency: str) -> list[str]:
    """Return the ids of at most MAX_SETTLED invoices, by the list: whether they are open still, their items show.

    Raise CustomerNotFound.
    """
    wanted = InvoiceFilter(statuses=OUTSTANDING, total=Totals(currency), today=now().date())
    found: list[str] = []
    cursor = None
    for _ in range(_MOST_PAGES):
        page = invoice_lists.page(customer, wanted, sort=InvoiceSort.DUE, limit=MAX_SETTLED, cursor=cursor)
        found += [row["id"] for row in page.items]
        cursor = page.next_cursor
        if cursor is None or len(found) >= MAX_SETTLED:
            break
    return found[:MAX_SETTLED]
