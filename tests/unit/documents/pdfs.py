"""Read PDFs: text, structure, attachments, and the code that the app of a bank would scan."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import zxingcpp

from shared.documents.invoice_pdf import invoice_pdf
from shared.documents.invoice_ubl import invoice_ubl
from shared.documents.issued import Document
from tests.unit.documents.samples import EXAMPLES


class Pdf:
    """A document that was rendered and is read again."""

    def __init__(self, document: Document, *, logo: bytes | None = None, pay_url: str | None = None):
        self.ubl = invoice_ubl(document)
        self.written = invoice_pdf(document, ubl=self.ubl, logo=logo, pay_url=pay_url)
        self.reader = pypdf.PdfReader(BytesIO(self.written))

    @property
    def catalog(self) -> Any:
        return self.reader.trailer["/Root"]

    @property
    def pages(self) -> list[str]:
        """The text of each page, with single blanks."""
        found = pypdfium2.PdfDocument(self.written)
        return [" ".join(page.get_textpage().get_text_bounded().replace("\ufffe", "-").split()) for page in found]

    @property
    def text(self) -> str:
        return " ".join(self.pages)

    def sides(self) -> tuple[float, float]:
        """Return where the text of all pages begins and ends from the left, in parts of the width of a page."""
        sides: list[float] = []
        for page in pypdfium2.PdfDocument(self.written):
            text = page.get_textpage()
            for number in range(text.count_rects()):
                left, _, right, _ = text.get_rect(number)
                sides += [left / page.get_width(), right / page.get_width()]
        return min(sides), max(sides)

    def codes(self) -> list[str]:
        """Return what a scanner reads on the first page, as a printer would print it."""
        found = pypdfium2.PdfDocument(self.written)
        bitmap = found[0].render(scale=3, grayscale=True)
        # Copied, because pdfium owns the picture.
        dots = memoryview(bytes(bitmap.buffer)).cast("B", shape=[bitmap.height, bitmap.stride])
        return [code.text for code in zxingcpp.read_barcodes(dots)]

    def links(self) -> list[str]:
        """Return the addresses that its links lead to."""
        annotations = [one.get_object() for page in self.reader.pages for one in page.get("/Annots", [])]
        return [one["/A"]["/URI"] for one in annotations if one["/Subtype"] == "/Link"]

    def roles(self) -> list[str]:
        """Return the roles of all elements of its structure, in reading order."""
        return [element["/S"].removeprefix("/") for element in self._elements()]

    def alternatives(self) -> list[str]:
        """Return the texts in the place of its pictures."""
        return [str(element["/Alt"]) for element in self._elements() if "/Alt" in element]

    def _elements(self) -> list[Any]:
        return [element for element in _below(self.catalog["/StructTreeRoot"]) if "/S" in element]


def _below(element: Any) -> Iterator[Any]:
    yield element
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        resolved = child.get_object()
        if isinstance(resolved, pypdf.generic.DictionaryObject):
            yield from _below(resolved)


@cache
def example(name: str) -> Pdf:
    return Pdf(EXAMPLES[name])
