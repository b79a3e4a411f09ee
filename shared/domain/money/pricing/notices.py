"""Notices to a merchant before issuing."""

from enum import StrEnum


class Notice(StrEnum):
    """A notice for the merchant at issue, which refuses nothing.

    `no_verifactu`: the records that Spain requires are not made yet (Q51). `vat_proof_missing` and `vat_proof_old`: no
    VAT is charged because of a VAT number that VIES has not confirmed, or not for a month.
    """

    NO_VERIFACTU = "no_verifactu"
    VAT_PROOF_MISSING = "vat_proof_missing"
    VAT_PROOF_OLD = "vat_proof_old"
