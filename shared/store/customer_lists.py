"""Pages of customers: a status in an order, or what matches a search."""

from enum import StrEnum
from typing import Literal, cast

from shared.domain.customers import CustomerRow, Status
from shared.domain.pages import Page
from shared.domain.search import query_terms
from shared.errors import FieldProblem, InvalidInput
from shared.store import cursors, keys, table
from shared.store.keys import Item, Key
from shared.store.table import LIST_1, LIST_2, Index

# A search reads small entries and drops some (another status, another word), so it reads more than it needs.
_READ_AHEAD = 4
# Where all of that is dropped, it looks further, so that an empty page with more behind it is rare.
_READ_FURTHER = (1000, 1000)


class Sort(StrEnum):
    NAME = "name"
    NAME_DESCENDING = "-name"
    CREATED = "created"
    CREATED_DESCENDING = "-created"


_INDEX: dict[str, Index] = {"name": LIST_1, "created": LIST_2}


def page(
    merchant_id: str,
    *,
    status: Status | Literal["any"],
    search: str | None,
    sort: Sort,
    limit: int,
    cursor: str | None,
) -> Page[CustomerRow]:
    """What a search finds or, without one, what has a status; raises InvalidInput, InvalidCursor."""
    if search:
        of_status = None if status == "any" else status
        return found_by(merchant_id, search, status=of_status, limit=limit, cursor=cursor)
    if status == "any":
        problem = f"Choose one of {', '.join(Status)}, or search."
        raise InvalidInput(FieldProblem("status", "needs_search", problem))
    return with_status(merchant_id, status, sort=sort, limit=limit, cursor=cursor)


def with_status(merchant_id: str, status: Status, *, sort: Sort, limit: int, cursor: str | None) -> Page[CustomerRow]:
    """Raises InvalidCursor."""
    index = _INDEX[sort.removeprefix("-")]
    partition = keys.customers_list(merchant_id, status)
    name = f"{partition}/{sort}"
    after = None
    if cursor:
        place, customer_id = cursors.unseal(merchant_id, name, cursor)
        after = keys.customer(merchant_id, customer_id) | {index.partition: partition, index.sort: place}
    items, last = table.query(partition, index=index, limit=limit, after=after, descending=sort.startswith("-"))
    following = cursors.seal(merchant_id, name, [last[index.sort], _customer_id(last)]) if last else None
    return Page.model_construct(items=[cast(CustomerRow, item["row"]) for item in items], next_cursor=following)


def found_by(
    merchant_id: str, query: str, *, status: Status | None, limit: int, cursor: str | None
) -> Page[CustomerRow]:
    """Customers of whom every word of the query begins a word; raises InvalidCursor."""
    terms = query_terms(query)
    if not terms:
        return Page(items=[])
    narrowest = max(terms, key=len)
    name = f"search/{status}/{' '.join(terms)}"
    partition = keys.search(merchant_id, narrowest)
    after = {"PK": partition, "SK": cursors.unseal(merchant_id, name, cursor)[0]} if cursor else None
    others = [term for term in terms if term != narrowest]
    matches: list[Item] = []
    for entries_to_read in (limit * _READ_AHEAD, *_READ_FURTHER):
        entries, after = table.query(
            partition, prefix=narrowest, limit=entries_to_read, after=after, only_if=_matching(others, status)
        )
        matches = [entry for entry in entries if _first_match(entry, narrowest)]
        if matches or after is None:
            break
    shown, more = matches[:limit], matches[limit:]
    end = shown[-1] if more else after
    following = cursors.seal(merchant_id, name, [end["SK"]]) if end else None
    return Page.model_construct(items=_rows(merchant_id, shown), next_cursor=following)


def _matching(terms: list[str], status: Status | None) -> tuple[str, Item] | None:
    conditions = [f"contains(words, :word{n})" for n in range(len(terms))]
    values: Item = {f":word{n}": f" {term}" for n, term in enumerate(terms)}
    if status:
        conditions.append("in_status = :status")
        values[":status"] = status
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


def _customer_id(key: Key) -> str:
    return key["PK"].rpartition("#")[2]
