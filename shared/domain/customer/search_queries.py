"""The words of a search query, each with the beginnings of terms that it matches.

The words are spelled as those of customers are (search_terms.py): what is typed and what is filed differ in no sign.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from shared.domain.core.contact_details import AROUND, LABELLED, PHONE_LABEL_WORD
from shared.domain.core.folding import fold, unified
from shared.domain.core.number_labels import are_labels
from shared.domain.customer.customers import NUMBER_PREFIX
from shared.domain.customer.phone_digits import typed_digits
from shared.domain.customer.search_spelling import COMPOUND, WORD, as_term, bare, plainest, with_initials
from shared.domain.customer.vat_search import typed_number

MAX_QUERY_WORDS = 10
_NUMBER = re.compile(rf"{NUMBER_PREFIX.casefold()}(\d+)")
_PHONE = re.compile(r"[+(\d][\d\s()./-]{3,}")
# A number of at least six digits among words, such as a phone number that was copied with a name.
_NUMBER_AMONG_WORDS = re.compile(r"(?<![^\s<(\[,;:])(?:\+|\()?\d(?:[\s()./-]{0,3}\d){5,}(?![^\s>)\],;.])")


class QueryWord(NamedTuple):
    """A word of a query. It matches terms that begin with it, or, for a compound, terms for each of its parts."""

    joined: str
    parts: tuple[str, ...] = ()

    @property
    def prefix(self) -> str:
        """The beginning of a term of every customer that the word finds.

        The first part of a compound also finds customers whom an earlier release filed by parts alone. A short part
        would find too many, and the groups of a number are no words.
        """
        first = self.parts[0] if self.parts else ""
        is_word = len(first) >= 3 and not any(map(str.isdigit, self.joined)) and self.joined.startswith(first)
        return first if is_word else self.joined

    def matches(self, terms: Iterable[str]) -> bool:
        found = list(terms)

        def begins(prefix: str) -> bool:
            return any(term.startswith(prefix) for term in found)

        return begins(self.joined) or (bool(self.parts) and all(map(begins, self.parts)))


def query_words(query: str) -> list[QueryWord]:
    """Return the words of a query such as `Jan de V`, `06-1234 5678`, `jan@`; none for punctuation alone."""
    spelled = unified(query).strip()
    typed = re.sub(LABELLED, " ", spelled).strip()
    if typed != spelled:
        # A copied link: `%20` is a blank.
        typed = unquote(typed)
    if number := _NUMBER.fullmatch(typed):
        words = [QueryWord(number[1])]
    elif _PHONE.fullmatch(typed):
        words = [_number(typed)]
    elif code := typed_number(typed):
        words = [QueryWord(code)]
    else:
        words = list(_words(typed))
    return list(dict.fromkeys(word for word in words if word.joined))[:MAX_QUERY_WORDS]


def narrowest(words: list[QueryWord]) -> QueryWord:
    """Return the longest word, because presumably the fewest terms begin with it."""
    return max(words, key=lambda word: (len(word.prefix), not word.parts))


def _words(typed: str) -> Iterator[QueryWord]:
    numbers = [_number(number) for number in _NUMBER_AMONG_WORDS.findall(typed)]
    tokens = with_initials(_NUMBER_AMONG_WORDS.sub(" ", typed)).split()
    spelled = [bare(fold(token)) for token in tokens]
    labels = are_labels([word.upper() for word in spelled])
    has_number = bool(numbers) or any(_has_number(token) for token in tokens)
    for token, word, is_label in zip(tokens, spelled, labels, strict=True):
        if not has_number or not (is_label or re.fullmatch(PHONE_LABEL_WORD, word)):
            yield from _words_of(token)
    yield from numbers


def _has_number(token: str) -> bool:
    return "@" not in token and sum(map(str.isdigit, token)) >= 6


def _words_of(token: str) -> Iterator[QueryWord]:
    word = fold(token).strip(AROUND)
    if number := _NUMBER.fullmatch(word):
        yield QueryWord(number[1])
    elif "@" in word and not word.startswith("@"):
        yield QueryWord(as_term(word.partition("?")[0]))
    elif (code := typed_number(token)) and code != bare(word):
        yield QueryWord(code)
    else:
        yield from (_compound(part) for part in COMPOUND.findall(plainest(token)))


def _compound(word: str) -> QueryWord:
    parts = WORD.findall(word)
    joined = as_term(bare(word))
    return QueryWord(joined, tuple(parts) if len(parts) > 1 else ())


def _number(typed: str) -> QueryWord:
    """Return a number, whose groups may also be numbers of their own: `Studio 54 1000`."""
    groups = re.findall(r"\d+", typed)
    return QueryWord(typed_digits(typed), tuple(groups) if len(groups) > 1 else ())
