"""E-mail addresses and phone numbers: validation, and the one spelling that is stored."""

import re
from typing import Annotated
from urllib.parse import unquote

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.text import Line, blank_is_none, in_plain_signs
from shared.errors import FieldProblem, InvalidInput

# A read needs none of this: so email-validator and phonenumbers are imported in the functions that use them, and
# patterns are texts, which `re` compiles at their first use.

# The form of most addresses. email-validator accepts all of them, but importing it takes a quarter of a cold start.
_PLAIN_EMAIL = (
    r"[a-z0-9_+]{1,16}([.-][a-z0-9_+]{1,16}){0,2}@([a-z0-9]{1,30}(-[a-z0-9]{1,30})?\.){1,3}"
    r"(?!(arpa|invalid|local|localhost|onion|test)$)[a-z]{2,12}"
)


# What surrounds an address or a number in a mail or on a letterhead: brackets, quotes and closing punctuation.
QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a"
AROUND = " \t\r\n\u00a0<>()[]{},;:.!?" + QUOTES
# Brackets that open or close are a part of many numbers: `(020) 123 45 67`.
_AROUND_NUMBER = " <>[]{},;.!?" + QUOTES
_ADDRESS = r"[^\s<>()\[\]\",;:?]+@[^\s<>()\[\]\",;:?]+"
# What stands in front of them: schemes of links, and words in the languages of the page, of Germany and of France.
_MAIL_LABELS = (
    "mailto",
    "e-?mail(?:[ -]?(?:adres|address|adresse))?",
    "mail",
    "correo(?: electr[oó]nico)?",
    "courriel",
)
_PHONE_LABELS = (
    *("tel", "tél", "telefoon", "telefono", "teléfono", "telefon", "téléphone", "telephone", "phone", "callto", "fax"),
    *("mobile", "mobiel", "movil", "móvil", "mobil", "handy", "mob", "gsm", "sms", "whatsapp"),
)
_NUMBER_WORD = "-?(?:nummer|number|nr|no)"
_MAIL_LINK = rf"(?i)(?:\s*(?:{'|'.join(_MAIL_LABELS)})(?:\s*:|\s+(?=\S+@)))+(?://)?"
_PHONE_LABEL = (
    rf"(?i)\s*(?:(?:{'|'.join(_PHONE_LABELS)}|[tmf]){_NUMBER_WORD}?\b\s*[.:]*(?://)?\s*(?:{_NUMBER_WORD}\b\s*[.:]*)?)+"
)
_PHONE_LABEL_BEHIND = rf"(?i)\s*\(?\b(?:{'|'.join(_PHONE_LABELS)})\.?\)?$"
LABELLED = (
    rf"(?i)(?<![^\s<(\[\"'])(?:(?:{'|'.join(_MAIL_LABELS)})(?:\s*:|\s+(?=\S+@))|"
    rf"(?:{'|'.join(_PHONE_LABELS)}){_NUMBER_WORD}?\.?\s*:)(?://)?"
)
"""A label with a colon or in front of an address, anywhere in a text."""
PHONE_LABEL_WORD = rf"(?i)(?:{'|'.join(_PHONE_LABELS)}){_NUMBER_WORD}?"
"""A word that names a phone number."""


def bare_email(pasted: str) -> str:
    """Return the address alone: `a@b.nl` for `mailto:a%40b.nl?subject=x`, `<a@b.nl>` and `"Anna B." <a@b.nl>`."""
    text = in_plain_signs(pasted)
    if len({address.casefold() for address in re.findall(_ADDRESS, text)}) > 1:
        # Two addresses: none of them may be dropped in silence.
        return text
    if link := re.search(r"mailto:([^\s<>()\[\]]+)", text, re.IGNORECASE):
        # Outlook and Markdown copy the address together with its link.
        text = f"mailto:{link[1]}"
    in_brackets = re.search(r"[<(]([^<>()]*@[^<>()]*)[>)]\W*$", text)
    if in_brackets:
        text = in_brackets[1]
    label = re.match(_MAIL_LINK, text.strip(AROUND))
    if label:
        text = text.strip(AROUND)[label.end() :]
        text = unquote(text.partition("?")[0])
    return text.replace("\uff20", "@").strip(AROUND)


def _email(address: str) -> str:
    if re.fullmatch(_PLAIN_EMAIL, address):
        return address
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise PydanticCustomError("invalid_email", "Write an address such as name@example.com.") from error


def _bare(value: object) -> object:
    return bare_email(value) if isinstance(value, str) else value


Email = Annotated[Line, BeforeValidator(_bare), AfterValidator(_email)]
"""An address, also as it is copied from a mail: see `bare_email`."""

OptionalEmail = Annotated[Email | None, BeforeValidator(blank_is_none)]


def bare_phone(pasted: str) -> str:
    """Return the number alone: `+31612345678` for `tel:+31612345678`, `Tel. +31612345678` and `<+31612345678>`."""
    text = re.sub(_PHONE_LABEL_BEHIND, "", pasted.strip(_AROUND_NUMBER))
    label = re.match(_PHONE_LABEL, text)
    # Only a link is encoded: `%20` is a blank.
    return unquote(text[label.end() :]).strip(_AROUND_NUMBER) if label else text


def e164(number: str, *, region: str, field: str = "phone") -> str:
    """Return the number in E.164, `+31612345678`; `region` (ISO 3166) applies to numbers without a country code.

    Raise InvalidInput for the field `field`.
    """
    import phonenumbers

    number = bare_phone(number)
    try:
        parsed = phonenumbers.parse(number, region)
        # phonenumbers parses letters and extensions, but E.164 would drop them.
        if phonenumbers.is_valid_number(parsed) and not parsed.extension and not re.search("[A-Za-z]", number):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        pass
    problem = "Write a phone number that exists, with its country code, such as +31 6 12345678."
    raise InvalidInput(FieldProblem(field, "invalid_phone", problem))
