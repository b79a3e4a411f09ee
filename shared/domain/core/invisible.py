"""Invisible characters: removed from all text, because names that look the same must be the same.

Some of them also turn the direction of the text around them. Those that shape the word they stand in are kept there.
"""

import re
import unicodedata

_JOINERS = "\u200c\u200d"
_MONGOLIAN_JOINERS = _JOINERS + "\u180e"  # the vowel separator
# Unicode, PropList.txt: Prepended_Concatenation_Mark. Format characters that can be seen, around the digits they mark.
_SHOWN_MARKS = "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]"
# Unicode, PropList.txt: Other_Default_Ignorable_Code_Point and Variation_Selector, which are no format characters.
_IGNORABLE = (
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
_SELECTOR = "[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_VIRAMA = 9  # Unicode, Canonical_Combining_Class
_REACH = 8  # more marks than any letter has
_KEYCAP = "\u20e3"
_OBJECT_REPLACEMENT = "\ufffc"  # stands for a picture that was not copied


def is_invisible(character: str) -> bool:
    """Whether a character shows nothing by itself: Unicode's format and default-ignorable ones, and noncharacters."""
    if character.isascii():
        return False
    if unicodedata.category(character) == "Cf":
        return not re.match(_SHOWN_MARKS, character)
    is_none = ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
    return is_none or character == _OBJECT_REPLACEMENT or bool(re.match(_IGNORABLE, character))


def without_invisible(text: str) -> str:
    """Return the text without invisible characters, except those that shape the word they stand in."""
    if text.isascii() or not any(map(is_invisible, text)):
        return text
    return "".join(c for place, c in enumerate(text) if not is_invisible(c) or _shapes(text, place))


def _shapes(text: str, place: int) -> bool:
    """Whether the invisible character at this place changes how its visible neighbours look."""
    character = text[place]
    before = _neighbour(text[max(place - _REACH, 0) : place][::-1])
    after = _neighbour(text[place + 1 : place + 1 + _REACH])
    if _is_mongolian(before):
        return bool(re.match(_SELECTOR, character)) or (character in _MONGOLIAN_JOINERS and _is_mongolian(after))
    if re.match(_SELECTOR, character):
        return _is_selected(text[max(place - 1, 0) : place], text[place + 1 : place + 2])
    return character in _JOINERS and _joins(before, after)


def _joins(before: str, after: str) -> bool:
    """Whether a joiner stands inside a word of Arabic or Indic script (RFC 5892, A.1 and A.2), or of an emoji."""
    if _is_virama(before) or _is_virama(after):
        return True
    if _is_symbol(before):
        return _is_symbol(after)
    return unicodedata.bidirectional(before or " ") == unicodedata.bidirectional(after or " ") == "AL"


def _is_selected(before: str, after: str) -> bool:
    """Whether a variation selector has a variant to select: an ideograph, another letter without case, or a symbol."""
    if not before or is_invisible(before):
        return False
    if before.isascii():
        return after == _KEYCAP
    return unicodedata.category(before) in ("Lo", "So", "Sm", "Po")


def _is_symbol(character: str) -> bool:
    return bool(character) and unicodedata.category(character) in ("So", "Sk", "Sm")


def _is_mongolian(character: str) -> bool:
    return bool(character) and unicodedata.name(character, "").startswith("MONGOLIAN")


def _is_virama(character: str) -> bool:
    return bool(character) and unicodedata.combining(character) == _VIRAMA


def _neighbour(text: str) -> str:
    """Return the first character that is visible and no mark other than a virama, or "" if there is none."""
    for character in text:
        is_mark = unicodedata.category(character) == "Mn" and not _is_virama(character)
        if not is_mark and not is_invisible(character):
            return character
    return ""
