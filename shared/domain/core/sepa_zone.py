"""The SEPA zone, and which bank an account is with.

Source of the countries: European Payments Council, EPC409-09 "List of SEPA scheme countries" (v6.0, with Albania,
Moldova, Montenegro, North Macedonia and Serbia, which joined in 2024 and 2025). Territories whose accounts have the
code of another country, such as Réunion (FR) or Jersey (GB), are in the zone with it.
"""

from typing import Final

# The countries of the EEA, then those beyond it.
_CODES = """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
    AD AL CH GB GI MC MD ME MK RS SM VA
"""
_EEA, _BEYOND = (frozenset(line.split()) for line in _CODES.strip().splitlines())
SEPA_COUNTRIES: Final = _EEA | _BEYOND
"""The countries whose accounts direct debits can collect from, by the first two letters of the IBAN."""

# Dutch Payments Association, "BIC-lijst": the four letters of a Dutch IBAN name the bank.
_DUTCH_BANKS: Final = {
    "ABNA": "ABNANL2A",
    "ADYB": "ADYBNL2A",
    "ASNB": "ASNBNL21",
    "BUNQ": "BUNQNL2A",
    "FVLB": "FVLBNL22",
    "HAND": "HANDNL2A",
    "INGB": "INGBNL2A",
    "KNAB": "KNABNL2H",
    "RABO": "RABONL2U",
    "RBRB": "RBRBNL21",
    "REVO": "REVONL22",
    "SNSB": "SNSBNL2A",
    "TRIO": "TRIONL2U",
}


def needs_bic(country: str) -> bool:
    """Whether a transfer needs the bank's code beside the IBAN: outside of the EEA it does (EPC125-05, AT-23)."""
    return country not in _EEA


def bic_of(iban: str) -> str | None:
    """Return the code of the bank (ISO 9362) that an IBAN names, where that follows from it."""
    country = iban[:2]
    if country == "NL":
        return _DUTCH_BANKS.get(iban[4:8])
    if country == "BE":
        from stdnum.be import iban as belgian

        return belgian.to_bic(iban)
    if country == "CZ":
        from stdnum.cz import bankaccount

        return bankaccount.to_bic(f"{iban[8:14]}-{iban[14:]}/{iban[4:8]}")
    return None
