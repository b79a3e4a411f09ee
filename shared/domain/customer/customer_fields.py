"""The fields of a customer that members write, in a draft and in an edit, with their validation and normal form."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field, StrictBool, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.contact_details import OptionalEmail
from shared.domain.core.countries import OptionalCountry
from shared.domain.core.days import PastDay
from shared.domain.core.edits import unset
from shared.domain.core.languages import Language
from shared.domain.core.models import RequestModel
from shared.domain.core.tax_class_ids import TaxClassId
from shared.domain.core.text import Line, OptionalLine, empty_is_none, multiline
from shared.domain.core.vat_numbers import OptionalVatNumber
from shared.domain.core.websites import OptionalWebsite, Website
from shared.domain.customer.addresses import AddressDraft, AddressEdit
from shared.domain.customer.customer_values import Channel, Delivery, ExternalSource, Kind, PaymentMethod

MAX_TRADE_NAMES = 20
MAX_EXTERNAL_REFS = 10


class ExternalRefDraft(RequestModel):
    """The same customer in another system. The first reference is the system that the customer was imported from."""

    source: ExternalSource
    external_id: Annotated[Line, StringConstraints(min_length=1)]
    url: Website


def _distinct(names: list[str | None]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


TradeNames = Annotated[list[OptionalLine], Field(max_length=MAX_TRADE_NAMES), AfterValidator(_distinct)]
"""Names without blank ones and duplicates."""


def _industry_code(code: str | None) -> str | None:
    """Refuse all but the form of SBI, NACE, CNAE and similar codes: digits and dots, and a letter before or after."""
    if code and not re.fullmatch("[A-Za-z]?[0-9.]{1,10}[A-Za-z]?", code):
        raise PydanticCustomError("invalid_industry_code", "Write a code such as 4321 or 43.21.")
    return code


IndustryCode = Annotated[OptionalLine, AfterValidator(_industry_code)]

Footnotes = Annotated[
    Annotated[str, AfterValidator(multiline), StringConstraints(max_length=2000)] | None, AfterValidator(empty_is_none)
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


EDITABLE = tuple(name for name in CustomerEdit.model_fields if name != "address")
