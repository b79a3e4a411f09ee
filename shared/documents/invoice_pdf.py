"""The PDF of an invoice or a credit note: A4, accessible (PDF/UA-1), archivable (PDF/A-3a), with its e-invoice inside.

typst lays it out by invoice.typ. Only the renderer's layer has typst and the fonts.
"""

from shared.documents.epc_qr import epc_qr, transfer_of
from shared.documents.invoice_view import InvoiceView
from shared.documents.issued import Document, issue_date
from shared.documents.typesetting import logo_file, typeset
from shared.domain.money.invoices.invoices import Invoice


def invoice_pdf(document: Document, *, ubl: bytes, logo: bytes | None = None, pay_url: str | None = None) -> bytes:
    """Return the PDF of an issued document, with the e-invoice attached.

    `logo` is a PNG or a JPEG, `pay_url` the address of the page on which an invoice can be paid.
    """
    texts = InvoiceView(document, pay_url).texts()
    texts["issued_on"] = issue_date(document).isoformat()
    files = {"e-invoice.xml": ubl}
    if isinstance(document, Invoice) and (amount := transfer_of(document)):
        files["qr.svg"] = epc_qr(document, amount)
    if logo:
        texts["logo"] = logo_file(logo)
        files[texts["logo"]] = logo
    return typeset("invoice.typ", texts, files, standards=["a-3a", "ua-1"])
