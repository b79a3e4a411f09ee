"""The fields that a legal invoice lacks: of the seller in the settings, and of the buyer at the customer.

Directive 2006/112/EC, art. 226: (5) names and addresses of both, (3) the seller's VAT number, (4) the buyer's where
the buyer owes the VAT or it is an intra-Community supply. Handelsregisterwet 2007, art. 27: the KVK number.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from shared.domain.core.models import Model
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import Customer
from shared.domain.money.pricing.notices import Notice
from shared.domain.money.pricing.number_series import (
    NextNumbers,
    SeriesKind,
    SeriesState,
    next_numbers,
)
from shared.domain.money.pricing.vat import VatCategory
from shared.domain.team.merchants import Merchant
from shared.errors import InvalidInput

# Countries whose law has the number of the register on every invoice.
_NEEDS_REGISTRATION = ("NL", "BE")
_BUYER_OWES = frozenset({VatCategory.REVERSE_CHARGE, VatCategory.INTRA_COMMUNITY})


class IncompleteInvoice(InvalidInput):
    """Seller or buyer lack what the law requires on an invoice. `fields` are `seller.…` of the settings and `buyer.…`
    of the customer.
    """

    code = "invoice_incomplete"


class Party(StrEnum):
    """Whose field is missing: the seller's is in the settings, the buyer's at the customer."""

    SELLER = "seller"
    BUYER = "buyer"


class MissingField(Model):
    """A field that a legal invoice needs. `field` is that of PATCH /merchant or of PATCH /customers/{customer_id}."""

    party: Party
    field: str
    problem: str


class SeriesNumbers(Model):
    """The next number of each series."""

    invoices: NextNumbers
    credit_notes: NextNumbers
    orders: NextNumbers


class Readiness(Model):
    """The fields that the settings lack for a legal invoice, the notices before issuing, and the next numbers."""

    missing: list[MissingField]
    notices: list[Notice]
    next_numbers: SeriesNumbers


def readiness_of(merchant: Merchant, series: Mapping[SeriesKind, SeriesState], today: date) -> Readiness:
    """Return what invoices to any customer lack, and what numbers documents of today would get."""
    numbers = {str(kind): next_numbers(state, today) for kind, state in series.items()}
    return Readiness(
        missing=missing_for_invoice(merchant),
        notices=notices_for(merchant),
        next_numbers=SeriesNumbers.model_validate(numbers),
    )


def missing_for_invoice(
    merchant: Merchant, customer: Customer | None = None, categories: Iterable[VatCategory] = ()
) -> list[MissingField]:
    """Return what an invoice lacks, the seller's fields first. None is missing if the list is empty.

    `categories` are those of its lines. Without a customer only the seller is looked at.
    """
    missing = [MissingField(party=Party.SELLER, field=field, problem=problem) for field, problem in _of(merchant)]
    if customer:
        of_buyer = _of_buyer(customer, frozenset(categories))
        missing += [MissingField(party=Party.BUYER, field=field, problem=problem) for field, problem in of_buyer]
    return missing


def notices_for(merchant: Merchant) -> list[Notice]:
    """Return what the merchant should know before issuing."""
    return [Notice.NO_VERIFACTU] if merchant.country == "ES" else []


def _of(merchant: Merchant) -> Iterable[tuple[str, str]]:
    address = merchant.address
    if not address.lines:
        yield "address.lines", "Write the street and number of your company in the settings."
    if not address.postal_code:
        yield "address.postal_code", "Write the postal code of your company in the settings."
    if not address.city:
        yield "address.city", "Write the city of your company in the settings."
    if not merchant.vat_number:
        yield "vat_number", "Write the VAT number of your company in the settings."
    if not merchant.registration_number and merchant.country in _NEEDS_REGISTRATION:
        yield "registration_number", "Write the number of your company in the business register in the settings."


def _of_buyer(customer: Customer, categories: frozenset[VatCategory]) -> Iterable[tuple[str, str]]:
    is_business = customer.kind is Kind.BUSINESS
    if is_business and customer.address is None:
        yield "address", "Write the address of this business."
    if categories & _BUYER_OWES and not (is_business and customer.vat_number):
        yield "vat_number", "Write the VAT number of this business, who owes the VAT of this invoice."
