"""The seller's details on the invoices of each demo merchant. The numbers are examples that belong to nobody."""

import base64
from typing import Any

from local.demo.api import Colleague
from local.demo.logo import demo_logo

SELLERS: dict[str, dict[str, Any]] = {
    "vandijk": {
        "legal_name": "Van Dijk Installaties B.V.",
        "address": {"lines": ["Energieweg 12"], "postal_code": "3542 DZ", "city": "Utrecht"},
        "registration_number": "12345678",
        "vat_number": "NL000099998B57",
        "iban": "NL91 ABNA 0417 1643 00",
        "bic": "ABNANL2A",
        "email": "administratie@vandijk.example",
        "phone": "+31 30 123 45 67",
        "website": "https://www.vandijk.example",
        "accent": "#0b6e4f",
        "avatar_source": "website",
        "footer": {
            "en": "Thank you for your order. Please mention the invoice number with your payment.",
            "nl": "Bedankt voor uw opdracht. Vermeld bij uw betaling het factuurnummer.",
            "es": "Gracias por su pedido. Indique el número de factura en el pago.",
        },
        "payment_term_days": 14,
    },
    "bench": {
        "legal_name": "Bench Groothandel B.V.",
        "address": {"lines": ["Handelskade 1"], "postal_code": "3011 AA", "city": "Rotterdam"},
        "registration_number": "12345678",
        "vat_number": "NL000099998B57",
    },
    "cervantes": {
        "legal_name": "Librería Cervantes S.L.",
        "address": {"lines": ["Calle de las Huertas 21", "Local 2"], "postal_code": "28014", "city": "Madrid"},
        "registration_number": "B12345674",
        "vat_number": "ESB12345674",
        "iban": "ES91 2100 0418 4502 0005 1332",
        "bic": "CAIXESBB",
        "email": "facturas@cervantes.example",
        "phone": "+34 912 34 56 78",
        "website": "https://www.cervantes.example",
        "accent": "#7a1f3d",
        "footer": {
            "en": "Thank you for reading with us.",
            "nl": "Bedankt dat u bij ons leest.",
            "es": "Gracias por leer con nosotros.",
        },
        "prices_include_vat": True,
        "number_series": {"invoices": {"prefix": "F"}},
    },
}


# Who has a logo. The documents of the other have initials in its place.
WITH_LOGO = "vandijk"


def complete_seller(owner: Colleague) -> None:
    """Fill in the settings of the owner's merchant, unless they were."""
    merchant = owner.find("/me")["merchant"]
    if not merchant["address"]["lines"]:
        merchant = owner.send("PATCH", "/merchant", SELLERS[merchant["id"]], version=merchant["version"])
    if merchant["id"] == WITH_LOGO and not merchant["logo"]:
        upload = {"data": base64.b64encode(demo_logo()).decode()}
        owner.send("PUT", "/merchant/logo", upload, version=merchant["version"])
