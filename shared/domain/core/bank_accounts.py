"""Bank accounts: IBAN and BIC in one spelling, with their check digits (ISO 13616, ISO 9362), and creditor ids."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.sepa_zone import SEPA_COUNTRIES
from shared.domain.core.text import Line, blank_is_none, in_plain_signs

# stdnum is imported in the functions that use it, because a read needs none of it.


_CHECK_DIGITS = frozenset(f"{digits:02}" for digits in range(2, 99))
_HIDDEN = "\N{BULLET}"


def _iban(typed: str) -> str:
    """Return an IBAN without blanks. Its length and structure are those of its country (ISO 13616).

    ISO 7064 never yields the check digits 00, 01 and 99, which the sum alone allows. The national checks of the library
    are left out, because they refuse the accounts of banks that its lists lack.
    """
    from stdnum import iban
    from stdnum.exceptions import ValidationError

    try:
        number = iban.validate(in_plain_signs(typed), check_country=False)
    except ValidationError:
        number = ""
    if number[2:4] not in _CHECK_DIGITS:
        problem = "Write an account number whose check digits are right, such as NL91 ABNA 0417 1643 00."
        raise PydanticCustomError("invalid_iban", problem)
    return number


def _in_zone(iban: str) -> str:
    if iban[:2] not in SEPA_COUNTRIES:
        problem = "Direct debits collect from accounts in the SEPA zone only. Use an account of one of its countries."
        raise PydanticCustomError("not_in_sepa", problem)
    return iban


def masked(iban: str) -> str:
    """Return an IBAN in groups of four with its first and last four characters: `NL91 •••• •••• ••43 00`."""
    hidden = iban[:4] + _HIDDEN * (len(iban) - 8) + iban[-4:]
    return " ".join(hidden[n : n + 4] for n in range(0, len(hidden), 4))


def _bic(typed: str) -> str:
    from stdnum import bic
    from stdnum.exceptions import ValidationError

    try:
        return bic.validate(in_plain_signs(typed))
    except ValidationError as error:
        raise PydanticCustomError("invalid_bic", "Write the code of the bank, such as ABNANL2A.") from error


def _creditor_id(typed: str) -> str:
    from stdnum.eu import at_02
    from stdnum.exceptions import ValidationError

    try:
        return at_02.validate(in_plain_signs(typed))
    except ValidationError as error:
        problem = "Write a creditor identifier whose check digits are right, such as NL69ZZZ123456780000."
        raise PydanticCustomError("invalid_creditor_id", problem) from error


SepaIban = Annotated[Line, AfterValidator(_iban), AfterValidator(_in_zone)]
"""The IBAN of an account that a direct debit can collect from, without blanks."""

CreditorId = Annotated[Line, AfterValidator(_creditor_id)]
"""The id of a collector of direct debits (AT-02). Its business code, `ZZZ` mostly, is no part of the check sum."""

OptionalIban = Annotated[Annotated[Line, AfterValidator(_iban)] | None, BeforeValidator(blank_is_none)]
"""Without blanks: `NL91ABNA0417164300`."""

OptionalBic = Annotated[Annotated[Line, AfterValidator(_bic)] | None, BeforeValidator(blank_is_none)]
"""Eight or eleven characters: `ABNANL2A`."""
