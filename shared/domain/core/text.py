"""Text input: trimmed, in Unicode form NFC, without control and invisible characters."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# Invisible characters: a name of these alone would look empty, and some reverse the direction of the text. The joiners
# U+200C and U+200D are allowed, because some scripts need them.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_BREAK = re.compile(r"[\t\n]")


# Blank letters and symbols: the fillers of Hangul, and the empty cell of Braille.
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"


def _is_visible(character: str) -> bool:
    """Whether this is a letter, a digit, a punctuation mark or a symbol that is not blank."""
    return unicodedata.category(character)[0] in "LNPS" and character not in _BLANK


def multiline(text: str) -> str:
    """Return the text with `\\n` as line ends, or "" where no character is visible. Refuse control characters."""
    shown = _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
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


def blank_is_none(value: object) -> object:
    """Return None for a blank text, because a form sends that for an empty field."""
    return None if isinstance(value, str) and not value.strip() else value


# Checked before and after NFC, because NFC turns some characters into several.
_AT_MOST_200 = StringConstraints(strip_whitespace=True, max_length=200)

Line = Annotated[str, _AT_MOST_200, AfterValidator(one_line), _AT_MOST_200]
"""At most 200 characters on one line."""

OptionalLine = Annotated[Line | None, AfterValidator(lambda line: line or None)]
"""A line, or None for a blank one."""

MultilineText = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(multiline)]
"""At most 10,000 characters; line breaks are kept."""
