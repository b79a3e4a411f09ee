"""VAT and registration numbers in search: as letterheads print them, with and without country and labels."""

import re

from shared.domain.core.number_labels import split_labels
from shared.domain.core.vat_numbers import with_vat_country
from shared.domain.customer.search_spelling import WORD, bare

# Six digits or more, and the letters that countries put before and behind them.
_NUMBER = re.compile(r"[a-z]{0,4}\d[\da-z]{5,14}", re.ASCII)


def vat_terms(number: str) -> list[str]:
    """Return the terms of a stored number: with its country, without it, and from its first digit on."""
    # Without `MWST` or `MVA`, because people search by `TVA` or by the number alone.
    full = "".join(split_labels(number).number).lower()
    return [full, full[2:], full.lstrip("abcdefghijklmnopqrstuvwxyz")]


def registration_terms(folded: str) -> list[str]:
    """Return the terms of a folded number: from each of its words on, because any register has letters in front.

    `RCS Paris 552 081 317` is found by `552081317` and by `paris`.
    """
    words = WORD.findall(folded)
    return [bare("".join(words[start:])) for start in range(len(words))]


def typed_number(typed: str) -> str | None:
    """Return the term that a VAT or registration number begins, or None if the text is no such number alone.

    `BTW BE 0123.456.789` is `be0123456789`, `B-39136169` is `b39136169`, and `GR 422814554` is `el422814554`.
    """
    number = with_vat_country(split_labels(typed).code or "").lower()
    return number if _NUMBER.fullmatch(number) and sum(map(str.isdigit, number)) >= 6 else None
