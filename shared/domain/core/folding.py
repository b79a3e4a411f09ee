"""Texts that mean the same in one spelling: without case, without accents, and short enough for a key."""

import unicodedata

# Letters that Unicode does not take apart, as people write them who have none on their keyboard.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)


def fold(text: str) -> str:
    """`Müller` and `MULLER` are one word; so are `straße` and `strasse`, `Øster` and `oster`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def clipped(text: str, length: int) -> str:
    """Return at most `length` bytes of UTF-8, and no letter cut in two."""
    return text.encode()[:length].decode(errors="ignore")
