"""How a customer is found: the terms it is filed under, and the terms a query asks for.

A term is a word without case or accents, or a phone number's digits. A query matches when
each of its terms is the beginning of one of the customer's.
"""

import re
import unicodedata

from shared.domain.customers import Customer

MOST_TERMS = 30  # A customer's terms are rewritten in one transaction, which holds 100 items.
MOST_QUERY_TERMS = 6

_WORD = re.compile(r"\w+")
_PHONE = re.compile(r"^[+(\d][\d\s()./-]{3,}$")


def fold(text: str) -> str:
    """`Müller` and `MULLER` are one word; so are `straße` and `strasse`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def terms_of(customer: Customer) -> list[str]:
    """The terms to file a customer under, the most telling first where there are too many."""
    terms = [customer.number.casefold(), *_WORD.findall(customer.number.casefold())]
    if customer.email:
        terms += [fold(customer.email), *_WORD.findall(fold(customer.email))]
    if customer.phone:
        terms += _spellings(customer.phone)
    for name in (customer.company_name, customer.full_name):
        terms += _WORD.findall(fold(name or ""))
    return list(dict.fromkeys(terms))[:MOST_TERMS]


def query_terms(query: str) -> list[str]:
    """The terms of what someone typed: `Jan de V`, `06-1234 5678`, `jan@`; empty for punctuation alone."""
    if _PHONE.match(query.strip()):
        return [re.sub(r"\D", "", query).removeprefix("00")]
    terms: list[str] = []
    for word in fold(query).split():
        terms += [word] if "@" in word or re.fullmatch(r"[\w-]+", word) else _WORD.findall(word)
    return list(dict.fromkeys(term for word in terms if (term := word.strip("-"))))[:MOST_QUERY_TERMS]


def _spellings(phone: str) -> list[str]:
    """`31612345678` and `0612345678`: with the country code, and as dialled inside the country."""
    import phonenumbers

    parsed = phonenumbers.parse(phone)
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return [phone.removeprefix("+"), re.sub(r"\D", "", national)]
