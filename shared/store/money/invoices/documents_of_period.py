"""Finds the issued documents of a period, of a customer or of a merchant, without reading any other."""

from collections.abc import Iterable

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import UNISSUED, Invoice
from shared.domain.money.pricing.document_filters import Days
from shared.store.engine import keys, list_keys, table
from shared.store.engine.keys import Item, Key
from shared.store.engine.stored import read
from shared.store.engine.table import LIST_2
from shared.store.money.invoices.invoice_lists import STORED
from shared.store.money.pricing import document_filters

DocumentKeys = list[Key]


def of_customer(customer: CustomerRef, days: Days, *, most: int) -> DocumentKeys:
    """Return the keys of a customer's documents, or of the first `most` of each list."""
    partitions = [list_keys.invoices_list(customer, status) for status in STORED if status not in UNISSUED]
    partitions.append(list_keys.credit_notes_list(customer))
    found = [item for partition in partitions for item in listed(partition, days, most)]
    # An unissued invoice that was cancelled is listed by its creation, and `read_all` drops it.
    return [{"PK": item["PK"], "SK": item["SK"]} for item in found]


def of_merchant(merchant_id: MerchantId, days: Days, *, most: int) -> DocumentKeys:
    """Return the keys of at most `most` documents of all customers."""
    rows = (item["row"] for item in listed(list_keys.documents_list(merchant_id), days, most))
    return [
        keys.record(CustomerRef(merchant_id, row["customer_id"]), _prefix(row["record_id"]), row["record_id"])
        for row in rows
    ]


def read_all(wanted: DocumentKeys) -> list[Invoice | CreditNote]:
    """Return the documents of these keys that are issued and not in the trash."""
    documents = (_document(item) for item in table.get_many(wanted))
    return [document for document in documents if document.number]


def listed(partition: str, days: Days, most: int) -> Iterable[Item]:
    """Return the first `most` items of a list that is in the order of days."""
    within = document_filters.days_range(days)
    items, after = table.query(partition, index=LIST_2, within=within, limit=most)
    while after and len(items) < most:
        more, after = table.query(partition, index=LIST_2, within=within, limit=most - len(items), after=after)
        items += more
    return items


def _prefix(record_id: str) -> str:
    return keys.CREDIT_NOTE if record_id.startswith("crn_") else keys.INVOICE


def _document(item: Item) -> Invoice | CreditNote:
    return read(CreditNote, item) if item["SK"].startswith(keys.CREDIT_NOTE) else read(Invoice, item)
