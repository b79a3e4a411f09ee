"""Folding: texts without case, accents and invisible characters, for comparison, for search and for sort keys."""

import re
import unicodedata

from shared.domain.core.codes import plain_dashes
from shared.domain.core.invisible import is_invisible

# Letters that NFKD does not decompose, as people without them on the keyboard write them.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)
# Every sign that people use for an apostrophe: quotes, primes, accents without a letter, and letters that modify others
# (U+02BC of Ukrainian and Breton, U+02BB of Uzbek and Hawaiian).
_APOSTROPHES = str.maketrans(
    dict.fromkeys(
        "\u2019\u2018\u201b`\u00b4\u02bc\u02bb\u02bd\u02be\u02bf\u02b9\u02c8\u2032\uff07\u05f3\u055a\ua78c", "'"
    )
)
_QUOTES = _APOSTROPHES | str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u02ba", '"'))
# Apostrophes and dots hold a word together, other signs separate words.
_INSIDE_WORDS = re.compile("['.]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def unified(text: str) -> str:
    """Return the text in lower case, without invisible characters.

    All kinds of apostrophes, quotes, dashes and digits are one.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_QUOTES)
    # Again in lower case, because NFKC brings capitals back: `\u2103` is `\u00b0C`.
    composed = unicodedata.normalize("NFKC", plain_dashes(lowered)).casefold()
    return "".join(c for c in composed if not is_invisible(c))


def fold(text: str) -> str:
    """Return the unified text without accents.

    `Müller` becomes `muller`, `straße` `strasse`, `Øster` `oster`, and `O’Brien` `o'brien`.
    """
    plain = unified(text).translate(_PLAIN_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def collated(text: str) -> str:
    """Return the text by which a list is sorted: folded, and without signs, so that `O’Connor` stands at `O'Connor`."""
    folded = fold(text)
    return _BETWEEN_WORDS.sub(" ", _INSIDE_WORDS.sub("", folded)).strip() or folded


def clipped(text: str, length: int) -> str:
    """Return the text cut to at most `length` bytes of UTF-8, at the end of a character."""
    return text.encode()[:length].decode(errors="ignore")
