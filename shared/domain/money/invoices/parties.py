"""Seller and buyer as an issued document keeps them, whatever changes later."""

from shared.domain.core.languages import Language
from shared.domain.core.models import Record
from shared.domain.customer.addresses import Address
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import Customer
from shared.domain.team.merchants import Merchant


class PostalAddress(Record):
    """An address as printed. `country` is ISO 3166; `lines` are street lines above postal code and city."""

    lines: list[str]
    postal_code: str | None
    city: str | None
    country: str


class Seller(Record):
    """The merchant. `bic` and `iban` are without blanks; `accent` is a colour such as #0b6e4f.

    `logo` is the name of a picture that is kept for as long as documents name it.
    """

    name: str
    address: PostalAddress
    registration_number: str | None
    vat_number: str | None
    iban: str | None
    bic: str | None
    email: str | None = None
    phone: str | None = None
    website: str | None = None
    accent: str | None = None
    logo: str | None = None
    footer: str | None = None


class Buyer(Record):
    """The customer. `number` is that of the customer, `contact` the person of a business."""

    name: str
    number: str
    is_business: bool
    contact: str | None
    address: PostalAddress | None
    registration_number: str | None
    vat_number: str | None
    email: str | None
    language: Language


def seller_of(merchant: Merchant, language: Language) -> Seller:
    """Return the merchant as a document in this language shows it."""
    of_company = merchant.address
    address = PostalAddress(
        lines=of_company.lines, postal_code=of_company.postal_code, city=of_company.city, country=merchant.country
    )
    kept = ("registration_number", "vat_number", "iban", "bic", "email", "phone", "website", "accent")
    return Seller(
        name=merchant.legal_name or merchant.name,
        address=address,
        footer=merchant.footer.text(language) or None,
        logo=merchant.logo.name if merchant.logo else None,
        **{name: getattr(merchant, name) for name in kept},
    )


def buyer_of(customer: Customer) -> Buyer:
    """Return the customer as a document shows it. What only a business has is not an individual's (Q49)."""
    is_business = customer.kind is Kind.BUSINESS
    return Buyer(
        name=(customer.legal_name if is_business else None) or customer.name,
        number=customer.number,
        is_business=is_business,
        contact=customer.full_name if is_business else None,
        address=_postal(customer.address) if customer.address else None,
        registration_number=customer.registration_number if is_business else None,
        vat_number=customer.vat_number if is_business else None,
        email=customer.email,
        language=customer.language,
    )


def _postal(address: Address) -> PostalAddress:
    return PostalAddress(
        lines=[address.street] if address.street else [],
        postal_code=address.postal_code,
        city=address.city,
        country=address.country,
    )
