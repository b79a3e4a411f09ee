"""The spelling of words in search, one for what is filed (search_terms.py) and what is typed (search_queries.py)."""

import re

from shared.domain.core.folding import clipped, fold, unified

_LONGEST_TERM = 200  # bytes; a sort key holds 1,024 (Amazon DynamoDB, "Quotas")
WORD = re.compile(r"[^\W_]+")
# Written as one word or as several: O'Brien and obrien, B.V. and bv, T-Mobile and tmobile, 24/7 and 247.
COMPOUND = re.compile(r"[^\W_]+(?:['._/&·-]+[^\W_]+)*")
# Letters with blanks between them, dots or not: `B. V.`, `J P`, `H & M`.
_INITIALS = re.compile(r"(?<!\S)[^\W\d_]\.?(?:\s+(?:&\s+)?[^\W\d_]\.?)+(?!\S)")

# Letters that people without them on the keyboard write as two.
_AS_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_AS_ONE = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ø": "o", "å": "a", "æ": "a"})
_SPECIAL = re.compile("[äöüøåæ]")
_TWO_FOR_ONE = re.compile("(a)[ae]|([ou])e")


def bare(number: str) -> str:
    """Return a folded text without blanks and signs."""
    return re.sub(r"[\W_]", "", number)


def as_term(spelled: str) -> str:
    """Return what is filed of a long word, and looked up for it."""
    return clipped(spelled, _LONGEST_TERM)


def with_initials(folded: str) -> str:
    """Return a folded text with single letters written together: `b.v` for `b. v.` and `b v`."""
    return _INITIALS.sub(lambda initials: ".".join(WORD.findall(initials[0])), folded)


def plainest(word: str) -> str:
    """Return a word as every spelling of it is filed: `sorensen` for `Sørensen`, `muller` for `Müller`.

    A word without such letters is only folded, because `boer` is not `Bör` to whoever types it.
    """
    lowered = unified(word)
    return _as_one(lowered) if _SPECIAL.search(lowered) else fold(word)


def spellings(name: str) -> list[str]:
    """Return a name folded in each way in which people spell it: `sorensen`, `soerensen` for both of these."""
    lowered = unified(name)
    return list(dict.fromkeys((fold(lowered), fold(lowered.translate(_AS_TWO)), _as_one(lowered))))


def _as_one(lowered: str) -> str:
    return _TWO_FOR_ONE.sub(r"\1\2", fold(lowered.translate(_AS_ONE)))
