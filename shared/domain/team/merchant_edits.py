"""Request bodies of a merchant: a member's edit of the settings, and an operator's opening."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, Field, StrictBool, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.bank_accounts import OptionalBic, OptionalIban
from shared.domain.core.contact_details import OptionalEmail, e164
from shared.domain.core.countries import Country
from shared.domain.core.edits import unset
from shared.domain.core.languages import Language
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.money import Amount, CurrencyCode, Money
from shared.domain.core.refs import MerchantId
from shared.domain.core.tax_class_ids import TaxClassId
from shared.domain.core.text import OptionalLine
from shared.domain.core.vat_numbers import OptionalVatNumber
from shared.domain.core.websites import OptionalWebsite
from shared.domain.team import number_series_edits
from shared.domain.team.invoice_settings import (
    AddressLines,
    FooterText,
    OptionalColour,
    PaymentTermDays,
    registration_number,
)
from shared.domain.team.members import Name, Person
from shared.domain.team.merchants import AvatarSource, MerchantCard, VatAutoExempt
from shared.domain.team.number_series_edits import NumberSeriesEdit
from shared.errors import FieldProblem, InvalidInput

# In major units of the base currency, whichever that is (Q6).
VIP_THRESHOLD: Final = 1000
_PARTS = {"features", "address", "footer", "mail"}

NewMerchantId = Annotated[MerchantId, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{2,39}$")]


def _known_zone(name: str) -> str:
    # Imported here, because most requests need no time zones.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        # Area/Location or UTC. Other names of IANA's list depend on the machine, such as localtime, or are obsolete.
        if re.fullmatch(r"[A-Z]\w+(/[\w+-]+)+|UTC", name, re.ASCII) and ZoneInfo(name):
            return name
    except (ZoneInfoNotFoundError, OSError):
        pass
    raise PydanticCustomError("invalid_time_zone", "Name a time zone such as Europe/Amsterdam.")


# An IANA time zone.
TimeZone = Annotated[str, AfterValidator(_known_zone)]


class MailSettingsEdit(RequestModel):
    """An omitted part keeps its value."""

    send_invoices: StrictBool = Field(default_factory=unset)
    sender_name: OptionalLine = Field(default_factory=unset)
    reply_to: OptionalEmail = Field(default_factory=unset)
    invoice_copy_to: OptionalEmail = Field(default_factory=unset)


class SellerAddressEdit(RequestModel):
    """An omitted part keeps its value. The country is the merchant's."""

    lines: AddressLines = Field(default_factory=unset)
    postal_code: OptionalLine = Field(default_factory=unset)
    city: OptionalLine = Field(default_factory=unset)


class FooterEdit(RequestModel):
    """An omitted language keeps its text."""

    en: FooterText = Field(default_factory=unset)
    nl: FooterText = Field(default_factory=unset)
    es: FooterText = Field(default_factory=unset)


class MerchantOpening(Model):
    """The input of an operator who opens a merchant."""

    merchant_id: NewMerchantId
    name: Name
    country: Country
    base_currency: CurrencyCode = "EUR"
    time_zone: TimeZone
    language: Language
    owner: Person


class FeaturesEdit(RequestModel):
    """An omitted field keeps its value."""

    contact_map: StrictBool = Field(default_factory=unset)
    fax_number: StrictBool = Field(default_factory=unset)
    address_suggestions: StrictBool = Field(default_factory=unset)
    customer_credit: StrictBool = Field(default_factory=unset)


class MerchantEdit(RequestModel):
    """An edit of the settings. An omitted field keeps its value, also within `features` and other objects."""

    name: Name = Field(default_factory=unset)
    country: Country = Field(default_factory=unset)
    vat_number: OptionalVatNumber = Field(default_factory=unset)
    base_currency: CurrencyCode = Field(default_factory=unset)
    time_zone: TimeZone = Field(default_factory=unset)
    language: Language = Field(default_factory=unset)
    vip_threshold: Money = Field(default_factory=unset)
    vat_auto_exempt: VatAutoExempt = Field(default_factory=unset)
    features: FeaturesEdit = Field(default_factory=unset)
    legal_name: OptionalLine = Field(default_factory=unset)
    address: SellerAddressEdit = Field(default_factory=unset)
    registration_number: OptionalLine = Field(default_factory=unset)
    iban: OptionalIban = Field(default_factory=unset)
    bic: OptionalBic = Field(default_factory=unset)
    email: OptionalEmail = Field(default_factory=unset)
    phone: OptionalLine = Field(default_factory=unset)
    website: OptionalWebsite = Field(default_factory=unset)
    accent: OptionalColour = Field(default_factory=unset)
    footer: FooterEdit = Field(default_factory=unset)
    payment_term_days: PaymentTermDays = Field(default_factory=unset)
    prices_include_vat: StrictBool = Field(default_factory=unset)
    apply_credit: StrictBool = Field(default_factory=unset)
    number_series: NumberSeriesEdit = Field(default_factory=unset)
    mail: MailSettingsEdit = Field(default_factory=unset)
    default_tax_class_id: TaxClassId = Field(default_factory=unset)
    avatar_source: AvatarSource = Field(default_factory=unset)


def edited(merchant: MerchantCard, edit: MerchantEdit) -> MerchantCard:
    """Return the merchant after an edit. Raise InvalidInput."""
    sent = {name: getattr(edit, name) for name in edit.model_fields_set}
    for part in _PARTS & sent.keys():
        sent[part] = getattr(merchant, part).model_copy(update=sent[part].model_dump(exclude_unset=True))
    if "number_series" in sent:
        sent["number_series"] = number_series_edits.edited(merchant.number_series, edit.number_series)
    country = sent.get("country", merchant.country)
    if typed := sent.get("phone"):
        sent["phone"] = e164(typed, region=country)
    if number := sent.get("registration_number", merchant.registration_number if "country" in sent else None):
        sent["registration_number"] = _registration_number(number, country)
    changes = {name: value for name, value in sent.items() if value != getattr(merchant, name)}
    if not changes:
        return merchant
    return _checked(merchant.model_copy(update={**changes, "version": merchant.version + 1}))


def _checked(merchant: MerchantCard) -> MerchantCard:
    threshold = merchant.vip_threshold
    if threshold.currency != merchant.base_currency:
        problem = f"Write the amount in {merchant.base_currency}, the base currency."
        raise InvalidInput(FieldProblem("vip_threshold", "wrong_currency", problem))
    if threshold.minor < 0:
        raise InvalidInput(FieldProblem("vip_threshold", "negative_amount", "Write zero or more."))
    return merchant


def _registration_number(typed: str, country: str) -> str:
    """Raise InvalidInput."""
    number = registration_number(typed, country=country)
    if number is None:
        problem = "Write the number of the register of your country: eight digits in the Netherlands, ten in Belgium."
        raise InvalidInput(FieldProblem("registration_number", "invalid_registration_number", problem))
    return number


def new_merchant(opening: MerchantOpening) -> MerchantCard:
    """Return a new merchant with default settings."""
    return MerchantCard(
        id=opening.merchant_id,
        vip_threshold=Amount.of_major(VIP_THRESHOLD, opening.base_currency),
        **opening.model_dump(exclude={"merchant_id", "owner"}),
    )
