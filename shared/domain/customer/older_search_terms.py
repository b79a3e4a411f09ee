"""The search terms by which the first releases filed a customer, to unfile them when the customer is next written.

Nothing of it follows later changes of the search: it imports neither its spelling nor its terms.
"""

import re
import unicodedata

from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import NUMBER_PREFIX, Customer

_MOST = 21
_FIRST_WORDS = 6
_LONGEST_TERM = 200  # bytes of UTF-8
_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"\w+(?:['’.]\w+)+|\d+(?:[/–-]\d+)+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)


def older_terms_of(customer: Customer) -> list[str]:
    """Return the terms of a customer, as its search entries of those releases have them."""
    is_business = customer.kind is Kind.BUSINESS
    terms = [customer.number.removeprefix(NUMBER_PREFIX)]
    for phone in (customer.phone, customer.mobile):
        terms += _digits_of(phone) if phone else []
    terms.append(_fold(customer.email or ""))
    if is_business and customer.vat_number:
        terms += [_fold(customer.vat_number), _fold(customer.vat_number[2:])]
    if is_business and customer.registration_number:
        terms += [_bare(customer.registration_number), *_WORD.findall(_fold(customer.registration_number))]
    names = [customer.name, customer.company_name, customer.full_name]
    if is_business:
        names += [customer.legal_name, *customer.trade_names]
    words = [_WORD.findall(_fold(name or "")) for name in names]
    terms += words[0][:_FIRST_WORDS]
    terms += [word for name in (*words, *map(_other_spellings, names)) for word in name]
    terms += _WORD.findall(_fold(customer.email or ""))
    return list(dict.fromkeys(_clipped(term) for term in terms if term))[:_MOST]


def _digits_of(phone: str) -> list[str]:
    import phonenumbers

    national = phonenumbers.format_number(phonenumbers.parse(phone), phonenumbers.PhoneNumberFormat.NATIONAL)
    return [phone.removeprefix("+"), re.sub(r"\D", "", national)]


def _clipped(term: str) -> str:
    return term.encode()[:_LONGEST_TERM].decode(errors="ignore")


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _other_spellings(name: str | None) -> list[str]:
    lowered = (name or "").casefold()
    return [*map(_bare, _JOINED.findall(lowered)), *_WORD.findall(_fold(lowered.translate(_UMLAUTS)))]


def _bare(number: str) -> str:
    return re.sub(r"[\W_]", "", _fold(number))
