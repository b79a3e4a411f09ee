"""Search terms: those that a customer is indexed by, and those of a query.

A term is a word without case and accents, or the digits of a phone or customer number. A customer matches a query if
each term of the query is the beginning of one of the customer's terms.
"""

import re

from shared.domain.core.folding import clipped, fold
from shared.domain.customer.customer_fields import Kind
from shared.domain.customer.customers import NUMBER_PREFIX, Customer

# An edit writes old and new terms, 50 tags and the customer in one transaction, which has at most 100 items.
MAX_TERMS = 21
MAX_QUERY_TERMS = 10
# Words of the customer's name that always become terms, however many other terms there are.
_FIRST_WORDS = 6
_LONGEST_TERM = 200  # bytes; a sort key holds 1,024 (Amazon DynamoDB, "Quotas")

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(rf"^{NUMBER_PREFIX.casefold()}(\d+)$")
_PHONE = re.compile(r"^(tel:)?[+(\d][\d\s()./–-]{3,}$")
# A VAT number, or most of one: the country, six digits or more, and the letters that some countries add.
_VAT_NUMBER = re.compile(r"^([a-z]{2,3})?\d{6,}[a-z]{0,2}\d{0,2}$")
# Written as one word or as several: O'Brien and obrien, B.V. and bv, 24/7 and 247.
_JOINED = re.compile(r"\w+(?:['’.]\w+)+|\d+(?:[/–-]\d+)+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def terms_of(customer: Customer) -> list[str]:
    """Return the terms of a customer: the most specific ones, at most MAX_TERMS."""
    is_business = customer.kind is Kind.BUSINESS
    terms = [customer.number.removeprefix(NUMBER_PREFIX)]
    for phone in (customer.phone, customer.mobile):
        terms += _spellings(phone) if phone else []
    terms.append(fold(customer.email or ""))
    if is_business and customer.vat_number:
        # With and without its country code.
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
    """Return the terms of a query such as `Jan de V`, `06-1234 5678`, `jan@`; none for punctuation alone."""
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
    """Return other terms of a name: `obrien` for O'Brien, `bv` for B.V., `247` for 24/7, `mueller` for Müller."""
    lowered = (name or "").casefold()
    return [*map(_bare, _JOINED.findall(lowered)), *_WORD.findall(fold(lowered.translate(_UMLAUTS)))]


def _bare(number: str) -> str:
    """Return a number without blanks, dots and dashes."""
    return re.sub(r"[\W_]", "", fold(number))


def _distinct(terms: list[str]) -> list[str]:
    return list(dict.fromkeys(clipped(term, _LONGEST_TERM) for term in terms if term))


def _digits(typed: str) -> str:
    """Return the digits of a phone number in one form: `316…` for `+31 (0)6 …`, `0031 6 …` and `316…`.

    A zero in brackets is dropped, because it is not dialled after a country code.
    """
    typed = typed.removeprefix("tel:")
    if typed.startswith(("+", "00")):
        typed = typed.replace("(0)", "")
    return re.sub(r"\D", "", typed).removeprefix("00")


def _spellings(phone: str) -> list[str]:
    """Return a number with its country code, and as dialled inside the country: `31612345678` and `0612345678`."""
    import phonenumbers

    parsed = phonenumbers.parse(phone)
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return [phone.removeprefix("+"), re.sub(r"\D", "", national)]
