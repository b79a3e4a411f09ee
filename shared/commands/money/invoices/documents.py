"""Commands on the files of issued invoices and credit notes: request them, and open them. rendering.py makes them."""

import secrets
from datetime import datetime

from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.documents import (
    LINK_LIFETIME,
    REQUEST_AGAIN_AFTER,
    DocumentFile,
    DocumentFormat,
    DocumentKind,
    DocumentNotFound,
    FileState,
)
from shared.domain.money.invoices.invoices import NotIssued
from shared.integrations import document_store
from shared.messages.documents import DocumentRendering
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending
from shared.store.money.invoices import rendered_files


def request_rendering(
    changes: Changes, customer: CustomerRef, kind: DocumentKind, document_id: str, *, name: str | None = None
) -> None:
    """Have the files made of a document that these changes issue.

    Their name is chosen now, so that a rendering that is repeated replaces its files and leaves no others behind.
    """
    name = name or f"{customer.merchant_id}/{secrets.token_urlsafe(32)}"
    message = DocumentRendering(
        id=new_id("msg"),
        merchant_id=customer.merchant_id,
        customer_id=customer.id,
        kind=kind,
        document_id=document_id,
    )
    outbox.add(changes, message, name=name, requested_at=now().isoformat())


def open_file(customer: CustomerRef, kind: DocumentKind, document_id: str, format: DocumentFormat) -> DocumentFile:
    """Return a link to a file, or that it is pending. One that is missing, or pending for long, is requested again.

    Raise DocumentNotFound, NotIssued.
    """
    found = rendered_files.find_all(customer, kind, document_id, DocumentRendering.queue)
    if found.document is None:
        raise DocumentNotFound
    if found.document.number is None:
        raise NotIssued("This invoice is not issued yet, so there is no file of it. Issue it first.")
    if found.files:
        link = document_store.link(found.files.key(format), lifetime=LINK_LIFETIME)
        return DocumentFile(state=FileState.READY, url=link)
    request_missing(customer, kind, document_id, found.pending)
    return DocumentFile(state=FileState.PENDING)


def request_missing(customer: CustomerRef, kind: DocumentKind, document_id: str, pending: Pending | None) -> None:
    """Have files made that are missing, unless that was asked for a moment ago: `pending` is the request for them."""
    if pending is None or _is_overdue(pending):
        changes = Changes()
        request_rendering(changes, customer, kind, document_id, name=pending["name"] if pending else None)
        write(changes)


def _is_overdue(pending: Pending) -> bool:
    return datetime.fromisoformat(pending["requested_at"]) < now() - REQUEST_AGAIN_AFTER
