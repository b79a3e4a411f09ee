"""Reads and writes of the files of issued documents: where they are kept, and the request to make them."""

from typing import NamedTuple

from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.documents import DocumentKind, RenderedFiles
from shared.domain.money.invoices.invoices import Invoice
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.keys import Item, Key
from shared.store.engine.outbox import Pending
from shared.store.engine.stored import read

_MODELS: dict[DocumentKind, tuple[str, type[Invoice] | type[CreditNote]]] = {
    DocumentKind.INVOICE: (keys.INVOICE, Invoice),
    DocumentKind.CREDIT_NOTE: (keys.CREDIT_NOTE, CreditNote),
}


class FilesRead(NamedTuple):
    """A document, its files, and the request to make them: each None where there is none."""

    document: Invoice | CreditNote | None
    files: RenderedFiles | None
    pending: Pending | None


def find_document(customer: CustomerRef, kind: DocumentKind, document_id: str) -> Invoice | CreditNote | None:
    prefix, _ = _MODELS[kind]
    return _document(kind, table.get(keys.record(customer, prefix, document_id)))


def find_all(customer: CustomerRef, kind: DocumentKind, document_id: str, queue: str) -> FilesRead:
    """Return all three in one request."""
    prefix, _ = _MODELS[kind]
    wanted = [
        keys.record(customer, prefix, document_id),
        _key(customer, document_id),
        keys.outbox(customer, queue, document_id),
    ]
    found = {(item["PK"], item["SK"]): item for item in table.get_many(wanted)}
    document, files, pending = (found.get((key["PK"], key["SK"])) for key in wanted)
    return FilesRead(_document(kind, document), read(RenderedFiles, files) if files else None, pending)


def add(changes: Changes, customer: CustomerRef, files: RenderedFiles) -> None:
    changes.put(_key(customer, files.id), files.model_dump(mode="json"))


def _key(customer: CustomerRef, document_id: str) -> Key:
    return keys.record(customer, keys.RENDERED, document_id)


def _document(kind: DocumentKind, item: Item | None) -> Invoice | CreditNote | None:
    _, model = _MODELS[kind]
    return read(model, item) if item else None
