"""An e-invoice: an invoice or a credit note as UBL 2.1 by Peppol BIS Billing 3.0, checked by the rules of EN 16931.

Amounts are those of the document's totals and nothing is added up here, so it never differs from the PDF.
"""

from shared.documents.issued import Document, issue_date, number_of, parties
from shared.documents.ubl_lines import add_line, add_tax_category
from shared.documents.ubl_parties import add_buyer, add_seller
from shared.documents.vat_statements import statement
from shared.documents.xml import Node
from shared.domain.core.languages import Language
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.invoices.payment_references import is_structured_communication, printed
from shared.domain.money.pricing.totals import VatGroup
from shared.domain.money.pricing.vat import VatCategory
from shared.domain.money.pricing.vat_wording import VATEX

CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"

# UNTDID 1001, 4461 and 5189. A Dutch seller may use these means of payment only (NL-R-008).
INVOICE, CREDIT_NOTE = "380", "381"
CREDIT_TRANSFER, SEPA_TRANSFER, BY_AGREEMENT = "30", "58", "57"
DISCOUNT = "95"

_DISCOUNT = {Language.EN: "Discount", Language.NL: "Korting", Language.ES: "Descuento"}
_SETTLED = {
    Language.EN: "Credit for invoice {}",
    Language.NL: "Creditering van factuur {}",
    Language.ES: "Abono de la factura {}",
}


def invoice_ubl(document: Document) -> bytes:
    """Return the XML of an issued invoice or credit note."""
    seller, buyer = parties(document)
    root = Node.root("Invoice" if isinstance(document, Invoice) else "CreditNote")
    _add_header(root, document)
    untaxed = any(group.category is VatCategory.OUT_OF_SCOPE for group in document.totals.groups)
    add_seller(root, seller, with_vat=not untaxed)
    add_buyer(root, buyer, seller, with_vat=not untaxed)
    _add_delivery(root, document)
    _add_payment(root, document)
    for group in document.totals.groups:
        _add_discount(root, group, buyer.language)
    _add_tax(root, document)
    _add_totals(root, document)
    for number, line in enumerate(document.lines, start=1):
        add_line(root, document, number, line, reason=_DISCOUNT[buyer.language])
    return root.to_bytes()


def _add_header(root: Node, document: Document) -> None:
    seller, buyer = parties(document)
    root.text("CustomizationID", CUSTOMIZATION)
    root.text("ProfileID", PROFILE)
    root.text("ID", number_of(document))
    root.text("IssueDate", issue_date(document).isoformat())
    if isinstance(document, Invoice):
        root.text("DueDate", document.due_on.isoformat() if document.due_on else None)
        root.text("InvoiceTypeCode", INVOICE)
        root.text("Note", document.note)
    else:
        root.text("CreditNoteTypeCode", CREDIT_NOTE)
        root.text("Note", document.reason)
    root.text("DocumentCurrencyCode", document.currency)
    order = document.reference if isinstance(document, Invoice) else None
    reference = document.buyer_reference if isinstance(document, Invoice) else None
    # One of the two is required (PEPPOL-EN16931-R003), in Germany this one (DE-R-015).
    is_left_out = order and seller.address.country != "DE"
    root.text("BuyerReference", reference or (None if is_left_out else buyer.number))
    if order:
        root.group("OrderReference").text("ID", order)
    if isinstance(document, CreditNote):
        invoice = root.group("BillingReference").group("InvoiceDocumentReference")
        invoice.text("ID", document.invoice_number)
        invoice.text("IssueDate", document.invoice_issued_on.isoformat())


def _add_delivery(root: Node, document: Document) -> None:
    """Add day and country of delivery, which goods for another member state must have (BR-IC-11, BR-IC-12)."""
    _, buyer = parties(document)
    delivered_on = document.delivered_on if isinstance(document, Invoice) else None
    abroad = any(group.category is VatCategory.INTRA_COMMUNITY for group in document.totals.groups)
    if not delivered_on and not abroad:
        return
    delivery = root.group("Delivery")
    delivery.text("ActualDeliveryDate", (delivered_on or issue_date(document)).isoformat())
    if abroad and buyer.address:
        country = delivery.group("DeliveryLocation").group("Address").group("Country")
        country.text("IdentificationCode", buyer.address.country)


def _add_payment(root: Node, document: Document) -> None:
    seller, buyer = parties(document)
    if isinstance(document, CreditNote):
        if seller.address.country == "DE":
            # DE-R-001 requires it of credit notes as well.
            root.group("PaymentMeans").text("PaymentMeansCode", BY_AGREEMENT)
        terms = _SETTLED[buyer.language].format(document.invoice_number)
        root.group("PaymentTerms").text("Note", terms)
        return
    means = root.group("PaymentMeans")
    transfer = seller.iban and document.payment_method is not PaymentMethod.DIRECTDEBIT
    in_euros = document.currency == "EUR"
    means.text("PaymentMeansCode", (SEPA_TRANSFER if in_euros else CREDIT_TRANSFER) if transfer else BY_AGREEMENT)
    reference = document.payment_reference
    means.text("PaymentID", printed(reference) if reference and is_structured_communication(reference) else reference)
    if transfer:
        account = means.group("PayeeFinancialAccount")
        account.text("ID", seller.iban)
        account.text("Name", seller.name)
        if seller.bic:
            account.group("FinancialInstitutionBranch").text("ID", seller.bic)


def _add_discount(root: Node, group: VatGroup, language: Language) -> None:
    """Add the share of a VAT group in the discount on the document, with its category and reason (BR-32, BR-33)."""
    if group.allowance.minor == 0:
        return
    discount = root.group("AllowanceCharge")
    discount.text("ChargeIndicator", "false")
    discount.text("AllowanceChargeReasonCode", DISCOUNT)
    discount.text("AllowanceChargeReason", _DISCOUNT[language])
    discount.amount("Amount", group.allowance)
    add_tax_category(discount.group("TaxCategory"), group.category, group.rate)


def _add_tax(root: Node, document: Document) -> None:
    _, buyer = parties(document)
    tax = root.group("TaxTotal")
    tax.amount("TaxAmount", document.totals.vat_total)
    for group in document.totals.groups:
        part = tax.group("TaxSubtotal")
        part.amount("TaxableAmount", group.taxable)
        part.amount("TaxAmount", group.vat)
        reason = statement(group.category, document.lines, buyer.language)
        add_tax_category(part.group("TaxCategory"), group.category, group.rate, VATEX.get(group.category), reason)


def _add_totals(root: Node, document: Document) -> None:
    """Add the sums. What is to be paid is net and VAT, so there is no rounding amount (BT-114, BR-CO-16)."""
    totals = document.totals
    sums = root.group("LegalMonetaryTotal")
    sums.amount("LineExtensionAmount", totals.line_total)
    sums.amount("TaxExclusiveAmount", totals.net_total)
    sums.amount("TaxInclusiveAmount", totals.gross_total)
    if totals.allowance_total.minor:
        sums.amount("AllowanceTotalAmount", totals.allowance_total)
    sums.amount("PayableAmount", totals.gross_total)
