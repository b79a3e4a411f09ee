"""Settings of a merchant's invoices: the seller, the bank account, the look of documents, and the terms."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.codes import words_of
from shared.domain.core.languages import Language
from shared.domain.core.models import Record
from shared.domain.core.number_labels import split_labels
from shared.domain.core.text import Line, OptionalLine, blank_is_none, multiline

PAYMENT_TERM_DAYS: Final = 30
MAX_PAYMENT_TERM_DAYS: Final = 365
MAX_ADDRESS_LINES: Final = 3


def _colour(typed: str) -> str:
    if not re.fullmatch(r"#[0-9a-f]{6}", typed.lower(), re.ASCII):
        raise PydanticCustomError("invalid_colour", "Write a colour as # and six digits or letters a to f: #0b6e4f.")
    return typed.lower()


OptionalColour = Annotated[Annotated[Line, AfterValidator(_colour)] | None, BeforeValidator(blank_is_none)]
"""A colour such as `#0b6e4f`. A document makes it dark enough to be read."""

PaymentTermDays = Annotated[int, Field(strict=True, ge=0, le=MAX_PAYMENT_TERM_DAYS)]

FooterText = Annotated[str, AfterValidator(multiline), StringConstraints(max_length=500)]


def _without_blank(lines: list[str | None]) -> list[str]:
    return [line for line in lines if line]


AddressLines = Annotated[list[OptionalLine], Field(max_length=MAX_ADDRESS_LINES), AfterValidator(_without_blank)]


class SellerAddress(Record):
    """The address of the company: `lines` are the street lines above postal code and city."""

    lines: list[str] = Field(default=[])
    postal_code: str | None = None
    city: str | None = None


class Footer(Record):
    """The text at the end of a document, in each language that a customer may have."""

    en: str = ""
    nl: str = ""
    es: str = ""

    def text(self, language: Language) -> str:
        return str(getattr(self, language.value))


def registration_number(typed: str, *, country: str) -> str | None:
    """Return a number of a business register in one spelling, or None if it cannot be one.

    Of the Netherlands eight digits (Handelsregisterwet 2007, KVK), of Belgium ten (KBO/BCE); of others as it is typed.
    """
    if country not in _REGISTER_FORMS:
        return typed
    digits = split_labels(typed).code or "".join(words_of(typed))
    number = digits.removeprefix(country)
    return number if re.fullmatch(_REGISTER_FORMS[country], number, re.ASCII) else None


_REGISTER_FORMS: Final = {"NL": r"\d{8}", "BE": r"[01]\d{9}"}
