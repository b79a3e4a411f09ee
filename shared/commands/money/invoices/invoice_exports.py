"""Exports of issued invoices and credit notes.

They check the member as they are now, because a token outlives a change of role. The documents of a period are found by
lists that DynamoDB brings up to date within a second of their issue.
"""

from shared.access import Member, Permission
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoice_sheets import (
    MAX_EXPORTED,
    Period,
    require_exportable,
    sheet,
)
from shared.domain.money.pricing.document_filters import Days
from shared.store.customer import customers
from shared.store.money.invoices import documents_of_period
from shared.store.money.invoices.documents_of_period import DocumentKeys
from shared.store.money.pricing import terms
from shared.store.team import members, merchants


def of_customer(customer: CustomerRef, period: Period, *, by: Member) -> str:
    """Return the documents of a customer as CSV. Raise NoLongerPermitted, CustomerNotFound, InvalidInput."""
    members.require_now_for_read(by, Permission.INVOICES_EXPORT)
    customers.require(customer)
    days = Days(period.first, period.last)
    return _written(by, period, documents_of_period.of_customer(customer, days, most=MAX_EXPORTED + 1))


def of_merchant(period: Period, *, by: Member) -> str:
    """Return the documents of all customers as CSV. Raise NoLongerPermitted, InvalidInput."""
    members.require_now_for_read(by, Permission.INVOICES_EXPORT)
    days = Days(period.first, period.last)
    return _written(by, period, documents_of_period.of_merchant(by.merchant_id, days, most=MAX_EXPORTED + 1))


def _written(by: Member, period: Period, wanted: DocumentKeys) -> str:
    require_exportable(len(wanted))
    documents = documents_of_period.read_all(wanted)
    today = terms.today_of(merchants.get(by.merchant_id))
    return sheet(documents, today=today, separator=period.separator)
