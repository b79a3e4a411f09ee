"""VAT numbers in search: as letterheads print them, with and without country, and with words around them."""

import re

from shared.domain.core.codes import LABELS, is_label, words_of
from shared.domain.core.countries import COUNTRIES

# Words behind the numbers of Norway and Switzerland.
_BEHIND = re.compile("(mva|mwst|tva|iva|vat)$")
_STUCK = re.compile("^(btw|vat|tva|iva|nif|kvk|moms)(?=[a-z]{0,3}[0-9])")
# Six digits or more, and the letters that countries put before and behind them.
_NUMBER = re.compile(r"[a-z]{0,4}\d[\da-z]{5,14}", re.ASCII)


def vat_terms(number: str) -> list[str]:
    """Return the terms of a stored number: with its country, without it, and from its first digit on."""
    full = _BEHIND.sub("", number.lower())
    return [full, full[2:], full.lstrip("abcdefghijklmnopqrstuvwxyz")]


def typed_number(typed: str) -> str | None:
    """Return the term that a VAT or registration number begins, or None if the text is no such number alone.

    `BTW BE 0123.456.789` is `be0123456789`, `B-39136169` is `b39136169`, and `GR 422814554` is `el422814554`.
    """
    words = _without_labels(words_of(typed))
    if not words or not _begins_number(words[0]):
        return None
    number = _STUCK.sub("", _BEHIND.sub("", "".join(words).lower()))
    if not _NUMBER.fullmatch(number) or sum(map(str.isdigit, number)) < 6:
        return None
    return f"el{number[2:]}" if number.startswith("gr") else number


def _without_labels(words: list[str]) -> list[str]:
    """Return the words without those that name the number, such as `BTW`, `P. IVA` in front or `(BTW)` behind."""
    while len(words) > 1 and words[-1] in LABELS:
        words = words[:-1]
    first = True
    while len(words) > 1 and (is_label(words[0], first=first) or (len(words[0]) == 1 and words[1] in LABELS)):
        words, first = words[1:], False
    return words


def _begins_number(word: str) -> bool:
    return not word.isalpha() or len(word) == 1 or word in COUNTRIES or word in ("EL", "XI", "CHE")
