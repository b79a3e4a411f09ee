"""Text as people type it: trimmed, in one Unicode form, without control characters."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_BREAK = re.compile(r"[\t\n]")


def _prose(text: str) -> str:
    """Lines end in a line feed, whatever system they were typed on."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _CONTROL.search(composed):
        raise PydanticCustomError("control_characters", "Remove the control characters.")
    return composed.strip()


def _line(text: str) -> str:
    line = _prose(text)
    if _BREAK.search(line):
        raise PydanticCustomError("line_break", "Write this on one line.")
    return line


def blank_is_none(value: object) -> object:
    """A form sends an empty text for a field left empty."""
    return None if isinstance(value, str) and not value.strip() else value


Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(_line)]
"""At most 200 characters on one line."""

OptionalLine = Annotated[Line | None, BeforeValidator(blank_is_none)]
"""A line, or nothing; blank counts as nothing."""

Prose = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(_prose)]
"""At most 10,000 characters; line breaks are kept."""
