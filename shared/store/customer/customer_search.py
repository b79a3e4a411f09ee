"""Search of customers by the beginnings of words: one Query for the entries of a word, one read of their customers.

Entries are hints. The customer confirms them by its own terms and those of its contacts, so an entry that a command
left behind shows nobody.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.filters import CustomerFilter, WantedStatus
from shared.domain.customer.search_queries import QueryWord, narrowest, query_words
from shared.store.customer import document_numbers, references
from shared.store.engine import cursors, keys, table
from shared.store.engine.keys import Item
from shared.store.engine.lists import READ_FURTHER
from shared.store.engine.table import MAX_KEYS, Filter

# A search reads this many entries for each row, because it drops those of another status or without another word.
_READ_AHEAD = 4
# Two for each customer that one request can read.
_MOST_SPANNED = 2 * MAX_KEYS
_SPANNING = "spanning"
# Numbers are unique for a merchant, but an order and an invoice may have the same letters and digits.
_MOST_NUMBERED = 5


def page(
    merchant_id: MerchantId, query: str, wanted: CustomerFilter, *, limit: int, cursor: str | None
) -> Page[CustomerRow]:
    """Return the customers that have, for every word of the query, a term that begins with it. On the first page, those
    that have a document of this number come before.

    All words are those of the customer or of one contact. Words of both find together if the longest word has at most
    _MOST_SPANNED entries, of MAX_KEYS customers. The first page decides that, whatever its limit, and cursors keep it.
    """
    numbered = [] if cursor else list(_with_document(merchant_id, query, wanted))
    words = query_words(query)
    if not words:
        return Page.model_construct(items=numbered, next_cursor=None)
    limit = max(limit - len(numbered), 1)
    prefix = narrowest(words).prefix
    name = f"search/{wanted}"
    partition = keys.search_partition(merchant_id, prefix)
    position = cursors.unseal(merchant_id, name, cursor) if cursor else []
    after = {"PK": partition, "SK": position[0]} if position else None
    spans = _SPANNING in position[1:] or (not position and len(words) > 1)
    shown: list[CustomerRow] = []
    only_if: Filter | None = None
    for most in (max(limit * _READ_AHEAD, _MOST_SPANNED if spans else 0), *READ_FURTHER):
        entries, after = table.query(partition, prefix=prefix, limit=most, after=after, only_if=only_if)
        if not position:
            are_all = after is None and len(entries) <= _MOST_SPANNED
            spans = spans and are_all and len(_customers(entries)) <= MAX_KEYS
        hints = entries if spans else [entry for entry in entries if _is_likely(entry, words, prefix, wanted)]
        entries = _of_first_customers(hints, MAX_KEYS if spans else limit)
        if len(entries) < len(hints):
            after = {"SK": entries[-1]["SK"], "PK": partition}
        found = list(_confirmed(merchant_id, entries, words, prefix, wanted, spans=spans))
        if len(found) > limit:
            found = found[:limit]
            after = {"SK": found[-1][0], "PK": partition}
        shown = [row for _, row in found]
        if shown or after is None:
            break
        only_if = None if spans else _filter(words, wanted)
    following = cursors.seal(merchant_id, name, [after["SK"], _SPANNING] if spans else [after["SK"]]) if after else None
    others = [row for row in shown if row not in numbered]
    return Page.model_construct(items=[*numbered, *others], next_cursor=following)


def _with_document(merchant_id: MerchantId, query: str, wanted: CustomerFilter) -> Iterator[CustomerRow]:
    """Yield the customers that have a document of exactly this number, or a payment or invoice of this reference."""
    # Mollie's id of a payment is its reference, and may have no digit.
    if "@" in query or not (any(map(str.isdigit, query)) or query.startswith("tr_")):
        return
    numbered = document_numbers.customers_of(merchant_id, query, limit=_MOST_NUMBERED)
    referenced = [one.customer_id for one in references.find(merchant_id, query, limit=_MOST_NUMBERED)]
    ids = list(dict.fromkeys([*numbered, *referenced]))
    customers = _read(merchant_id, ids)
    for customer_id in ids:
        if customer_id in customers and _is_wanted(customers[customer_id]["row"], wanted):
            yield customers[customer_id]["row"]


def _is_likely(entry: Item, words: list[QueryWord], prefix: str, wanted: CustomerFilter) -> bool:
    """Whether the entry itself has the status and all words, and no earlier entry of its record has the prefix."""
    terms = entry["words"].split()
    in_status = entry.get("in_status", wanted.status)
    if wanted.status not in (WantedStatus.ANY, in_status) or not _has(terms, words):
        return False
    of_contact = f"#{entry['contact_id']}" if "contact_id" in entry else ""
    first = min((term for term in terms if term.startswith(prefix)), default="")
    return bool("wide" in entry or entry["SK"] == f"{first}#{entry['customer_id']}{of_contact}")


def _of_first_customers(entries: list[Item], most: int) -> list[Item]:
    first = set(_customers(entries)[:most])
    return list(takewhile(lambda entry: entry["customer_id"] in first, entries))


def _customers(entries: list[Item]) -> list[str]:
    return list(dict.fromkeys(entry["customer_id"] for entry in entries))


def _confirmed(
    merchant_id: MerchantId,
    entries: list[Item],
    words: list[QueryWord],
    prefix: str,
    wanted: CustomerFilter,
    *,
    spans: bool,
) -> Iterator[tuple[str, CustomerRow]]:
    """Yield the sort key of an entry and the row of its customer, for the first entry of each customer that matches."""
    customers = _read(merchant_id, _customers(entries))
    for entry in entries:
        customer = customers.get(entry["customer_id"])
        if not customer or not _is_wanted(customer["row"], wanted):
            continue
        if _is_first_match(entry, customer, words, prefix, spans=spans):
            yield entry["SK"], customer["row"]


def _is_wanted(row: CustomerRow, wanted: CustomerFilter) -> bool:
    return row["status"] in wanted.statuses and wanted.matches_tags(row)


def _is_first_match(entry: Item, customer: Item, words: list[QueryWord], prefix: str, *, spans: bool) -> bool:
    """Whether the customer has all words, and the entry is the first one that it has for the prefix.

    If the customer itself or one of its contacts has all words, the entries of the others do not count. Otherwise all
    of them together must have the words, where `spans`.
    """
    of_customer = f"#{entry['customer_id']}"
    contacts: dict[str, str] = customer.get("contact_words", {})
    # A customer of the first release confirms nothing, so its entries count.
    own = str(customer.get("search_words", "" if "contact_id" in entry else entry["words"]))
    terms = {of_customer: own.split()}
    terms |= {f"{of_customer}#{contact}": of_contact.split() for contact, of_contact in contacts.items()}
    alone = {behind: some for behind, some in terms.items() if _has(some, words)}
    if not alone and not (spans and _has([term for some in terms.values() for term in some], words)):
        return False
    matches = [term + behind for behind, some in (alone or terms).items() for term in some if term.startswith(prefix)]
    return bool(entry["SK"] == min(matches, default=None))


def _has(terms: list[str], words: list[QueryWord]) -> bool:
    return all(word.matches(terms) for word in words)


def _filter(words: list[QueryWord], wanted: CustomerFilter) -> Filter:
    """Return the filter for entries that themselves have the status and all words."""
    conditions = []
    values: dict[str, Any] = {}
    for n, word in enumerate(words):
        values[f":word{n}"] = f" {word.joined}"
        values |= {f":word{n}_{m}": f" {part}" for m, part in enumerate(word.parts)}
        parts = " AND ".join(f"contains(words, :word{n}_{m})" for m in range(len(word.parts)))
        conditions.append(f"(contains(words, :word{n}) OR ({parts}))" if parts else f"contains(words, :word{n})")
    if wanted.status is not WantedStatus.ANY:
        conditions.append("(attribute_not_exists(in_status) OR in_status = :status)")
        values[":status"] = wanted.status
    return " AND ".join(conditions), values


def _read(merchant_id: MerchantId, ids: list[str]) -> dict[str, Item]:
    """Return what confirms the entries of customers, and their rows, by id."""
    wanted = [keys.customer(CustomerRef(merchant_id, customer_id)) for customer_id in ids]
    # Eventually consistent like the entries. A strongly consistent read would cost twice as much for no gain.
    items = table.get_many(wanted, only=("row", "search_words", "contact_words"), consistent=False)
    return {item["row"]["id"]: item for item in items}
