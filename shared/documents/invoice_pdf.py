"""The PDF of an invoice or a credit note: A4, accessible (PDF/UA-1), archivable (PDF/A-3a), with its e-invoice inside.

typst lays it out by invoice.typ. Only the renderer's layer has typst and the fonts.
"""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from shared.documents.epc_qr import epc_qr, transfer_of
from shared.documents.fonts import FONT_FOLDERS, printable
from shared.documents.invoice_view import InvoiceView
from shared.documents.issued import Document, issue_date
from shared.domain.money.invoices import Invoice


def invoice_pdf(document: Document, *, ubl: bytes, logo: bytes | None = None) -> bytes:
    """Return the PDF of an issued document, with the e-invoice attached. `logo` is a PNG or a JPEG."""
    texts = _printable(InvoiceView(document).texts())
    texts["issued_on"] = issue_date(document).isoformat()
    with TemporaryDirectory() as folder:
        place = Path(folder)
        if isinstance(document, Invoice) and (amount := transfer_of(document)):
            place.joinpath("qr.svg").write_bytes(epc_qr(document, amount))
        if logo:
            texts["logo"] = "logo.png" if logo.startswith(b"\x89PNG") else "logo.jpg"
            place.joinpath(texts["logo"]).write_bytes(logo)
        place.joinpath("e-invoice.xml").write_bytes(ubl)
        place.joinpath("data.json").write_text(json.dumps(texts))
        main = place.joinpath("invoice.typ")
        main.write_bytes(files("shared.documents").joinpath("invoice.typ").read_bytes())
        pdf = typst.Compiler(main, font_paths=_fonts()).compile(format="pdf", pdf_standards=["a-3a", "ua-1"])
    assert isinstance(pdf, bytes)
    return pdf


@cache
def _fonts() -> typst.Fonts:
    """Find the fonts once for all documents of a process."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=FONT_FOLDERS)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(each) for key, each in value.items()}
    return [_printable(each) for each in value] if isinstance(value, list | tuple) else value
