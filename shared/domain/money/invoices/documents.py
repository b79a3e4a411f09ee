"""The files of an issued invoice or credit note: a PDF and an e-invoice (UBL), made once and never changed."""

import re
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain.core.languages import Language
from shared.domain.core.models import Model, Record
from shared.errors import NotFound


class DocumentKind(StrEnum):
    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class DocumentFormat(StrEnum):
    """`pdf` for people; `ubl` is the e-invoice, for bookkeeping programs and Peppol."""

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
        """Return the key of a file in the store of documents."""
        return f"{self.name}.{_EXTENSIONS[format]}"

    def file_name(self, kind: DocumentKind, number: str, format: DocumentFormat, language: Language) -> str:
        """Return the name under which a reader saves a file, in ASCII because it goes into a header."""
        safe = re.sub(r"[^A-Za-z0-9.-]+", "-", number)
        return f"{_NAMES[language][kind]}-{safe}.{_EXTENSIONS[format]}"


class DocumentFile(Model):
    """A file to download. `url` is null while it is pending, and opens for a few minutes once it is ready."""

    state: FileState
    url: str | None = None


class DocumentNotFound(NotFound):
    """There is no such invoice or credit note."""

    code = "document_not_found"

    def __init__(self) -> None:
        super().__init__("There is no such invoice or credit note. It may have been deleted.")


LINK_LIFETIME = timedelta(minutes=5)
# A file that is asked for and still pending after this is requested again, once for each such time.
REQUEST_AGAIN_AFTER = timedelta(seconds=30)

MEDIA_TYPES = {DocumentFormat.PDF: "application/pdf", DocumentFormat.UBL: "application/xml"}
_NAMES = {
    Language.EN: {DocumentKind.INVOICE: "invoice", DocumentKind.CREDIT_NOTE: "credit-note"},
    Language.NL: {DocumentKind.INVOICE: "factuur", DocumentKind.CREDIT_NOTE: "creditnota"},
    Language.ES: {DocumentKind.INVOICE: "factura", DocumentKind.CREDIT_NOTE: "factura-rectificativa"},
}
_EXTENSIONS = {DocumentFormat.PDF: "pdf", DocumentFormat.UBL: "xml"}
