"""Pages of customers: of some statuses and tags in an order, or what matches a search."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerRow
from shared.domain.customer.filters import CustomerFilter, TagMatch, WantedStatus
from shared.domain.customer.search_terms import query_terms
from shared.store.engine import cursors, keys, pages, table
from shared.store.engine.keys import Item, Key
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_6, Filter, Index

# A search reads small entries and drops some (another status, another word), so it reads more than it needs.
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


def page(merchant_id: str, wanted: CustomerFilter, *, sort: Sort, limit: int, cursor: str | None) -> Page[CustomerRow]:
    """A search is in its own order. Raises InvalidCursor."""
    if wanted.search:
        return _found_by(merchant_id, wanted.search, wanted, limit=limit, cursor=cursor)
    return _in_order(merchant_id, wanted, sort=sort, limit=limit, cursor=cursor)


# ---- lists -------------------------------------------------------------------


class _Part(NamedTuple):
    """Where some of a list's rows are: a partition of the indexes, and how its items' sort keys begin."""

    partition: str
    sort_key: str
    only_if: Filter | None = None


def _parts(merchant_id: str, wanted: CustomerFilter) -> Iterator[_Part]:
    """What the rows of a list are merged from, each in the order asked for."""
    for status in wanted.statuses:
        if wanted.tag_ids and wanted.tag_match is TagMatch.ANY:
            for tag in wanted.tag_ids:
                yield _Part(keys.customers_tagged(merchant_id, status, tag), _tagged_key(tag))
        elif wanted.tag_ids and wanted.tag_match is TagMatch.ALL:
            first, *others = wanted.tag_ids
            partition = keys.customers_tagged(merchant_id, status, first)
            yield _Part(partition, _tagged_key(first), _has(others, "contains") if others else None)
        else:
            without = _has(list(wanted.tag_ids), "NOT contains") if wanted.tag_ids else None
            yield _Part(keys.customers_list(merchant_id, status), _CARD_KEY, without)


def _in_order(
    merchant_id: str, wanted: CustomerFilter, *, sort: Sort, limit: int, cursor: str | None
) -> Page[CustomerRow]:
    index, descending = _INDEX[sort.removeprefix("-")], sort.startswith("-")
    name = f"customers/{wanted}/{sort}"
    place = cursors.unseal(merchant_id, name, cursor)[0] if cursor else None
    found: dict[str, Item] = {}
    ends: list[str] = []
    for part in _parts(merchant_id, wanted):
        items, end = _read(merchant_id, part, index, place, limit=limit, descending=descending)
        found |= {item[index.sort]: item for item in items}
        ends += [end] if end else []
    # Beyond the first end, another part may have rows that were not read.
    reached = (max if descending else min)(ends, default=None)
    places = sorted(found, reverse=descending)
    if reached:
        places = [p for p in places if (p >= reached if descending else p <= reached)]
    following = places[limit - 1] if len(places) > limit else reached
    return Page.model_construct(
        items=[found[place]["row"] for place in places[:limit]],
        next_cursor=cursors.seal(merchant_id, name, [following]) if following else None,
    )


def _read(
    merchant_id: str, part: _Part, index: Index, place: str | None, *, limit: int, descending: bool
) -> tuple[list[Item], str | None]:
    """The next items of a part, and the place where reading ended; None at the end of the part."""
    after = _key_at(merchant_id, part, index, place) if place else None
    items: list[Item] = []
    for most in (limit, *pages.READ_FURTHER) if part.only_if else (limit,):
        more, after = table.query(
            part.partition, index=index, limit=most, after=after, descending=descending, only_if=part.only_if
        )
        items += more
        if after is None or len(items) >= limit:
            break
    return items, after[index.sort] if after else None


def _key_at(merchant_id: str, part: _Part, index: Index, place: str) -> Key:
    """Of the item at a place or, where this part has none, of where it would be."""
    customer_id = place.rpartition("\t")[2]
    key = {"PK": keys.of_customer(merchant_id, customer_id), "SK": part.sort_key}
    return key | {"L": part.partition, index.sort: place}


_CARD_KEY = keys.customer("", "")["SK"]


def _tagged_key(tag_id: str) -> str:
    return keys.tagged("", "", tag_id)["SK"]


def _has(tags: list[str], contains: str) -> Filter:
    conditions = [f"{contains}(#row.tags, :tag{n})" for n in range(len(tags))]
    return " AND ".join(conditions), {f":tag{n}": tag for n, tag in enumerate(tags)}


# ---- search ------------------------------------------------------------------


def _found_by(
    merchant_id: str, query: str, wanted: CustomerFilter, *, limit: int, cursor: str | None
) -> Page[CustomerRow]:
    """Customers of whom every word of the query begins a word."""
    terms = query_terms(query)
    if not terms:
        return Page(items=[])
    narrowest = max(terms, key=len)
    name = f"search/{wanted}"
    partition = keys.search(merchant_id, narrowest)
    after = {"PK": partition, "SK": cursors.unseal(merchant_id, name, cursor)[0]} if cursor else None
    only_if = _matching([term for term in terms if term != narrowest], wanted)
    shown: list[CustomerRow] = []
    for most in (limit * _READ_AHEAD, *pages.READ_FURTHER):
        entries, after = table.query(partition, prefix=narrowest, limit=most, after=after, only_if=only_if)
        matches = [entry for entry in entries if _first_match(entry, narrowest)]
        if len(matches) > limit:
            matches = matches[:limit]
            after = {"SK": matches[-1]["SK"], "PK": partition}
        shown = [row for row in _rows(merchant_id, matches) if wanted.has_tags(row)]
        if shown or after is None:
            break
    following = cursors.seal(merchant_id, name, [after["SK"]]) if after else None
    return Page.model_construct(items=shown, next_cursor=following)


def _matching(terms: list[str], wanted: CustomerFilter) -> Filter | None:
    conditions = [f"contains(words, :word{n})" for n in range(len(terms))]
    values: dict[str, Any] = {f":word{n}": f" {term}" for n, term in enumerate(terms)}
    if wanted.status is not WantedStatus.ANY:
        conditions.append("in_status = :status")
        values[":status"] = wanted.status
    return (" AND ".join(conditions), values) if conditions else None


def _first_match(entry: Item, prefix: str) -> bool:
    """A customer with two words of this beginning has two entries; the first in order counts."""
    term = entry["SK"].rpartition("#")[0]
    return bool(term == min(word for word in entry["words"].split() if word.startswith(prefix)))


def _rows(merchant_id: str, entries: list[Item]) -> list[CustomerRow]:
    if not entries:
        return []
    # Twice the same customer, for a moment, while another word becomes the first.
    ids = dict.fromkeys(entry["customer_id"] for entry in entries)
    wanted = [keys.customer(merchant_id, customer_id) for customer_id in ids]
    # As fresh as the entries that led here: a consistent read would cost twice as much and promise no more.
    items = table.get_many(wanted, only="row", consistent=False)
    found = {item["row"]["id"]: item["row"] for item in items}
    return [found[customer_id] for customer_id in ids if customer_id in found]
