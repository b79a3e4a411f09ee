"""The files of an issued invoice or credit note: a PDF and an e-invoice (UBL), made once and never changed."""

from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.core.models import Model, Record


class DocumentKind(StrEnum):
    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class DocumentFormat(StrEnum):
    PDF = "pdf"
    UBL = "ubl"


class FileState(StrEnum):
    PENDING = "pending"
    READY = "ready"


class RenderedFiles(Record):
    """Where the files of a document are kept: `name` is random, so that nobody can guess an address."""

    id: str
    name: str
    rendered_at: datetime

    def key(self, format: DocumentFormat) -> str:
        """Return the key of the object in the store of documents."""
        return f"{self.name}.{_EXTENSIONS[format]}"


class DocumentFile(Model):
    """A file to download. `url` is null while it is pending, and opens for a few minutes once it is ready."""

    state: FileState
    url: str | None = None


LINK_LIFETIME = timedelta(minutes=5)

_EXTENSIONS = {DocumentFormat.PDF: "pdf", DocumentFormat.UBL: "xml"}
