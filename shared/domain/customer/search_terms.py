"""How a customer is found: the terms it is filed under, and the terms a query asks for.

A term is a word without case or accents, or the digits of a phone or customer number. A query matches when
each of its terms is the beginning of one of the customer's.
"""

import re

from shared.domain.core.folding import clipped, fold
from shared.domain.customer.customer_fields import Kind
from shared.domain.customer.customers import NUMBER_PREFIX, Customer

# Old and new terms, fifty tags and the record itself are one transaction, which holds 100 items.
MAX_TERMS = 21
MAX_QUERY_TERMS = 10
# The words of the name that every list shows, before anything else is left out.
_FIRST_WORDS = 6
_LONGEST_TERM = 200  # bytes; a sort key holds 1,024 (Amazon DynamoDB, "Quotas")

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(rf"^{NUMBER_PREFIX.casefold()}(\d+)$")
_PHONE = re.compile(r"^(tel:)?[+(\d][\d\s()./–-]{3,}$")
# A VAT number, or the most of one: the country, six digits or more, and what some countries have around them.
_VAT_NUMBER = re.compile(r"^([a-z]{2,3})?\d{6,}[a-z]{0,2}\d{0,2}$")
# Said as one word by some and as several by others: O'Brien and obrien, B.V. and bv, 24/7 and 247.
_JOINED = re.compile(r"\w+(?:['’.]\w+)+|\d+(?:[/–-]\d+)+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def terms_of(customer: Customer) -> list[str]:
    """The terms to file a customer under, the most telling first where there are too many."""
    is_business = customer.kind is Kind.BUSINESS
    terms = [customer.number.removeprefix(NUMBER_PREFIX)]
    for phone in (customer.phone, customer.mobile):
        terms += _spellings(phone) if phone else []
    terms.append(fold(customer.email or ""))
    if is_business and customer.vat_number:
        # With its country code, and as it stands on a letterhead.
        terms += [fold(customer.vat_number), fold(customer.vat_number[2:])]
    if is_business and customer.registration_number:
        terms += [_bare(customer.registration_number), *_WORD.findall(fold(customer.registration_number))]
    names = [customer.name, customer.company_name, customer.full_name]
    if is_business:
        names += [customer.legal_name, *customer.trade_names]
    words = [_WORD.findall(fold(name or "")) for name in names]
    terms += words[0][:_FIRST_WORDS]
    terms += [word for name in (*words, *map(_other_spellings, names)) for word in name]
    terms += _WORD.findall(fold(customer.email or ""))
    return _distinct(terms)[:MAX_TERMS]


def query_terms(query: str) -> list[str]:
    """The terms of what someone typed: `Jan de V`, `06-1234 5678`, `jan@`; none for punctuation alone."""
    typed = query.strip().casefold()
    if _PHONE.match(typed):
        return _distinct([_digits(typed)])
    if _VAT_NUMBER.match(_bare(typed)):
        return [_bare(typed)]
    terms: list[str] = []
    for word in fold(typed).split():
        number = _NUMBER.match(word)
        is_address = "@" in word and not word.startswith("@")
        terms += [number[1]] if number else [word] if is_address else _WORD.findall(word)
    return _distinct(terms)[:MAX_QUERY_TERMS]


def _other_spellings(name: str | None) -> list[str]:
    """`obrien` for O'Brien, `bv` for B.V., `247` for 24/7, `mueller` for Müller."""
    lowered = (name or "").casefold()
    return [*map(_bare, _JOINED.findall(lowered)), *_WORD.findall(fold(lowered.translate(_UMLAUTS)))]


def _bare(number: str) -> str:
    """Without blanks, dots and dashes."""
    return re.sub(r"[\W_]", "", fold(number))


def _distinct(terms: list[str]) -> list[str]:
    return list(dict.fromkeys(clipped(term, _LONGEST_TERM) for term in terms if term))


def _digits(typed: str) -> str:
    """`+31 (0)6 …`, `0031 6 …` and `316…` begin alike: a zero in brackets is not dialled after a country code."""
    typed = typed.removeprefix("tel:")
    if typed.startswith(("+", "00")):
        typed = typed.replace("(0)", "")
    return re.sub(r"\D", "", typed).removeprefix("00")


def _spellings(phone: str) -> list[str]:
    """`31612345678` and `0612345678`: with the country code, and as dialled inside the country."""
    import phonenumbers

    parsed = phonenumbers.parse(phone)
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return [phone.removeprefix("+"), re.sub(r"\D", "", national)]
