"""Identifiers of a party in an e-invoice: where it receives (BT-34, BT-49), and its registration (BT-30, BT-47).

The schemes are of the code lists EAS and ISO 6523 ICD (OpenPeppol, "Electronic Address Scheme").
"""

import re
from typing import NamedTuple

from shared.domain.money.invoices.parties import Buyer, Seller

Party = Seller | Buyer


class Identifier(NamedTuple):
    scheme: str | None
    value: str


KVK, OIN, DUTCH_VAT, BELGIAN_ENTERPRISE = "0106", "0190", "9944", "0208"
# Peppol requires an address (R010, R020) and takes no e-mail address for one (CL008): a D-U-N-S number that nobody has.
NONE = Identifier("0060", "000000000")

# Country → scheme of its VAT numbers, with the letters in front.
_VAT_SCHEMES = {
    "AT": "9914",
    "BG": "9926",
    "CY": "9928",
    "CZ": "9929",
    "DE": "9930",
    "EE": "9931",
    "ES": "9920",
    "FI": "0213",
    "FR": "9957",
    "GB": "9932",
    "GR": "9933",
    "HR": "9934",
    "HU": "9910",
    "IE": "9935",
    "IT": "0211",
    "LT": "9937",
    "LU": "9938",
    "LV": "9939",
    "MT": "9943",
    "NL": DUTCH_VAT,
    "PL": "9945",
    "PT": "9946",
    "RO": "9947",
    "SI": "9949",
    "SK": "9950",
}
# PEPPOL-COMMON-R054 to R056, and R043 for 0208.
_FORMS = {
    KVK: r"\d{8}",
    OIN: r"\d{20}",
    DUTCH_VAT: r"NL\d{9}B\d{2}",
    BELGIAN_ENTERPRISE: r"[01]\d{9}",
}


def is_valid(scheme: str, value: str) -> bool:
    """Whether an identifier has the form of its scheme, where Peppol checks that."""
    form = _FORMS.get(scheme)
    return (
        bool(value) if form is None else bool(re.fullmatch(form, value, re.ASCII)) and _has_right_digits(scheme, value)
    )


def endpoint(party: Party, country: str) -> Identifier:
    """Return where e-invoices are received: Dutch ones by KVK or VAT number, Belgian ones by enterprise number."""
    registered = registration(party, country)
    if registered and registered.scheme:
        return registered
    scheme = _VAT_SCHEMES.get(country)
    if scheme and party.vat_number and is_valid(scheme, party.vat_number):
        return Identifier(scheme, party.vat_number)
    return NONE


def registration(party: Party, country: str) -> Identifier | None:
    """Return the number in the register of companies. A Dutch one must be KVK or OIN (NL-R-003, NL-R-005)."""
    digits = re.sub(r"[^0-9]", "", party.registration_number or "")
    if country == "NL":
        scheme = next((scheme for scheme in (KVK, OIN) if is_valid(scheme, digits)), None)
        return Identifier(scheme, digits) if scheme else None
    if country == "BE":
        numbers = (digits.zfill(10), re.sub(r"[^0-9]", "", party.vat_number or "").zfill(10))
        enterprise = next((number for number in numbers if is_valid(BELGIAN_ENTERPRISE, number)), None)
        return Identifier(BELGIAN_ENTERPRISE, enterprise) if enterprise else None
    return Identifier(None, party.registration_number) if party.registration_number else None


def _has_right_digits(scheme: str, value: str) -> bool:
    """Check the last two digits of a Belgian number (PEPPOL-COMMON-R043)."""
    return scheme != BELGIAN_ENTERPRISE or 97 - int(value[:8]) % 97 == int(value[8:])
