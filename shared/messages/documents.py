"""The message about an issued document, whose files have to be made."""

from shared.domain.money.invoices.documents import DocumentKind
from shared.messages.base import OfCustomer


class DocumentRendering(OfCustomer):
    """An issued invoice or credit note, whose PDF and e-invoice still have to be made."""

    queue = "documents"

    kind: DocumentKind
    document_id: str

    @property
    def about(self) -> str:
        return self.document_id
