"""VAT numbers: one spelling, and the form of their country. Only VIES can confirm that a number exists."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.countries import COUNTRIES
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
    "IE": r"(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])",
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
_ELSEWHERE = r"[A-Z0-9]{2,15}"


def _vat_number(typed: str) -> str:
    number = re.sub(r"[\s./-]", "", typed).upper()
    prefix, rest = number[:2], number[2:]
    if prefix == "GR":
        # Greek VAT numbers start with EL, although the country code is GR.
        prefix = "EL"
    known = prefix in FORMS or prefix in COUNTRIES
    if not known or not re.fullmatch(FORMS.get(prefix, _ELSEWHERE), rest, re.ASCII):
        problem = "Write the number with its country code, such as NL123456789B01."
        raise PydanticCustomError("invalid_vat_number", problem)
    return prefix + rest


VatNumber = Annotated[Line, AfterValidator(_vat_number)]
"""In the form that VIES accepts: `NL823149583B01`, without blanks, dots or dashes."""

OptionalVatNumber = Annotated[VatNumber | None, BeforeValidator(blank_is_none)]
