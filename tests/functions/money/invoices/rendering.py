"""Issued documents in the table, whose files are requested as issuing does, and their download."""

import urllib.request
from email.message import Message

from shared.commands.money.invoices.documents import open_file, request_rendering
from shared.documents.issued import Document
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.documents import DocumentFile, DocumentFormat, DocumentKind
from shared.domain.money.invoices.invoices import Invoice
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write


def kind_of(document: Document) -> DocumentKind:
    return DocumentKind.INVOICE if isinstance(document, Invoice) else DocumentKind.CREDIT_NOTE


def put_issued(customer: CustomerRef, document: Document, *, requested: bool = True) -> None:
    """Write an issued document, and the pending request for its files, which is sent."""
    changes = Changes()
    prefix = keys.INVOICE if isinstance(document, Invoice) else keys.CREDIT_NOTE
    changes.put(keys.record(customer, prefix, document.id), document.model_dump(mode="json"))
    if requested:
        request_rendering(changes, customer, kind_of(document), document.id)
    write(changes)


def asked(customer: CustomerRef, document: Document, format: DocumentFormat = DocumentFormat.PDF) -> DocumentFile:
    return open_file(customer, kind_of(document), document.id, format)


def downloaded(file: DocumentFile) -> tuple[bytes, Message]:
    """Return content and headers of what a link opens."""
    assert file.url is not None
    with urllib.request.urlopen(file.url, timeout=10) as answer:
        return answer.read(), answer.headers
