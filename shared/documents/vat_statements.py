"""Why a document charges no VAT on some of its lines, in the language of its reader."""

from collections.abc import Iterable

from shared.domain.core.languages import Language
from shared.domain.money.pricing.lines import Line
from shared.domain.money.pricing.vat import VatCategory
from shared.domain.money.pricing.vat_wording import exemption_text


def statement(category: VatCategory, lines: Iterable[Line], language: Language) -> str | None:
    """Return the words of the law, or the merchant's reasons for exempt lines. None where VAT is charged."""
    given = [line.vat.exemption_reason for line in lines if line.vat.category is category and line.vat.exemption_reason]
    reasons = "; ".join(dict.fromkeys(given))
    return exemption_text(category, language, reason=reasons or None)
