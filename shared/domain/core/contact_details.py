"""E-mail addresses and phone numbers: validation, and the one spelling that is stored."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.text import Line, blank_is_none
from shared.errors import FieldProblem, InvalidInput

# email-validator and phonenumbers are imported in the functions that use them, because a read needs neither.

# The form of most addresses. email-validator accepts all of them, but importing it takes a quarter of a cold start.
_PLAIN_EMAIL = re.compile(
    r"[a-z0-9_+]{1,16}([.-][a-z0-9_+]{1,16}){0,2}@([a-z0-9]{1,30}(-[a-z0-9]{1,30})?\.){1,3}"
    r"(?!(arpa|invalid|local|localhost|onion|test)$)[a-z]{2,12}"
)


def _email(address: str) -> str:
    if _PLAIN_EMAIL.fullmatch(address):
        return address
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise PydanticCustomError("invalid_email", "Write an address such as name@example.com.") from error


Email = Annotated[Line, AfterValidator(_email)]

OptionalEmail = Annotated[Email | None, BeforeValidator(blank_is_none)]


def e164(number: str, *, region: str, field: str = "phone") -> str:
    """Return the number in E.164, `+31612345678`; `region` (ISO 3166) applies to numbers without a country code.

    Raise InvalidInput for the field `field`.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, region)
        # phonenumbers parses letters and extensions, but E.164 would drop them.
        if phonenumbers.is_valid_number(parsed) and not parsed.extension and not re.search("[A-Za-z]", number):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        pass
    problem = "Write a phone number that exists, with its country code, such as +31 6 12345678."
    raise InvalidInput(FieldProblem(field, "invalid_phone", problem))
