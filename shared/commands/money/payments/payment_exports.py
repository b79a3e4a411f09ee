"""Exports of payments.

They check the member as they are now, because a token outlives a change of role. The payments of a period are found by
lists that DynamoDB brings up to date within a second of each record.
"""

from shared.access import Member, Permission
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoice_sheets import MAX_EXPORTED, Period
from shared.domain.money.payments.payment_sheets import require_exportable, sheet
from shared.domain.money.pricing.document_filters import Days
from shared.store.customer import customers
from shared.store.money.payments import payments_of_period
from shared.store.money.payments.payments_of_period import PaymentRefs
from shared.store.team import members


def of_customer(customer: CustomerRef, period: Period, *, by: Member) -> str:
    """Return the payments of a customer as CSV. Raise NoLongerPermitted, CustomerNotFound, InvalidInput."""
    members.require_now_for_read(by, Permission.PAYMENTS_EXPORT)
    customers.require(customer)
    return _written(period, payments_of_period.of_customer(customer, _days(period), most=MAX_EXPORTED + 1))


def of_merchant(period: Period, *, by: Member) -> str:
    """Return the payments of all customers as CSV. Raise NoLongerPermitted, InvalidInput."""
    members.require_now_for_read(by, Permission.PAYMENTS_EXPORT)
    return _written(period, payments_of_period.of_merchant(by.merchant_id, _days(period), most=MAX_EXPORTED + 1))


def _days(period: Period) -> Days:
    return Days(period.first, period.last)


def _written(period: Period, wanted: PaymentRefs) -> str:
    require_exportable(len(wanted))
    return sheet(payments_of_period.read_all(wanted), separator=period.separator)
