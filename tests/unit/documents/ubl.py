"""Read e-invoices: values by paths without prefixes, from the root on."""

from xml.etree import ElementTree

from shared.documents.invoice_ubl import invoice_ubl
from shared.documents.issued import Document


class Ubl:
    """An e-invoice that was written and is read again."""

    def __init__(self, document: Document):
        self.written = invoice_ubl(document)
        self.root = ElementTree.fromstring(self.written)
        for element in self.root.iter():
            element.tag = element.tag.rpartition("}")[2]

    def all(self, path: str) -> list[str]:
        """Return the texts at a path; `TaxTotal/TaxAmount/@currencyID` are attributes."""
        path, _, attribute = path.partition("/@")
        found = self.root.findall(path)
        return [element.attrib[attribute] if attribute else element.text or "" for element in found]

    def one(self, path: str) -> str:
        (text,) = self.all(path)
        return text
