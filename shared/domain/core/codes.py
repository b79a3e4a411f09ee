"""Codes as letterheads print them: VAT, registration and postal numbers with words, blanks and dashes around them."""

import unicodedata

# What such numbers are called, in front of the number or stuck to it. Longer words come first.
_LABELS = """
    BTWNUMMER BTWNR BTW VATNUMBER VATNO VATID VATIN VAT NTVA TVA PARTITAIVA PIVA IVA NIFIVA NIF CIF NIPC NIP UIDNR
    UID USTIDNR USTID UST IDNR MWSTNR MWST MOMSNR MOMS MVA CVRNR CVR ALVNRO ALV PVM PVN KMKR DPH DIC AFA AFM OIB CUI
    TAXID TAX TIN EORI KVKNUMMER KVKNR KVK HANDELSREGISTER RSIN SIREN SIRET GST NUMMER NUMBER NUMERO NR NO ID
"""
LABELS = tuple(_LABELS.split())


def is_label(word: str, *, first: bool) -> bool:
    """Whether a word names the number behind it. `NO` and `ID` do so only behind another such word."""
    return word in LABELS and not (first and word in ("NO", "ID"))


def words_of(typed: str) -> list[str]:
    """Return the parts of a code in capitals, without blanks, dashes and other punctuation: `BE`, `0123`, `456`."""
    # NFKC, because a Japanese keyboard writes full-width digits.
    text = unicodedata.normalize("NFKC", typed).upper()
    return "".join(" " if _separates(character) else character for character in text).split()


def without_labels(typed: str) -> str:
    """Return a code without blanks, signs, and without the words in front: `KvK-nr. 6959 9084` is `69599084`."""
    words = words_of(typed)
    while words and words[0] in LABELS:
        words.pop(0)
    code = "".join(words)
    return next((rest for label in LABELS if (rest := code.removeprefix(label)) != code and rest.isdigit()), code)


def plain_dashes(text: str) -> str:
    """Return the text with a hyphen for every dash, such as the en dash and the non-breaking hyphen."""
    return "".join("-" if unicodedata.category(c) == "Pd" or c == _MINUS else c for c in text)


_MINUS = "\u2212"  # a mathematical symbol, not a dash
# Signs of "number" and "degree" that Unicode counts as symbols and letters.
_NUMBER_SIGNS = "\u00b0\u00ba\u2116"


def _separates(character: str) -> bool:
    # An asterisk is a part of old Irish VAT numbers.
    is_blank_or_sign = unicodedata.category(character)[0] in "PZC" or character == _MINUS or character in _NUMBER_SIGNS
    return is_blank_or_sign and character != "*"
