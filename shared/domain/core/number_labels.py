"""Words that name a VAT or registration number, and numbers without them: for what is stored and what is searched."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from shared.domain.core.codes import words_of
from shared.domain.core.countries import COUNTRIES

# In front of a number, behind it or stuck to it. They are compared without blanks: `P. IVA`, `K.v.K.`, `USt-IdNr.`.
_LABELS = """
    BTW VAT TVA NTVA NDETVA NUMERODETVA TVAINTRACOMMUNAUTAIRE TVAINTRA IVA PIVA PARTITAIVA NIFIVA NIF CIF NIPC NIP UID
    UST USTID UMSATZSTEUER MWST MOMS MVA CVR ALV ALVNRO PVM PVN KMKR DPH DIC AFA AFM OIB CUI TAX TIN VATIN EORI GST
    CODICEFISCALE FISCALE STEUER SALESTAX ΑΦΜ VKN IDE IDI ORG ORGANISATIONS ORGANISASJONS BTWIDENTIFICATIE
    KVK KAMERVANKOOPHANDEL CHAMBEROFCOMMERCE COC HANDELSREGISTER RSIN SIREN SIRET ONDERNEMINGS KBO BCE
    NUMMER NUMBER NUMERO NUM NR NO ID IDENTNUMMER REGISTRATION REG REGISTRATIE
"""
# What such words are composed with: `BTWNUMMER`, `USTIDNR`, `KVKNR`.
_ENDINGS = ("", "NUMMER", "NUMBER", "NR", "NO", "IDNR", "ID")
LABELS = frozenset(f"{label}{ending}" for label in _LABELS.split() for ending in _ENDINGS)
_MOST_WORDS = 5  # of one label: `N° de T.V.A.`
# Norway and Indonesia: a label only next to another one.
_ALSO_COUNTRIES = ("NO", "ID")

# EL is Greece and XI Northern Ireland in VAT numbers; CHE is Switzerland in those of its companies.
VAT_COUNTRIES = COUNTRIES | {"EL", "XI", "CHE"}

# What may be stuck to a number: not `NR` and the like, which may be the country of it.
_STICKING = LABELS - COUNTRIES
_LONGEST = max(map(len, LABELS))
_BEGINS_NUMBER = re.compile(r"[A-Z]{0,3}\d")


class Labelled(NamedTuple):
    """The words of a text: labels in front, those of the number itself, and labels behind. All are in capitals."""

    before: tuple[str, ...]
    number: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def code(self) -> str | None:
        """The number without blanks and signs, or None where a word is left that is no part of a number."""
        if not self.number:
            return None
        first, *others = self.number
        begins = not first.isalpha() or len(first) == 1 or first in VAT_COUNTRIES
        is_number = begins and not any(word.isalpha() and len(word) > 2 for word in others)
        return "".join(self.number) if is_number else None


def split_labels(typed: str) -> Labelled:
    """Return the number in a text with the words that name it: `69599084` for `KvK-nr. 6959 9084` and `69599084 (KvK)`.

    Other words stay a part of the number, because registers put letters in front of digits, too: `HRB 12345`.
    """
    words = words_of(typed)
    start, end = 0, len(words)
    while start < end and (size := _label_at(words, start)):
        start += size
    while end > start and (size := _label_before(words, end)):
        end -= size
    before, number, behind = words[:start], words[start:end], words[end:]
    if number and (size := _stuck_in_front(number[0])):
        before, number[0] = [*before, number[0][:size]], number[0][size:]
    if number and (size := _stuck_behind(number[-1])):
        behind, number[-1] = [number[-1][-size:], *behind], number[-1][:-size]
    return Labelled(tuple(before), tuple(number), tuple(behind))


def are_labels(words: Sequence[str]) -> list[bool]:
    """Return for each word whether it is, alone or with its neighbours, the name of a number."""
    found: list[bool] = []
    while len(found) < len(words):
        size = _label_at(words, len(found))
        found += [True] * size if size else [False]
    return found


def _label_at(words: Sequence[str], start: int) -> int:
    """Return of how many words the label is that begins here, 0 if none does."""
    for size in range(min(_MOST_WORDS, len(words) - start), 0, -1):
        label = "".join(words[start : start + size])
        if label in LABELS and (start or label not in _ALSO_COUNTRIES or _label_at(words[size:], 0)):
            return size
    return 0


def _label_before(words: Sequence[str], end: int) -> int:
    """Return of how many words the label is that ends here, 0 if none does."""
    sizes = range(min(_MOST_WORDS, end), 0, -1)
    return next((size for size in sizes if "".join(words[end - size : end]) in _STICKING), 0)


def _stuck_in_front(word: str) -> int:
    """Return how long the label is in front of the number in a word such as `BTWBE0123`, 0 if there is none."""
    for size in range(min(_LONGEST, len(word) - 1), 0, -1):
        rest = word[size:]
        if word[:size] in _STICKING and (_BEGINS_NUMBER.match(rest) or rest in VAT_COUNTRIES):
            return size
    return 0


def _stuck_behind(word: str) -> int:
    """Return how long the label is behind the number in a word such as `NO554949732MVA`, 0 if there is none."""
    sizes = range(min(_LONGEST, len(word) - 1), 0, -1)
    return next((size for size in sizes if word[-size:] in _STICKING and word[-size - 1].isdigit()), 0)
