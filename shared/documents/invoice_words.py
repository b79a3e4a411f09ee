"""The words of the PDF of an invoice and a credit note, in the languages of the customers."""

from typing import TypedDict

from shared.domain.core.languages import Language
from shared.domain.money.pricing.vat import VatCategory


class Words(TypedDict):
    invoice: str
    credit_note: str
    seller: str
    buyer: str
    attention: str
    registration: str
    belgian_registration: str
    vat: str
    issued: str
    due: str
    delivered: str
    reference: str
    buyer_reference: str
    customer: str
    credited_invoice: str
    credited_on: str
    reason: str
    to_pay_by: str
    credited: str
    description: str
    quantity: str
    price: str
    discount: str
    rate: str
    amount: str
    including: str
    subtotal: str
    document_discount: str
    net: str
    vat_of: str
    untaxed_of: str
    included_vat: str
    total: str
    pay: str
    scan: str
    pay_online: str
    pay_to: str
    payment_reference: str
    direct_debit: str
    attached: str
    qr: str
    logo: str
    page: str
    rates: dict[VatCategory, str]


_NL: Words = {
    "invoice": "Factuur",
    "credit_note": "Creditnota",
    "seller": "Van",
    "buyer": "Aan",
    "attention": "T.a.v. {}",
    "registration": "KVK",
    "belgian_registration": "Ondernemingsnr.",
    "vat": "Btw",
    "issued": "Factuurdatum",
    "due": "Vervaldatum",
    "delivered": "Leverdatum",
    "reference": "Uw ordernummer",
    "buyer_reference": "Uw referentie",
    "customer": "Klantnummer",
    "credited_invoice": "Bij factuur",
    "credited_on": "Datum",
    "reason": "Reden: {}",
    "to_pay_by": "te betalen uiterlijk {}",
    "credited": "gecrediteerd op factuur {}",
    "description": "Omschrijving",
    "quantity": "Aantal",
    "price": "Prijs",
    "discount": "Korting",
    "rate": "Btw",
    "amount": "Bedrag",
    "including": "Prijzen inclusief btw",
    "subtotal": "Subtotaal",
    "document_discount": "Korting",
    "net": "Totaal exclusief btw",
    "vat_of": "Btw {} over {}",
    "untaxed_of": "Btw {} over {}",
    "included_vat": "waarvan btw {} over {}",
    "total": "Totaal",
    "pay": "Betalen",
    "scan": "Scan met de app van uw bank",
    "pay_online": "Online betalen",
    "pay_to": "Rekening",
    "payment_reference": "Betalingskenmerk",
    "direct_debit": "Het bedrag wordt automatisch van uw rekening afgeschreven.",
    "attached": "De e-factuur (UBL) is als bijlage in deze PDF opgenomen.",
    "qr": "QR-code om {} over te maken naar {} met kenmerk {}",
    "logo": "Logo van {}",
    "page": "Pagina {} van {}",
    "rates": {
        VatCategory.REVERSE_CHARGE: "verlegd",
        VatCategory.EXEMPT: "vrijgesteld",
        VatCategory.OUT_OF_SCOPE: "n.v.t.",
    },
}

_EN: Words = {
    "invoice": "Invoice",
    "credit_note": "Credit note",
    "seller": "From",
    "buyer": "To",
    "attention": "Attn. {}",
    "registration": "Company no.",
    "belgian_registration": "Enterprise no.",
    "vat": "VAT",
    "issued": "Invoice date",
    "due": "Due date",
    "delivered": "Delivery date",
    "reference": "Your order number",
    "buyer_reference": "Your reference",
    "customer": "Customer number",
    "credited_invoice": "For invoice",
    "credited_on": "Date",
    "reason": "Reason: {}",
    "to_pay_by": "due by {}",
    "credited": "credited on invoice {}",
    "description": "Description",
    "quantity": "Quantity",
    "price": "Price",
    "discount": "Discount",
    "rate": "VAT",
    "amount": "Amount",
    "including": "Prices include VAT",
    "subtotal": "Subtotal",
    "document_discount": "Discount",
    "net": "Total excluding VAT",
    "vat_of": "VAT {} on {}",
    "untaxed_of": "VAT {} on {}",
    "included_vat": "of which VAT {} on {}",
    "total": "Total",
    "pay": "How to pay",
    "scan": "Scan with the app of your bank",
    "pay_online": "Pay online",
    "pay_to": "Account",
    "payment_reference": "Payment reference",
    "direct_debit": "The amount will be collected from your account by direct debit.",
    "attached": "The e-invoice (UBL) is attached to this PDF.",
    "qr": "QR code to transfer {} to {} with reference {}",
    "logo": "Logo of {}",
    "page": "Page {} of {}",
    "rates": {
        VatCategory.REVERSE_CHARGE: "reverse charge",
        VatCategory.EXEMPT: "exempt",
        VatCategory.OUT_OF_SCOPE: "n/a",
    },
}

_ES: Words = {
    "invoice": "Factura",
    "credit_note": "Factura rectificativa",
    "seller": "De",
    "buyer": "Para",
    "attention": "A la atención de {}",
    "registration": "NIF",
    "belgian_registration": "N.º de empresa",
    "vat": "NIF-IVA",
    "issued": "Fecha de factura",
    "due": "Vencimiento",
    "delivered": "Fecha de entrega",
    "reference": "Su n.º de pedido",
    "buyer_reference": "Su referencia",
    "customer": "N.º de cliente",
    "credited_invoice": "Rectifica la factura",
    "credited_on": "Fecha",
    "reason": "Motivo: {}",
    "to_pay_by": "a pagar antes del {}",
    "credited": "abonados de la factura {}",
    "description": "Descripción",
    "quantity": "Cantidad",
    "price": "Precio",
    "discount": "Descuento",
    "rate": "IVA",
    "amount": "Importe",
    "including": "Precios con IVA incluido",
    "subtotal": "Subtotal",
    "document_discount": "Descuento",
    "net": "Base imponible",
    "vat_of": "IVA {} sobre {}",
    "untaxed_of": "IVA {} sobre {}",
    "included_vat": "de los cuales IVA {} sobre {}",
    "total": "Total",
    "pay": "Cómo pagar",
    "scan": "Escanee con la app de su banco",
    "pay_online": "Pagar en línea",
    "pay_to": "Cuenta",
    "payment_reference": "Referencia de pago",
    "direct_debit": "El importe se cobrará en su cuenta por domiciliación.",
    "attached": "La factura electrónica (UBL) va adjunta a este PDF.",
    "qr": "Código QR para transferir {} a {} con la referencia {}",
    "logo": "Logotipo de {}",
    "page": "Página {} de {}",
    "rates": {
        VatCategory.REVERSE_CHARGE: "inv. suj. pasivo",
        VatCategory.EXEMPT: "exento",
        VatCategory.OUT_OF_SCOPE: "no sujeto",
    },
}

WORDS = {Language.EN: _EN, Language.NL: _NL, Language.ES: _ES}
