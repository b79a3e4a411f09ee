"""The common part of invoices and credit notes, for their PDF and their e-invoice."""

from datetime import date

from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.invoices.parties import Buyer, Seller

Document = Invoice | CreditNote


def number_of(document: Document) -> str:
    """Return the number of an issued document."""
    assert document.number is not None, "a document is rendered once it is issued"
    return document.number


def issue_date(document: Document) -> date:
    assert document.issued_on is not None, "a document is rendered once it is issued"
    return document.issued_on


def parties(document: Document) -> tuple[Seller, Buyer]:
    assert document.seller is not None, "a document is rendered once it is issued"
    assert document.buyer is not None, "a document is rendered once it is issued"
    return document.seller, document.buyer
