"""Bank accounts: IBAN and BIC in one spelling, with their check digits (ISO 13616, ISO 9362)."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.text import Line, blank_is_none, in_plain_signs

# stdnum is imported in the functions that use it, because a read needs none of it.


def _iban(typed: str) -> str:
    from stdnum import iban
    from stdnum.exceptions import ValidationError

    try:
        return iban.validate(in_plain_signs(typed))
    except ValidationError as error:
        problem = "Write an account number whose check digits are right, such as NL91 ABNA 0417 1643 00."
        raise PydanticCustomError("invalid_iban", problem) from error


def _bic(typed: str) -> str:
    from stdnum import bic
    from stdnum.exceptions import ValidationError

    try:
        return bic.validate(in_plain_signs(typed))
    except ValidationError as error:
        raise PydanticCustomError("invalid_bic", "Write the code of the bank, such as ABNANL2A.") from error


OptionalIban = Annotated[Annotated[Line, AfterValidator(_iban)] | None, BeforeValidator(blank_is_none)]
"""Without blanks: `NL91ABNA0417164300`."""

OptionalBic = Annotated[Annotated[Line, AfterValidator(_bic)] | None, BeforeValidator(blank_is_none)]
"""Eight or eleven characters: `ABNANL2A`."""
