"""The answer of VIES that an issued invoice without VAT rests on: it keeps which, whatever VIES answers later."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from shared.domain.core.models import Record
from shared.domain.core.vat_numbers import FORMS, with_vat_country
from shared.domain.customer.vat_checks import FRESH_FOR
from shared.domain.money.pricing.notices import Notice
from shared.domain.money.pricing.vat import VatCategory, VatReason

if TYPE_CHECKING:
    from shared.domain.customer.customers import CustomerCard
    from shared.domain.customer.vat_checks import VatProof
    from shared.domain.money.pricing.lines import Line

# Reasons that a valid VAT number leads to (Q1). An exemption may have one of the merchant's own besides.
_BY_NUMBER: Final = frozenset({VatReason.CUSTOMER_OTHER_MEMBER_STATE, VatReason.CUSTOMER_EXEMPT})
_BUYER_OWES: Final = frozenset({VatCategory.REVERSE_CHARGE, VatCategory.INTRA_COMMUNITY})


class InvoiceVatProof(Record):
    """The answer of VIES behind an invoice: the id of the evidence, its number, its time and what proves it."""

    id: str
    number: str
    checked_at: datetime
    consultation_number: str | None


def proof_behind(lines: "Iterable[Line]", customer: "CustomerCard") -> InvoiceVatProof | None:
    """Return the answer that lines without VAT rest on. None for lines with VAT, or exempt for another reason."""
    proof = _proof_of(customer)
    if proof is None or not any(_is_by_number(line) for line in lines):
        return None
    return InvoiceVatProof(
        id=proof.id,
        number=proof.number,
        checked_at=proof.checked_at,
        consultation_number=proof.consultation_number,
    )


def doubts_about(
    lines: "Iterable[Line]", customer: "CustomerCard", *, seller_country: str, at: datetime
) -> list[Notice]:
    """Return what to know about the proof of a VAT number because of which an invoice has no VAT.

    A line that a member reverse-charges rests on the number as well, unless it is a supply within the country.
    """
    prefix = (customer.vat_number or "")[:2]
    is_abroad = prefix in FORMS and prefix != with_vat_country(seller_country)
    if not any(_is_by_number(line) or (is_abroad and line.vat.category in _BUYER_OWES) for line in lines):
        return []
    proof = _proof_of(customer)
    if proof is None:
        return [Notice.VAT_PROOF_MISSING]
    return [Notice.VAT_PROOF_OLD] if at - proof.checked_at > FRESH_FOR else []


def _proof_of(customer: "CustomerCard") -> "VatProof | None":
    """Return the last answer of VIES, if it confirms the number that the customer has."""
    proof = customer.vat_check.proof if customer.vat_check else None
    return proof if proof and proof.is_valid and proof.number == customer.vat_number else None


def _is_by_number(line: "Line") -> bool:
    return line.vat.reason in _BY_NUMBER and not line.vat.exemption_reason
