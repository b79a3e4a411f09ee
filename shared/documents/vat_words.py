"""What an invoice must state where no VAT is charged, in the language of its reader, and its code for an e-invoice.

Directive 2006/112/EC, article 226(11) and (11a); codes: CEF, "VATEX".
"""

from collections.abc import Iterable

from shared.domain.core.languages import Language
from shared.domain.money.lines import Line
from shared.domain.money.vat import VatCategory

EN, NL, ES = Language.EN, Language.NL, Language.ES

_STATEMENTS = {
    VatCategory.REVERSE_CHARGE: {
        EN: "Reverse charge: the recipient accounts for the VAT.",
        NL: "Btw verlegd: de afnemer geeft de btw aan.",
        ES: "Inversión del sujeto pasivo: el destinatario liquida el IVA.",
    },
    VatCategory.INTRA_COMMUNITY: {
        EN: "Intra-Community supply, exempt from VAT (article 138, Directive 2006/112/EC).",
        NL: "Intracommunautaire levering, 0% btw (artikel 138, Richtlijn 2006/112/EG).",
        ES: "Entrega intracomunitaria exenta de IVA (artículo 138, Directiva 2006/112/CE).",
    },
    VatCategory.EXPORT: {
        EN: "Export outside the European Union, exempt from VAT (article 146, Directive 2006/112/EC).",
        NL: "Uitvoer buiten de Europese Unie, 0% btw (artikel 146, Richtlijn 2006/112/EG).",
        ES: "Exportación fuera de la Unión Europea exenta de IVA (artículo 146, Directiva 2006/112/CE).",
    },
    VatCategory.EXEMPT: {
        EN: "Exempt from VAT.",
        NL: "Vrijgesteld van btw.",
        ES: "Exento de IVA.",
    },
    VatCategory.OUT_OF_SCOPE: {
        EN: "Outside the scope of VAT.",
        NL: "Buiten de heffing van btw.",
        ES: "No sujeto a IVA.",
    },
}

CODES = {
    VatCategory.REVERSE_CHARGE: "VATEX-EU-AE",
    VatCategory.INTRA_COMMUNITY: "VATEX-EU-IC",
    VatCategory.EXPORT: "VATEX-EU-G",
    VatCategory.OUT_OF_SCOPE: "VATEX-EU-O",
}


def needs_statement(category: VatCategory) -> bool:
    """Whether a category must have a reason. Standard and zero rate must have none (BR-S-10, BR-Z-10)."""
    return category in _STATEMENTS


def statement(category: VatCategory, lines: Iterable[Line], language: Language) -> str | None:
    """Return why no VAT is charged: the statement of the law, and the reasons that were given for lines of it."""
    if category not in _STATEMENTS:
        return None
    given = [line.vat.exemption_reason for line in lines if line.vat.category is category and line.vat.exemption_reason]
    if category is VatCategory.EXEMPT and given:
        return "; ".join(dict.fromkeys(given))
    return _STATEMENTS[category][language]
