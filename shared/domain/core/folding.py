"""Folding: texts without case and accents, for comparison and for sort keys."""

import unicodedata

# Letters that NFKD does not decompose, as people without them on the keyboard write them.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)


def fold(text: str) -> str:
    """Return the text without case and accents: `Müller` as `muller`, `straße` as `strasse`, `Øster` as `oster`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def clipped(text: str, length: int) -> str:
    """Return the text cut to at most `length` bytes of UTF-8, at the end of a character."""
    return text.encode()[:length].decode(errors="ignore")
