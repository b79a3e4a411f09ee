"""The answer of VIES that an issued invoice without VAT rests on: it keeps which, whatever VIES answers later."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from shared.domain.core.models import Record
from shared.domain.money.vat import VatReason

if TYPE_CHECKING:
    from shared.domain.customer.customers import CustomerCard
    from shared.domain.money.lines import Line

# Reasons that a valid VAT number leads to (Q1). An exemption may have one of the merchant's own besides.
_BY_NUMBER: Final = frozenset({VatReason.CUSTOMER_OTHER_MEMBER_STATE, VatReason.CUSTOMER_EXEMPT})


class InvoiceVatProof(Record):
    """The answer of VIES behind an invoice: the id of the evidence, its number, its time and what proves it."""

    id: str
    number: str
    checked_at: datetime
    consultation_number: str | None


def proof_behind(lines: "Iterable[Line]", customer: "CustomerCard") -> InvoiceVatProof | None:
    """Return the answer that lines without VAT rest on. None for lines with VAT, or exempt for another reason."""
    proof = customer.vat_check.proof if customer.vat_check else None
    if proof is None or not proof.is_valid or proof.number != customer.vat_number:
        return None
    if not any(line.vat.reason in _BY_NUMBER and not line.vat.exemption_reason for line in lines):
        return None
    return InvoiceVatProof(
        id=proof.id,
        number=proof.number,
        checked_at=proof.checked_at,
        consultation_number=proof.consultation_number,
    )
