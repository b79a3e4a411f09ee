"""VAT numbers: one spelling, the form of their country, and check digits. Only VIES can confirm that one exists."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.codes import words_of
from shared.domain.core.countries import COUNTRIES
from shared.domain.core.number_labels import Labelled, split_labels
from shared.domain.core.text import Line, blank_is_none

# European Commission, VIES, "What is the format of a VAT number?"; XI is Northern Ireland, EL is Greece (Q29).
FORMS = {
    "AT": r"U\d{8}",
    "BE": r"[01]\d{9}",
    "BG": r"\d{9,10}",
    "CY": r"\d{8}[A-Z]",
    "CZ": r"\d{8,10}",
    "DE": r"\d{9}",
    "DK": r"\d{8}",
    "EE": r"\d{9}",
    "EL": r"\d{9}",
    "ES": r"[A-Z0-9]\d{7}[A-Z0-9]",
    "FI": r"\d{8}",
    "FR": r"[A-HJ-NP-Z0-9]{2}\d{9}",
    "HR": r"\d{11}",
    "HU": r"\d{8}",
    "IE": r"(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])",
    "IT": r"\d{11}",
    "LT": r"(\d{9}|\d{12})",
    "LU": r"\d{8}",
    "LV": r"\d{11}",
    "MT": r"\d{8}",
    "NL": r"\d{9}B\d{2}",
    "PL": r"\d{10}",
    "PT": r"\d{9}",
    "RO": r"\d{2,10}",
    "SE": r"\d{12}",
    "SI": r"\d{8}",
    "SK": r"\d{10}",
    "XI": r"(\d{9}|\d{12}|GD\d{3}|HA\d{3})",
}
# VIES has no numbers of other countries, `GB` included: three digits at least are required, and no check digits.
_ELSEWHERE = r"(?=(?:[A-Z]*\d){3})[A-Z0-9]{3,15}"
_MOST_WORDS = 20  # of a number with its labels, a word for each digit
# A part of the number as the law requires it on invoices: of Norway (bokføringsforskriften 5-1-2) and of Switzerland
# (MWSTG 26). Any other word behind a number is dropped.
_PRINTED_BEHIND = {"NO": ("MVA",), "CH": ("MWST", "TVA", "IVA")}


def _vat_number(typed: str) -> str:
    number = _found(typed)
    if number is None:
        problem = "Write the number with its country code, such as NL123456789B01."
        raise PydanticCustomError("invalid_vat_number", problem)
    return number


def _found(typed: str) -> str | None:
    """Return the VAT number in a text such as `BTW-nr. BE 0123.456.789`, or None.

    A number in the form of a member state is found among any words. Of other countries only the code is known, so
    theirs is a number only if no other word is left: `NIF 12345678` is none of Nicaragua.
    """
    words = words_of(typed)
    for start in range(len(words)):
        for end in range(min(len(words), start + _MOST_WORDS), start, -1):
            if end == len(words) or words[end].isalpha():
                number = "".join(split_labels(" ".join(words[start:end])).number)
                if member := _of_member_state(number):
                    return member
    return _of_another_country(split_labels(typed))


def _of_another_country(labelled: Labelled) -> str | None:
    number = with_vat_country(labelled.code or "")
    country = number[:2]
    known = country in COUNTRIES and country not in FORMS
    if not known or not _matches(_ELSEWHERE, number[2:]):
        return None
    return number + next((word for word in labelled.behind if word in _PRINTED_BEHIND.get(country, ())), "")


def with_vat_country(number: str) -> str:
    """Return a number in capitals with `EL` for `GR`: Greek VAT numbers do not start with the code of the country."""
    return f"EL{number[2:]}" if number.startswith("GR") else number


def _of_member_state(number: str) -> str | None:
    number = with_vat_country(number)
    country, rest = number[:2], number[2:]
    if country == "BE" and _matches(r"\d{9}", rest):
        # Belgian numbers had nine digits until 2005; the same number has a zero in front since.
        rest = f"0{rest}"
    if country in FORMS and _matches(FORMS[country], rest):
        return country + rest
    return _with_leading_zeros(country, rest)


def _with_leading_zeros(country: str, rest: str) -> str | None:
    """Return a Dutch or Greek number without its leading zeros, as spreadsheets show it, if its check digits agree."""
    if country == "NL" and _matches(r"\d{7,8}B\d{2}", rest):
        whole = country + rest.zfill(12)
    elif country == "EL" and _matches(r"\d{8}", rest):
        whole = country + rest.zfill(9)
    else:
        return None
    return None if has_wrong_check_digits(whole) else whole


def _matches(form: str, rest: str) -> bool:
    return bool(re.fullmatch(form, rest, re.ASCII))


def has_wrong_check_digits(number: str) -> bool:
    """Whether a number of a member state has its form but not its check digits: some letter or digit is mistyped.

    The check digits of other countries, such as `GB`, are not checked.
    """
    from stdnum.eu import vat

    return number[:2] in FORMS and number[:2] != "XI" and not vat.is_valid(number)


VatNumber = Annotated[Line, AfterValidator(_vat_number)]
"""A VAT number in the form that VIES accepts: `NL823149583B01`, without blanks, dots or dashes."""

OptionalVatNumber = Annotated[VatNumber | None, BeforeValidator(blank_is_none)]
