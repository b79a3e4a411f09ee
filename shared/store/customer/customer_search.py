"""Search of customers by the beginnings of words: one Query for the entries of a word, one read of their customers.

Entries are hints. The customer confirms them by its own terms and those of its contacts, so an entry that a command
left behind shows nobody.
"""

from collections.abc import Iterator
from typing import Any

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.filters import CustomerFilter, WantedStatus
from shared.domain.customer.search_queries import QueryWord, narrowest, query_words
from shared.store.engine import cursors, keys, table
from shared.store.engine.keys import Item
from shared.store.engine.lists import READ_FURTHER
from shared.store.engine.table import MAX_KEYS, Filter

# A search reads this many entries for each row, because it drops those of another status or without another word.
_READ_AHEAD = 4


def page(
    merchant_id: MerchantId, query: str, wanted: CustomerFilter, *, limit: int, cursor: str | None
) -> Page[CustomerRow]:
    """Return the customers that have, for every word of the query, a term that begins with it."""
    words = query_words(query)
    if not words:
        return Page(items=[])
    prefix = narrowest(words).prefix
    name = f"search/{wanted}"
    partition = keys.search_partition(merchant_id, prefix)
    after = {"PK": partition, "SK": cursors.unseal(merchant_id, name, cursor)[0]} if cursor else None
    shown: list[CustomerRow] = []
    only_if: Filter | None = None
    for most in (limit * _READ_AHEAD, *READ_FURTHER):
        entries, after = table.query(partition, prefix=prefix, limit=most, after=after, only_if=only_if)
        found = list(_confirmed(merchant_id, entries, words, prefix, wanted, limit=limit))
        if len(found) > limit:
            found = found[:limit]
            after = {"SK": found[-1][0], "PK": partition}
        shown = [row for _, row in found]
        if shown or after is None:
            break
        only_if = _filter(words, wanted)
    following = cursors.seal(merchant_id, name, [after["SK"]]) if after else None
    return Page.model_construct(items=shown, next_cursor=following)


def _confirmed(
    merchant_id: MerchantId,
    entries: list[Item],
    words: list[QueryWord],
    prefix: str,
    wanted: CustomerFilter,
    *,
    limit: int,
) -> Iterator[tuple[str, CustomerRow]]:
    """Yield the sort key of an entry and the row of its customer, for the first entry of each customer that matches."""
    likely = [entry for entry in entries if _is_likely(entry, words, wanted)]
    most = max(limit, MAX_KEYS)
    if len(_customers(entries)) <= most:
        # A word of the query may be one of a contact, and another one of the customer.
        likely = entries
    customers = _read(merchant_id, _customers(likely))
    for entry in likely:
        customer = customers.get(entry["customer_id"])
        if customer and _is_wanted(customer["row"], wanted) and _is_first_match(entry, customer, words, prefix):
            yield entry["SK"], customer["row"]


def _customers(entries: list[Item]) -> list[str]:
    return list(dict.fromkeys(entry["customer_id"] for entry in entries))


def _is_likely(entry: Item, words: list[QueryWord], wanted: CustomerFilter) -> bool:
    """Whether the entry itself has the status and all words."""
    in_status = entry.get("in_status", wanted.status)
    return wanted.status in (WantedStatus.ANY, in_status) and _has(entry["words"].split(), words)


def _is_wanted(row: CustomerRow, wanted: CustomerFilter) -> bool:
    return row["status"] in wanted.statuses and wanted.matches_tags(row)


def _is_first_match(entry: Item, customer: Item, words: list[QueryWord], prefix: str) -> bool:
    """Whether the customer has all words, and the entry is the first one that it has for the prefix.

    If the customer itself or one of its contacts has all words, the entries of the others do not count.
    """
    of_customer = f"#{entry['customer_id']}"
    contacts: dict[str, str] = customer.get("contact_words", {})
    # A customer of the first release confirms nothing, so its entries count.
    own = str(customer.get("search_words", "" if "contact_id" in entry else entry["words"]))
    terms = {of_customer: own.split()}
    terms |= {f"{of_customer}#{contact}": of_contact.split() for contact, of_contact in contacts.items()}
    alone = {behind: some for behind, some in terms.items() if _has(some, words)}
    if not alone and not _has([term for some in terms.values() for term in some], words):
        return False
    matches = [term + behind for behind, some in (alone or terms).items() for term in some if term.startswith(prefix)]
    return bool(entry["SK"] == min(matches, default=None))


def _has(terms: list[str], words: list[QueryWord]) -> bool:
    return all(word.matches(terms) for word in words)


def _filter(words: list[QueryWord], wanted: CustomerFilter) -> Filter:
    """Return what `_is_likely` is in DynamoDB."""
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
