"""Finds invoices, credit notes and orders of a merchant by the beginning of their number.

A number never changes once it is drawn, so its entry is written once, in the transaction that draws it. A reader still
checks that the customer exists, because one that is in the trash keeps its entries.
"""

from typing import NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, impossible


class NumberedRecord(NamedTuple):
    """The customer of a document, and the id of the document."""

    customer_id: str
    record_id: str


def file(changes: Changes, customer: CustomerRef, number: str, record_id: str) -> None:
    """Write the entry of a number that these changes draw."""
    entry = {"customer_id": customer.id, "record_id": record_id}
    changes.put(keys.document_number(customer, folded(number), record_id), entry, when=[Absent(impossible)])


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


def folded(number: str) -> str:
    """Return the letters and digits of a number, in lower case: 2026-0001 is typed in several ways."""
    return "".join(filter(str.isalnum, number.casefold()))
