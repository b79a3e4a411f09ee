"""Search terms: those that a customer and its contacts are filed by.

A term is a word without case and accents, or the digits of a number. A customer is found by a word that is the
beginning of one of its terms. So a term that another one begins with is not filed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise, zip_longest
from typing import TYPE_CHECKING

from shared.domain.core.folding import fold
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import NUMBER_PREFIX, Customer
from shared.domain.customer.phone_digits import digits_of
from shared.domain.customer.search_spelling import COMPOUND, WORD, as_term, bare, spellings, with_initials
from shared.domain.customer.vat_search import registration_terms, vat_terms

if TYPE_CHECKING:
    from shared.domain.customer.contacts import Contact

# Enough for all names, numbers and addresses of a business with twenty trade names. Only longer texts lose their last
# words, and no name loses its first ones.
MAX_TERMS = 200
MAX_TERMS_OF_CONTACT = 20
_FIRST_WORDS = 6


def terms_of(customer: Customer) -> list[str]:
    """Return the terms of a customer, at most MAX_TERMS: numbers and addresses, then each name's first words."""
    is_business = customer.kind is Kind.BUSINESS
    terms = [customer.number.removeprefix(NUMBER_PREFIX), *_phone_terms(customer.phone, customer.mobile)]
    if is_business and customer.vat_number:
        terms += vat_terms(customer.vat_number)
    if is_business and customer.registration_number:
        terms += registration_terms(fold(customer.registration_number))
    names = [customer.name, customer.company_name, customer.full_name]
    if is_business:
        names += [customer.legal_name, *customer.trade_names]
    return _filed([*terms, *_email_terms(customer.email), *_name_terms(names)], MAX_TERMS)


def terms_of_contact(contact: Contact) -> list[str]:
    """Return the terms of a contact, at most MAX_TERMS_OF_CONTACT."""
    terms = [*_phone_terms(contact.phone), *_email_terms(contact.email), *_name_terms([contact.name])]
    return _filed(terms, MAX_TERMS_OF_CONTACT)


def _name_terms(names: Iterable[str | None]) -> Iterator[str]:
    """Yield the terms of names, the first words of every name before the others of any."""
    words = [list(_words_of(name)) for name in dict.fromkeys(names) if name]
    yield from chain.from_iterable(terms for name in words for terms in name[:_FIRST_WORDS])
    yield from chain.from_iterable(terms for name in words for terms in name[_FIRST_WORDS:])


def _words_of(name: str) -> Iterator[list[str]]:
    """Yield the terms of each word: in every spelling, its parts, and the parts written together."""
    compounds = [COMPOUND.findall(with_initials(spelling)) for spelling in spellings(name)]
    for same in zip_longest(*compounds, fillvalue=""):
        yield [term for word in same for term in (bare(word), *WORD.findall(word))]


def _phone_terms(*phones: str | None) -> Iterator[str]:
    for phone in phones:
        if phone:
            yield from digits_of(phone)


def _email_terms(email: str | None) -> Iterator[str]:
    if email:
        folded = fold(email)
        yield folded
        for half in folded.split("@"):
            yield bare(half)
        yield from WORD.findall(folded)


def _filed(terms: Iterable[str], most: int) -> list[str]:
    """Return the distinct terms that no other one begins with, at most `most`, in their order."""
    chosen = list(dict.fromkeys(as_term(term) for term in terms if term))
    ordered = sorted(chosen)
    covered = {term for term, following in pairwise(ordered) if following.startswith(term)}
    return [term for term in chosen if term not in covered][:most]
