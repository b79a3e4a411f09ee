"""Code and text of an exemption (BT-121, BT-120), which a document states where it charges no VAT."""

from typing import Final

from shared.domain.core.languages import Language
from shared.domain.money.pricing.vat import VatCategory

# CEF, "VAT exemption reason code list" (VATEX). Category E has a code for each article of the directive, which the
# merchant's own reason does not name; S and Z have none (BR-S-10, BR-Z-10).
VATEX: Final = {
    VatCategory.REVERSE_CHARGE: "VATEX-EU-AE",
    VatCategory.INTRA_COMMUNITY: "VATEX-EU-IC",
    VatCategory.EXPORT: "VATEX-EU-G",
    VatCategory.OUT_OF_SCOPE: "VATEX-EU-O",
}

# Directive 2006/112/EC, art. 226(11) and 226(11a), which prescribes the words "Reverse charge" in each language.
_TEXTS: Final = {
    VatCategory.EXEMPT: {
        Language.EN: "Exempt from VAT",
        Language.NL: "Vrijgesteld van btw",
        Language.ES: "Exento de IVA",
    },
    VatCategory.REVERSE_CHARGE: {
        Language.EN: "Reverse charge",
        Language.NL: "Btw verlegd",
        Language.ES: "Inversión del sujeto pasivo",
    },
    VatCategory.INTRA_COMMUNITY: {
        Language.EN: "Intra-Community supply, exempt from VAT (art. 138 Directive 2006/112/EC)",
        Language.NL: "Intracommunautaire levering, vrijgesteld van btw (art. 138 Richtlijn 2006/112/EG)",
        Language.ES: "Entrega intracomunitaria exenta de IVA (art. 138 Directiva 2006/112/CE)",
    },
    VatCategory.EXPORT: {
        Language.EN: "Export outside the EU, exempt from VAT (art. 146 Directive 2006/112/EC)",
        Language.NL: "Uitvoer buiten de EU, vrijgesteld van btw (art. 146 Richtlijn 2006/112/EG)",
        Language.ES: "Exportación fuera de la UE exenta de IVA (art. 146 Directiva 2006/112/CE)",
    },
    VatCategory.OUT_OF_SCOPE: {
        Language.EN: "Not subject to VAT (art. 44 Directive 2006/112/EC)",
        Language.NL: "Niet aan btw onderworpen (art. 44 Richtlijn 2006/112/EG)",
        Language.ES: "No sujeto a IVA (art. 44 Directiva 2006/112/CE)",
    },
}


def exemption_text(category: VatCategory, language: Language, *, reason: str | None = None) -> str | None:
    """Return the text of BT-120, None for a category that charges VAT or is zero-rated.

    `reason` is that of the merchant, which is the text of an exemption (E).
    """
    if category is VatCategory.EXEMPT and reason:
        return reason
    texts = _TEXTS.get(category)
    return texts[language] if texts else None
