"""Pages of a customer's subscriptions, in any order, merged from one partition for each status."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.sales.subscription_rows import SubscriptionRow, shown_row, stored_row
from shared.domain.money.sales.subscriptions import Subscription, SubscriptionStatus
from shared.store.customer import customers
from shared.store.engine import keys, list_keys, lists, orders
from shared.store.engine.keys import Item, Key
from shared.store.engine.lists import Part
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, Index


class SubscriptionSort(StrEnum):
    PRODUCT = "product"
    PRODUCT_DESCENDING = "-product"
    CREATED = "created_at"
    CREATED_DESCENDING = "-created_at"
    STATUS = "status"
    STATUS_DESCENDING = "-status"
    AMOUNT = "amount"
    AMOUNT_DESCENDING = "-amount"
    NEXT = "next_on"
    NEXT_DESCENDING = "-next_on"


_INDEX: dict[str, Index] = {
    "product": LIST_1,
    "created_at": LIST_2,
    "status": LIST_3,
    "amount": LIST_4,
    "next_on": LIST_5,
}
_STATUS_RANK = {status: rank for rank, status in enumerate(SubscriptionStatus)}


def listed(customer: CustomerRef, subscription: Subscription) -> Item:
    """Return the attributes that put a subscription into the list of its status."""
    created = subscription.created_at.isoformat()
    in_order = {
        "S1": orders.text_key(subscription.label),
        "S2": created,
        "S3": f"{_STATUS_RANK[subscription.status]}#{created}",
        "S4": orders.amount_key(subscription.amount),
        "S5": subscription.next_on.isoformat() if subscription.next_on else orders.LAST,
    }
    sort_keys = {name: orders.sort_key(value, subscription.id) for name, value in in_order.items()}
    return {
        "L": list_keys.subscriptions_list(customer, subscription.status),
        **sort_keys,
        "row": stored_row(subscription),
    }


def page(
    customer: CustomerRef,
    statuses: Sequence[SubscriptionStatus],
    *,
    sort: SubscriptionSort,
    limit: int,
    cursor: str | None,
) -> Page[SubscriptionRow]:
    """Return a page in the order of `sort`. Raise CustomerNotFound, InvalidCursor."""
    rows, next_cursor = lists.page(
        customer.merchant_id,
        f"subscriptions/{customer.id}/{','.join(statuses)}",
        list(_parts(customer, statuses)),
        lists.Order(_INDEX[sort.removeprefix("-")], descending=sort.startswith("-")),
        limit=limit,
        cursor=cursor,
    )
    if not rows and cursor is None:
        customers.require(customer)
    return Page.model_construct(items=[shown_row(row) for row in rows], next_cursor=next_cursor)


def _parts(customer: CustomerRef, statuses: Sequence[SubscriptionStatus]) -> Iterator[Part]:
    for status in statuses:
        yield Part(list_keys.subscriptions_list(customer, status), partial(_subscription_at, customer))


def _subscription_at(customer: CustomerRef, sort_key: str) -> Key:
    return keys.record(customer, keys.SUBSCRIPTION, orders.id_of(sort_key))
