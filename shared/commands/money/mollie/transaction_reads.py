"""Reads of a customer's transactions."""

from typing import NamedTuple

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.transaction_filters import TransactionFilter
from shared.domain.money.mollie.transaction_rows import TransactionRow
from shared.domain.money.mollie.transactions import TransactionKind, TransactionStatus
from shared.store.money.mollie import transaction_lists
from shared.store.money.mollie.transaction_lists import TransactionSort


class TransactionQuery(NamedTuple):
    """A filter as it is typed: codes are separated by commas."""

    kinds: str = ""
    statuses: str = ""
    means: str = ""


def list_page(
    customer: CustomerRef, query: TransactionQuery, *, sort: TransactionSort, limit: int, cursor: str | None
) -> Page[TransactionRow]:
    """Return a page of the list. Raise CustomerNotFound, InvalidCursor."""
    kinds, statuses, means = query.kinds.split(","), query.statuses.split(","), query.means.split(",")
    wanted = TransactionFilter(
        kinds=tuple(kind for kind in TransactionKind if kind in kinds or not query.kinds),
        statuses=tuple(status for status in TransactionStatus if status in statuses or not query.statuses),
        means=tuple(one for one in PaymentMeans if one in means),
    )
    return transaction_lists.page(customer, wanted, sort=sort, limit=limit, cursor=cursor)
