"""Commands on the files of issued invoices and credit notes."""

from shared.domain.core.ids import new_id
from shared.domain.core.refs import CustomerRef
from shared.domain.money.documents import DocumentKind
from shared.messages import DocumentRendering
from shared.store.engine import outbox
from shared.store.engine.changes import Changes


def request_rendering(changes: Changes, customer: CustomerRef, kind: DocumentKind, document_id: str) -> None:
    """Have the files made of a document that these changes issue."""
    message = DocumentRendering(
        id=new_id("msg"),
        merchant_id=customer.merchant_id,
        customer_id=customer.id,
        kind=kind,
        document_id=document_id,
    )
    outbox.add(changes, message)
