"""Whether a customer with a valid VAT number is exempt, by the rules, for the page, which decides it without a request.

`python -m tests.cases.exemptions_corpus` writes the file; a test compares it with the rules of today.
"""

import json
from collections.abc import Iterator
from itertools import product
from typing import Any

from local.paths import ROOT
from shared.domain.customer.customers import VatStatus
from shared.domain.money.pricing.vat import TaxTreatment
from shared.domain.money.pricing.vat_treatment import TaxFacts, TaxHint, treatment_of
from shared.domain.team.merchants import VatAutoExempt

FILE = ROOT / "tests" / "cases" / "money_exemptions_corpus.json"
_SELLERS = ("NL", "GR", "GB")
_COUNTRIES = ("NL", "BE", "GR", "GB", "CH")
_NUMBERS = ("NL", "BE", "EL", "XI", "GB")
_BY_HAND = ((False, None), (True, None), (True, "Embassy"))


def cases() -> Iterator[dict[str, Any]]:
    """Yield every combination with what the rules make of it for services and goods together."""
    for seller, policy, country, number, (exempt, reason) in product(
        _SELLERS, VatAutoExempt, _COUNTRIES, _NUMBERS, _BY_HAND
    ):
        facts = TaxFacts(
            seller_country=seller,
            vat_auto_exempt=policy,
            country=country,
            is_business=True,
            vat_number=f"{number}1",
            vat_status=VatStatus.VALID,
            tax_exempt=exempt,
            tax_exempt_reason=reason,
        )
        yield {
            "seller": seller,
            "policy": policy.value,
            "country": country,
            "number": facts.vat_number,
            "tax_exempt": exempt,
            "reason": reason,
            "exemption": _exemption(facts),
        }


def text() -> str:
    """Return the file: one case a line, so that a change of the rules shows which of them moved."""
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases())
    return f"[\n{lines}\n]\n"


def _exemption(facts: TaxFacts) -> str | None:
    """Return why a document charges no VAT, or why it does although the number is valid; an own reason goes first."""
    treatment = treatment_of(facts)
    both = (treatment.service, treatment.goods)
    if any(one.treatment is TaxTreatment.REVERSE_CHARGE_EU for one in both):
        return "reversed"
    if any(one.treatment is TaxTreatment.EXEMPT for one in both):
        return "by_hand" if facts.tax_exempt else "valid"
    if facts.tax_exempt:
        return "by_hand"
    return "domestic" if any(one.hint is TaxHint.DOMESTIC_VAT_APPLIES for one in both) else None


if __name__ == "__main__":
    FILE.write_text(text())
