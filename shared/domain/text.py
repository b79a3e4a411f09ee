"""Text as people type it: trimmed, in one Unicode form, without control characters."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# Marks that show nothing: a name of one would look empty, and some turn around what follows. Joiners are letters' own.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_BREAK = re.compile(r"[\t\n]")


def prose(text: str) -> str:
    """Lines end in a line feed, whatever system they were typed on."""
    shown = _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", shown)
    if _CONTROL.search(composed):
        raise PydanticCustomError("control_characters", "Remove the control characters.")
    return composed.strip()


def one_line(text: str) -> str:
    """Raises for a line break or a control character."""
    line = prose(text)
    if _BREAK.search(line):
        raise PydanticCustomError("line_break", "Write this on one line.")
    return line


def blank_is_none(value: object) -> object:
    """A form sends an empty text for a field left empty."""
    return None if isinstance(value, str) and not value.strip() else value


Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(one_line)]
"""At most 200 characters on one line."""

OptionalLine = Annotated[Line | None, AfterValidator(lambda line: line or None)]
"""A line, or nothing; blank counts as nothing."""

Prose = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(prose)]
"""At most 10,000 characters; line breaks are kept."""
