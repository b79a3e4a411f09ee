"""Codes as letterheads print them: VAT, registration and postal numbers with blanks, dashes and dots in them."""

import unicodedata


def words_of(typed: str) -> list[str]:
    """Return the parts of a code in capitals, without blanks, dashes and other punctuation: `BE`, `0123`, `456`."""
    # NFKD, because a Japanese keyboard writes full-width digits, and `NUMÉRO` is written with an accent or without.
    text = unicodedata.normalize("NFKD", typed).upper()
    parts = (" " if _separates(sign) else sign for sign in text if not unicodedata.combining(sign))
    return "".join(parts).split()


def plain_dashes(text: str) -> str:
    """Return the text with a hyphen for every dash, such as the en dash and the non-breaking hyphen."""
    return "".join("-" if unicodedata.category(c) == "Pd" or c == _MINUS else c for c in text)


_MINUS = "\u2212"  # a mathematical symbol, not a dash
_DEGREE = "\u00b0"  # stands for the sign of "number" in `N°`


def _separates(character: str) -> bool:
    # An asterisk is a part of old Irish VAT numbers.
    is_blank_or_sign = unicodedata.category(character)[0] in "PZC" or character in (_MINUS, _DEGREE)
    return is_blank_or_sign and character != "*"
