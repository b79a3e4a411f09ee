"""The search terms by which the first releases filed a customer, to unfile them when the customer is next written."""

import re
import unicodedata

from shared.domain.core.folding import clipped
from shared.domain.customer.customer_fields import Kind
from shared.domain.customer.customers import NUMBER_PREFIX, Customer
from shared.domain.customer.phone_digits import digits_of

_MOST = 21
_FIRST_WORDS = 6
_LONGEST_TERM = 200
_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"\w+(?:['’.]\w+)+|\d+(?:[/–-]\d+)+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)


def older_terms_of(customer: Customer) -> list[str]:
    is_business = customer.kind is Kind.BUSINESS
    terms = [customer.number.removeprefix(NUMBER_PREFIX)]
    for phone in (customer.phone, customer.mobile):
        terms += digits_of(phone) if phone else []
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
    return list(dict.fromkeys(clipped(term, _LONGEST_TERM) for term in terms if term))[:_MOST]


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _other_spellings(name: str | None) -> list[str]:
    lowered = (name or "").casefold()
    return [*map(_bare, _JOINED.findall(lowered)), *_WORD.findall(_fold(lowered.translate(_UMLAUTS)))]


def _bare(number: str) -> str:
    return re.sub(r"[\W_]", "", _fold(number))
