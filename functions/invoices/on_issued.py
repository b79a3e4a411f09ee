"""Queue `documents`: make the PDF and the e-invoice of an issued invoice or credit note."""

from shared.commands.money.invoices import rendering
from shared.messages.documents import DocumentRendering
from shared.queue import worker

handler = worker(DocumentRendering, work=rendering.finish)
