"""The fields of a customer that members write, in a draft and in an edit, with their validation and normal form."""

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StrictBool, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.clock import now
from shared.domain.core.contact_details import OptionalEmail
from shared.domain.core.countries import OptionalCountry
from shared.domain.core.edits import unset
from shared.domain.core.languages import Language
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.tax_class_ids import TaxClassId
from shared.domain.core.text import Line, OptionalLine, blank_is_none, in_plain_signs, multiline
from shared.domain.core.vat_numbers import OptionalVatNumber
from shared.domain.core.websites import OptionalWebsite, Website
from shared.domain.customer.addresses import AddressDraft, AddressEdit

MAX_TRADE_NAMES = 20
MAX_EXTERNAL_REFS = 10


class Kind(StrEnum):
    """A private person or a company."""

    INDIVIDUAL = "individual"
    BUSINESS = "business"


class Channel(StrEnum):
    """How the customer prefers to be contacted."""

    EMAIL = "email"
    PHONE = "phone"
    SMS = "sms"


class Receives(StrEnum):
    """A kind of mail that a contact can receive."""

    INVOICES = "invoices"
    REMINDERS = "reminders"


class Delivery(StrEnum):
    """How the customer receives invoices."""

    EMAIL = "email"
    PORTAL = "portal"


class PaymentMethod(StrEnum):
    """The payment method that the customer prefers, by its id at Mollie (Methods API)."""

    IDEAL = "ideal"
    BANCONTACT = "bancontact"
    CREDITCARD = "creditcard"
    DIRECTDEBIT = "directdebit"
    BANKTRANSFER = "banktransfer"
    PAYPAL = "paypal"
    EPS = "eps"
    PRZELEWY24 = "przelewy24"
    BIZUM = "bizum"


class ExternalSource(StrEnum):
    STRIPE = "stripe"
    QUICKBOOKS = "quickbooks"
    HUBSPOT = "hubspot"
    SALESFORCE = "salesforce"


class ExternalRefDraft(RequestModel):
    """The same customer in another system. The first reference is the system that the customer was imported from."""

    source: ExternalSource
    external_id: Annotated[Line, StringConstraints(min_length=1)]
    url: Website


class ExternalRef(Model):
    """A stored reference. Its `url` is not validated again, because earlier releases took more than this one."""

    source: ExternalSource
    external_id: str
    url: str


def date_text(value: object) -> object:
    """Refuse numbers and times, because pydantic reads both as dates."""
    if isinstance(value, str):
        value = in_plain_signs(value)
    if isinstance(value, str) and not re.fullmatch(r"\s*(\d{4}-\d{2}-\d{2})?\s*", value):
        raise PydanticCustomError("invalid_date", "Write a day such as 2024-03-17.")
    if value is not None and not isinstance(value, str):
        raise PydanticCustomError("invalid_date", "Write a day as text, such as 2024-03-17.")
    return blank_is_none(value)


def _not_in_future(day: date | None) -> date | None:
    """Refuse a day after today in UTC+14, the earliest time zone, and a year before 500, which is a typing error."""
    if day and day.year < 500:
        raise PydanticCustomError("invalid_date", "Write the year in four digits, such as 2024-03-17.")
    if day and day > (now() + timedelta(hours=14)).date():
        raise PydanticCustomError("in_the_future", "This day has not come yet.")
    return day


def plausible(day: date | None) -> date | None:
    """Refuse years that are typing errors."""
    if day and not 1900 <= day.year < 2200:
        raise PydanticCustomError("invalid_date", "Write a day from 1900 to 2199, such as 2024-03-17.")
    return day


Day = Annotated[date | None, BeforeValidator(date_text), AfterValidator(plausible)]
"""A day as `YYYY-MM-DD`."""

PastDay = Annotated[date | None, BeforeValidator(date_text), AfterValidator(_not_in_future)]
"""A day as `YYYY-MM-DD`, today at the latest."""

BookedDay = Annotated[PastDay, AfterValidator(plausible)]
"""A past day on which something was ordered, paid or refunded."""

TradeNames = Annotated[
    list[OptionalLine],
    Field(max_length=MAX_TRADE_NAMES),
    AfterValidator(lambda names: list(dict.fromkeys(name for name in names if name))),
]
"""Names without blank ones and duplicates."""

IndustryCode = Annotated[OptionalLine, AfterValidator(lambda code: _industry_code(code))]


def _industry_code(code: str | None) -> str | None:
    """Refuse all but the form of SBI, NACE, CNAE and similar codes: digits and dots, and a letter before or after."""
    if code and not re.fullmatch("[A-Za-z]?[0-9.]{1,10}[A-Za-z]?", code):
        raise PydanticCustomError("invalid_industry_code", "Write a code such as 4321 or 43.21.")
    return code


Footnotes = Annotated[
    Annotated[str, AfterValidator(multiline), StringConstraints(max_length=2000)] | None,
    AfterValidator(lambda text: text or None),
]


class CustomerFields(RequestModel):
    """The fields that drafts and edits share."""

    full_name: OptionalLine = None
    position: OptionalLine = None
    email: OptionalEmail = None
    mobile: OptionalLine = None
    company_name: OptionalLine = None
    legal_name: OptionalLine = None
    phone: OptionalLine = None
    fax: OptionalLine = None
    website: OptionalWebsite = None
    preferred_channel: Channel = Channel.EMAIL
    payment_method: PaymentMethod | None = None
    tax_exempt: StrictBool = False
    tax_exempt_reason: OptionalLine = None
    vat_number: OptionalVatNumber = None
    registration_number: OptionalLine = None
    registration_country: OptionalCountry = None
    legal_form: OptionalLine = None
    industry_code: IndustryCode = None
    industry_description: OptionalLine = None
    established_on: PastDay = None
    trade_names: TradeNames = Field(default=[])
    footnotes: Footnotes = None
    invoices_paused: StrictBool = False
    invoice_delivery: Delivery = Delivery.EMAIL
    external_refs: list[ExternalRefDraft] = Field(default=[], max_length=MAX_EXTERNAL_REFS)


class CustomerDraft(CustomerFields):
    """A new customer. An individual needs `full_name`, a business `company_name`.

    `language` and `tax_class_id` default to the merchant's. Phone numbers may be in national form; they are stored as
    E.164.
    """

    kind: Kind
    language: Language | None = None
    tax_class_id: TaxClassId | None = None
    address: AddressDraft | None = None


def _without_defaults(schema: dict[str, Any]) -> None:
    """Drop the defaults of a new customer from the schema, because an edit does not apply them."""
    for described in schema["properties"].values():
        described.pop("default", None)


class CustomerEdit(CustomerFields):
    """An edit of a customer. An omitted field keeps its value, null clears it.

    `address` edits the sent parts of the primary address, creates it if there is none, and deletes it if null, which
    POST …/addresses/{id}/restore undoes.
    """

    model_config = ConfigDict(json_schema_extra=_without_defaults)

    kind: Kind = Field(default_factory=unset)
    language: Language = Field(default_factory=unset)
    tax_class_id: TaxClassId = Field(default_factory=unset)
    address: AddressEdit | None = Field(default_factory=unset)


BUSINESS_ONLY = (
    "legal_name",
    "vat_number",
    "registration_number",
    "registration_country",
    "legal_form",
    "industry_code",
    "industry_description",
    "established_on",
    "trade_names",
)
"""Fields of a business. They are hidden and kept for thirty days when the kind becomes individual (Q49)."""

EDITABLE = tuple(name for name in CustomerEdit.model_fields if name != "address")
