"""Pagination of customers: the list by status and tags in any order; a search has an order of its own."""

from collections.abc import Iterator
from enum import StrEnum
from functools import partial

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.filters import CustomerFilter, TagMatch
from shared.store.customer import customer_search
from shared.store.engine import keys, list_keys, lists, orders
from shared.store.engine.keys import Key
from shared.store.engine.lists import Order, Part
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_6, Filter, Index


class Sort(StrEnum):
    NAME = "name"
    NAME_DESCENDING = "-name"
    CREATED = "created"
    CREATED_DESCENDING = "-created"
    NUMBER = "number"
    NUMBER_DESCENDING = "-number"
    KIND = "kind"
    KIND_DESCENDING = "-kind"
    EMAIL = "email"
    EMAIL_DESCENDING = "-email"
    PHONE = "phone"
    PHONE_DESCENDING = "-phone"


_INDEX: dict[str, Index] = {
    "name": LIST_1,
    "created": LIST_2,
    "number": LIST_3,
    "kind": LIST_4,
    "email": LIST_5,
    "phone": LIST_6,
}


def page(
    merchant_id: MerchantId, wanted: CustomerFilter, *, sort: Sort, limit: int, cursor: str | None
) -> Page[CustomerRow]:
    """Return a page of the list in the order of `sort`. A search ignores `sort`. Raise InvalidCursor."""
    if wanted.search:
        return customer_search.page(merchant_id, wanted.search, wanted, limit=limit, cursor=cursor)
    order = Order(_INDEX[sort.removeprefix("-")], descending=sort.startswith("-"))
    parts = list(_parts(merchant_id, wanted))
    rows, next_cursor = lists.page(merchant_id, f"customers/{wanted}", parts, order, limit=limit, cursor=cursor)
    # `model_construct` skips validation, which would double the time of a page: the stored rows are valid.
    return Page.model_construct(items=rows, next_cursor=next_cursor)


def _parts(merchant_id: MerchantId, wanted: CustomerFilter) -> Iterator[Part]:
    """Yield the partitions to merge: one for each status, and for each tag if any one of them suffices."""
    for status in wanted.statuses:
        if wanted.tag_ids and wanted.tag_match is TagMatch.ANY:
            for tag in wanted.tag_ids:
                yield Part(list_keys.customers_tagged(merchant_id, status, tag), partial(_tagged_at, merchant_id, tag))
        elif wanted.tag_ids and wanted.tag_match is TagMatch.ALL:
            first, *others = wanted.tag_ids
            partition = list_keys.customers_tagged(merchant_id, status, first)
            with_others = _tag_filter(others, "contains") if others else None
            yield Part(partition, partial(_tagged_at, merchant_id, first), with_others)
        else:
            without = _tag_filter(list(wanted.tag_ids), "NOT contains") if wanted.tag_ids else None
            yield Part(list_keys.customers_list(merchant_id, status), partial(_customer_at, merchant_id), without)


def _customer_at(merchant_id: MerchantId, sort_key: str) -> Key:
    return keys.customer(CustomerRef(merchant_id, orders.id_of(sort_key)))


def _tagged_at(merchant_id: MerchantId, tag_id: str, sort_key: str) -> Key:
    return keys.tagged(CustomerRef(merchant_id, orders.id_of(sort_key)), tag_id)


def _tag_filter(tags: list[str], contains: str) -> Filter:
    conditions = [f"{contains}(#row.tags, :tag{n})" for n in range(len(tags))]
    return " AND ".join(conditions), {f":tag{n}": tag for n, tag in enumerate(tags)}
