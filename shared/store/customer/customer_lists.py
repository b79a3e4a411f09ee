"""Pagination of customers: the list by status and tags in any order, and search."""

from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from typing import Any

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.filters import CustomerFilter, TagMatch, WantedStatus
from shared.domain.customer.search_terms import query_terms
from shared.store.engine import cursors, keys, lists, orders, table
from shared.store.engine.keys import Item, Key
from shared.store.engine.lists import READ_FURTHER, Order, Part
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_6, Filter, Index

# A search reads this many entries for each row, because it drops those of another status or without another word.
_READ_AHEAD = 4


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
        return _search(merchant_id, wanted.search, wanted, limit=limit, cursor=cursor)
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
                yield Part(keys.customers_tagged(merchant_id, status, tag), partial(_tagged_at, merchant_id, tag))
        elif wanted.tag_ids and wanted.tag_match is TagMatch.ALL:
            first, *others = wanted.tag_ids
            partition = keys.customers_tagged(merchant_id, status, first)
            with_others = _tag_filter(others, "contains") if others else None
            yield Part(partition, partial(_tagged_at, merchant_id, first), with_others)
        else:
            without = _tag_filter(list(wanted.tag_ids), "NOT contains") if wanted.tag_ids else None
            yield Part(keys.customers_list(merchant_id, status), partial(_customer_at, merchant_id), without)


def _customer_at(merchant_id: MerchantId, sort_key: str) -> Key:
    return keys.customer(CustomerRef(merchant_id, orders.id_of(sort_key)))


def _tagged_at(merchant_id: MerchantId, tag_id: str, sort_key: str) -> Key:
    return keys.tagged(CustomerRef(merchant_id, orders.id_of(sort_key)), tag_id)


def _tag_filter(tags: list[str], contains: str) -> Filter:
    conditions = [f"{contains}(#row.tags, :tag{n})" for n in range(len(tags))]
    return " AND ".join(conditions), {f":tag{n}": tag for n, tag in enumerate(tags)}


# ---- search ------------------------------------------------------------------


def _search(
    merchant_id: MerchantId, query: str, wanted: CustomerFilter, *, limit: int, cursor: str | None
) -> Page[CustomerRow]:
    """Return the customers that have, for every term of the query, a term that begins with it."""
    terms = query_terms(query)
    if not terms:
        return Page(items=[])
    narrowest = max(terms, key=len)
    name = f"search/{wanted}"
    partition = keys.search_partition(merchant_id, narrowest)
    after = {"PK": partition, "SK": cursors.unseal(merchant_id, name, cursor)[0]} if cursor else None
    only_if = _search_filter([term for term in terms if term != narrowest], wanted)
    shown: list[CustomerRow] = []
    for most in (limit * _READ_AHEAD, *READ_FURTHER):
        entries, after = table.query(partition, prefix=narrowest, limit=most, after=after, only_if=only_if)
        matches = [entry for entry in entries if _is_first_match(entry, narrowest)]
        if len(matches) > limit:
            matches = matches[:limit]
            after = {"SK": matches[-1]["SK"], "PK": partition}
        shown = [row for row in _rows(merchant_id, matches) if wanted.matches_tags(row)]
        if shown or after is None:
            break
    following = cursors.seal(merchant_id, name, [after["SK"]]) if after else None
    return Page.model_construct(items=shown, next_cursor=following)


def _search_filter(terms: list[str], wanted: CustomerFilter) -> Filter | None:
    conditions = [f"contains(words, :word{n})" for n in range(len(terms))]
    values: dict[str, Any] = {f":word{n}": f" {term}" for n, term in enumerate(terms)}
    if wanted.status is not WantedStatus.ANY:
        conditions.append("in_status = :status")
        values[":status"] = wanted.status
    return (" AND ".join(conditions), values) if conditions else None


def _is_first_match(entry: Item, prefix: str) -> bool:
    """Whether an entry is the first match of its customer. Two terms with this prefix are two entries: deduplicate."""
    term = entry["SK"].rpartition("#")[0]
    return bool(term == min(word for word in entry["words"].split() if word.startswith(prefix)))


def _rows(merchant_id: MerchantId, entries: list[Item]) -> list[CustomerRow]:
    if not entries:
        return []
    # The same customer can match twice while a concurrent edit changes its first matching term: deduplicate.
    ids = dict.fromkeys(entry["customer_id"] for entry in entries)
    wanted = [keys.customer(CustomerRef(merchant_id, customer_id)) for customer_id in ids]
    # Eventually consistent like the entries. A strongly consistent read would cost twice as much for no gain.
    items = table.get_many(wanted, only="row", consistent=False)
    found = {item["row"]["id"]: item["row"] for item in items}
    return [found[customer_id] for customer_id in ids if customer_id in found]
