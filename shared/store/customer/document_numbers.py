"""Finds invoices and credit notes of a merchant by the beginning of their number, and by their date of issue.

A number never changes once it is drawn, so its entry is written once, in the transaction that draws it. A reader still
checks that the customer exists, because one that is in the trash keeps its entries.
"""

from datetime import date
from typing import NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.engine import keys, list_keys, orders, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, impossible
from shared.store.engine.keys import Item


class NumberedRecord(NamedTuple):
    """The customer of a document, and the id of the document."""

    customer_id: str
    record_id: str


def file(changes: Changes, customer: CustomerRef, number: str, record_id: str, *, issued_on: date | None) -> None:
    """Write the entry of a number that these changes draw. An order is not issued, and is in no list by day."""
    key = keys.document_number(customer, folded(number), record_id)
    changes.put(key, _entry(customer, record_id, issued_on), when=[Absent(impossible)])


def refile(changes: Changes, customer: CustomerRef, number: str, record_id: str, *, issued_on: date) -> None:
    """Write the entry of a number again, or for the first time."""
    changes.put(keys.document_number(customer, folded(number), record_id), _entry(customer, record_id, issued_on))


def find(merchant_id: MerchantId, beginning: str, *, kind: str = "", limit: int) -> list[NumberedRecord]:
    """Return at most `limit` documents whose number begins like this, in the order of their numbers.

    `kind` is the prefix of the ids, such as `inv`.
    """
    wanted = folded(beginning)
    if not wanted:
        return []
    only_if = ("begins_with(#record_id, :kind)", {":kind": f"{kind}_"}) if kind else None
    items, _ = table.query(keys.numbers_partition(merchant_id), prefix=wanted, limit=limit, only_if=only_if)
    return [NumberedRecord(item["customer_id"], item["record_id"]) for item in items]


def customers_of(merchant_id: MerchantId, number: str, *, limit: int) -> list[str]:
    """Return the ids of the customers that have a document of exactly this number."""
    items, _ = table.query(keys.numbers_partition(merchant_id), prefix=f"{folded(number)}#", limit=limit)
    return list(dict.fromkeys(item["customer_id"] for item in items))


def _entry(customer: CustomerRef, record_id: str, issued_on: date | None) -> Item:
    found = {"customer_id": customer.id, "record_id": record_id}
    if issued_on is None:
        return found
    sort_key = orders.sort_key(issued_on.isoformat(), record_id)
    return found | {"L": list_keys.documents_list(customer.merchant_id), "S2": sort_key, "row": found}


def folded(number: str) -> str:
    """Return the letters and digits of a number, in lower case: 2026-0001 is typed in several ways."""
    return "".join(filter(str.isalnum, number.casefold()))
