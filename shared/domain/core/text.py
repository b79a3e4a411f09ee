"""Text input: trimmed, in Unicode form NFC, without control and invisible characters."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError, PydanticKnownError

from shared.domain.core.codes import plain_dashes
from shared.domain.core.invisible import without_invisible

# The characters at which Unicode breaks a line (UAX 14, classes BK, CR, LF and NL), and the separators of ASCII.
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BREAK = re.compile(r"[\t\n]")
_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair, which no file and no database holds

_EMPTY_CELL = "\u2800"  # of Braille: a symbol for Unicode, a blank for the eye


def _is_visible(character: str) -> bool:
    """Whether this is a letter, a digit, a punctuation mark or a symbol."""
    return unicodedata.category(character)[0] in "LNPS"


def multiline(text: str) -> str:
    """Return the text with `\\n` as line ends, or "" where no character is visible. Refuse control characters."""
    if _HALF.search(text):
        raise PydanticKnownError("string_unicode")
    shown = without_invisible(_LINE_BREAK.sub("\n", text).replace(_EMPTY_CELL, " "))
    composed = unicodedata.normalize("NFC", shown)
    if _CONTROL.search(composed):
        raise PydanticCustomError("control_characters", "Remove the control characters.")
    return composed.strip() if any(map(_is_visible, composed)) else ""


def one_line(text: str) -> str:
    """Return the text. Refuse line breaks and control characters."""
    line = multiline(text)
    if _BREAK.search(line):
        raise PydanticCustomError("line_break", "Write this on one line.")
    return line


def one_blank(text: str) -> str:
    """Return the text with each run of blanks, of any width, as one space."""
    return " ".join(text.split())


def in_plain_signs(text: str) -> str:
    """Return the text with a hyphen for every dash, and without invisible characters."""
    return plain_dashes(without_invisible(text))


def blank_is_none(value: object) -> object:
    """Return None for a blank text, because a form sends that for an empty field."""
    return None if isinstance(value, str) and not value.strip() else value


def empty_is_none(text: str | None) -> str | None:
    return text or None


# Lengths are measured after normalisation: what cannot be seen does not count, and NFC makes some characters several.

Line = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=200)]
"""At most 200 characters on one line."""

OptionalLine = Annotated[Line | None, AfterValidator(empty_is_none)]
"""A line, or None for a blank one."""

MultilineText = Annotated[str, AfterValidator(multiline), StringConstraints(max_length=10_000)]
"""At most 10,000 characters; line breaks are kept."""
