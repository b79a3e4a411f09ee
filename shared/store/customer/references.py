"""Finds payments by their reference, and invoices by their structured one: RF18…, +++123/…+++, or what a bank reads."""

from datetime import date
from typing import NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.engine import keys, list_keys, orders, table
from shared.store.engine.changes import Changes
from shared.store.engine.keys import Item, Key

# The sort key of a payment without a reference, which is only listed by day.
_NONE = "-"
_LONGEST = 100


class Referenced(NamedTuple):
    """The customer of a record, and the id of the record."""

    customer_id: str
    record_id: str


def file_invoice(changes: Changes, customer: CustomerRef, reference: str | None, invoice_id: str) -> None:
    """Write the entry of the structured reference that an invoice is issued with."""
    if reference:
        changes.put(_key(customer, reference, invoice_id), {"customer_id": customer.id, "record_id": invoice_id})


def file_payment(changes: Changes, customer: CustomerRef, reference: str | None, payment_id: str, day: date) -> None:
    """Write the entry of a payment, which also lists it among the merchant's payments of its day."""
    found = {"customer_id": customer.id, "record_id": payment_id}
    sort_key = orders.sort_key(day.isoformat(), payment_id)
    item: Item = {**found, "L": list_keys.payments_of_merchant(customer.merchant_id), "S2": sort_key, "row": found}
    changes.put(_key(customer, reference, payment_id), item)


def unfile_payment(changes: Changes, customer: CustomerRef, reference: str | None, payment_id: str) -> None:
    changes.delete(_key(customer, reference, payment_id))


def find(merchant_id: MerchantId, reference: str, *, kind: str = "", limit: int) -> list[Referenced]:
    """Return at most `limit` records of exactly this reference, however it is grouped. `kind` is a prefix of ids."""
    wanted = folded(reference)
    if not wanted:
        return []
    only_if = ("begins_with(#record_id, :kind)", {":kind": f"{kind}_"}) if kind else None
    partition = keys.references_partition(merchant_id)
    items, _ = table.query(partition, prefix=f"{wanted}#", limit=limit, only_if=only_if)
    return [Referenced(item["customer_id"], item["record_id"]) for item in items]


def folded(reference: str) -> str:
    """Return the letters and digits of a reference, in lower case."""
    return "".join(filter(str.isalnum, reference.casefold()))[:_LONGEST]


def _key(customer: CustomerRef, reference: str | None, record_id: str) -> Key:
    return keys.reference(customer, folded(reference or "") or _NONE, record_id)
