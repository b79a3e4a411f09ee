"""Seller and buyer as an issued document keeps them, whatever changes later."""

from shared.domain.core.languages import Language
from shared.domain.core.models import Record


class PostalAddress(Record):
    """An address as printed. `country` is ISO 3166; `lines` are street lines above postal code and city."""

    lines: list[str]
    postal_code: str | None
    city: str | None
    country: str


class Seller(Record):
    """The merchant. `bic` and `iban` are without blanks; `accent` is a colour such as #0b6e4f."""

    name: str
    address: PostalAddress
    registration_number: str | None
    vat_number: str | None
    iban: str | None
    bic: str | None
    email: str | None = None
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
