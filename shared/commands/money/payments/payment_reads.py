"""Reads of a customer's payments."""

from typing import NamedTuple

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.payments.payment_filters import PaymentFilter
from shared.domain.money.payments.payment_rows import PaymentRow
from shared.domain.money.payments.payments import PaymentOrigin, PaymentStatus
from shared.domain.money.pricing.document_filters import Days
from shared.store.money.payments import payment_lists
from shared.store.money.payments.payment_lists import PaymentSort


class PaymentQuery(NamedTuple):
    """A filter as it is typed: codes are separated by commas."""

    statuses: str = ""
    origins: str = ""
    dated: Days = Days()
    currency: str | None = None


def list_page(
    customer: CustomerRef, query: PaymentQuery, *, sort: PaymentSort, limit: int, cursor: str | None
) -> Page[PaymentRow]:
    """Return a page of the list. Raise CustomerNotFound, InvalidCursor."""
    statuses, origins = query.statuses.split(","), query.origins.split(",")
    wanted = PaymentFilter(
        dated=query.dated if any(query.dated) else None,
        currency=query.currency,
        statuses=tuple(status for status in PaymentStatus if status in statuses or not query.statuses),
        origins=tuple(origin for origin in PaymentOrigin if origin in origins or not query.origins),
    )
    return payment_lists.page(customer, wanted, sort=sort, limit=limit, cursor=cursor)
