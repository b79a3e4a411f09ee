"""A merchant: the company whose team uses Klantkaart, and its settings."""

import re
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, StrictBool, StringConstraints
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from shared.domain.core.bank_accounts import OptionalBic, OptionalIban
from shared.domain.core.contact_details import OptionalEmail, e164
from shared.domain.core.countries import Country
from shared.domain.core.edits import unset
from shared.domain.core.languages import Language
from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.money import Amount, CurrencyCode, Money
from shared.domain.core.refs import MerchantId
from shared.domain.core.tax_class_ids import STANDARD, TaxClassId
from shared.domain.core.text import OptionalLine
from shared.domain.core.vat_numbers import OptionalVatNumber
from shared.domain.core.websites import OptionalWebsite
from shared.domain.team.invoice_settings import (
    PAYMENT_TERM_DAYS,
    Footer,
    FooterEdit,
    OptionalColour,
    PaymentTermDays,
    SellerAddress,
    SellerAddressEdit,
    registration_number,
)
from shared.domain.team.logos import Logo
from shared.domain.team.mail_settings import MailSettings, MailSettingsEdit
from shared.domain.team.members import Name, Person
from shared.domain.team.number_series_settings import NumberSeries, NumberSeriesEdit
from shared.errors import FieldProblem, InvalidInput

# In major units of the base currency, whichever that is (Q6).
VIP_THRESHOLD: Final = 1000


class VatAutoExempt(StrEnum):
    """Which customers with a valid VAT number are tax exempt: those in another member state, all, or none."""

    CROSS_BORDER = "cross_border"
    ALWAYS = "always"
    NEVER = "never"


class AvatarSource(StrEnum):
    """Where the logo of a customer's website is looked for: on the website itself, with unavatar.io, or nowhere.

    unavatar.io learns the host of the website, and who asks.
    """

    OFF = "off"
    WEBSITE = "website"
    UNAVATAR = "unavatar"


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


class MerchantOpening(Model):
    """The input of an operator who opens a merchant."""

    merchant_id: NewMerchantId
    name: Name
    country: Country
    base_currency: CurrencyCode = "EUR"
    time_zone: TimeZone
    language: Language
    owner: Person


class Features(Model):
    """Parts of the page that a merchant can switch on and off.

    `address_suggestions` sends the beginning of an address to a third party while it is typed. `customer_credit` shows
    the credit among the figures of a customer (Q11).
    """

    contact_map: bool = True
    fax_number: bool = True
    address_suggestions: bool = False
    customer_credit: bool = False


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


SETTINGS = (*MerchantEdit.model_fields, "logo", "former_logo")
_PARTS = {"features", "address", "footer", "mail"}


class CustomersByStatus(Model):
    """The number of customers of each status."""

    active: int = 0
    archived: int = 0
    suspended: int = 0


class Merchant(Record):
    """A merchant and its settings. `version` rises with each edit of the settings, but not with a new customer.

    `legal_name` is that of the company where it differs from `name`; the country of `address` is `country`.
    `payment_term_days` and `prices_include_vat` are those that a new invoice begins with. `apply_credit` settles an
    invoice with the customer's credit when it is issued. `former_logo` is the one that
    the last change of `logo` replaced or removed. `mollie_broken_at` is since when Mollie refuses the merchant's key: a
    fact from outside, which no edit of the settings changes. `kvk_connected` is whether there is a key of KVK.
    """

    id: MerchantId
    name: str
    country: str
    vat_number: str | None = None
    base_currency: str
    time_zone: str
    language: Language
    vip_threshold: Money
    vat_auto_exempt: VatAutoExempt = VatAutoExempt.CROSS_BORDER
    features: Features = Features()
    legal_name: str | None = None
    address: SellerAddress = SellerAddress()
    registration_number: str | None = None
    iban: str | None = None
    bic: str | None = None
    email: str | None = None
    phone: str | None = None
    website: str | None = None
    accent: str | None = None
    footer: Footer = Footer()
    payment_term_days: int = PAYMENT_TERM_DAYS
    prices_include_vat: bool = False
    apply_credit: bool = False
    number_series: NumberSeries = NumberSeries()
    mail: MailSettings = MailSettings()
    default_tax_class_id: str = STANDARD
    avatar_source: AvatarSource = AvatarSource.OFF
    logo: Logo | None = None
    former_logo: Logo | None = None
    mollie_broken_at: datetime | None = None
    kvk_connected: bool = False
    version: int = 1

    @property
    def mail_sender(self) -> str:
        """The name that mails come from."""
        return self.mail.sender_name or self.name

    @property
    def mail_reply_to(self) -> str | None:
        return self.mail.reply_to or self.email

    def with_logo(self, logo: Logo | None) -> Self:
        """Return the merchant with another logo, or none; the present one can be restored."""
        if logo == self.logo:
            return self
        return self.model_copy(update={"logo": logo, "former_logo": self.logo, "version": self.version + 1})

    def edited(self, edit: MerchantEdit) -> Self:
        """Raise InvalidInput."""
        sent = {name: getattr(edit, name) for name in edit.model_fields_set}
        for part in _PARTS & sent.keys():
            sent[part] = getattr(self, part).model_copy(update=sent[part].model_dump(exclude_unset=True))
        if "number_series" in sent:
            sent["number_series"] = self.number_series.edited(edit.number_series)
        country = sent.get("country", self.country)
        if typed := sent.get("phone"):
            sent["phone"] = e164(typed, region=country)
        if number := sent.get("registration_number", self.registration_number if "country" in sent else None):
            sent["registration_number"] = _registration_number(number, country)
        changes = {name: value for name, value in sent.items() if value != getattr(self, name)}
        if not changes:
            return self
        return self.model_copy(update={**changes, "version": self.version + 1})._checked()

    def _checked(self) -> Self:
        threshold = self.vip_threshold
        if threshold.currency != self.base_currency:
            problem = f"Write the amount in {self.base_currency}, the base currency."
            raise InvalidInput(FieldProblem("vip_threshold", "wrong_currency", problem))
        if threshold.minor < 0:
            raise InvalidInput(FieldProblem("vip_threshold", "negative_amount", "Write zero or more."))
        return self


class MerchantCard(Merchant):
    """A merchant with its counts.

    `vat_catch_up` is whether the VAT numbers that its customers had in an earlier release are checked, or will be.
    """

    customers: CustomersByStatus = CustomersByStatus()
    vat_catch_up: SkipJsonSchema[bool] = Field(default=False, exclude=True)

    @property
    def record(self) -> Merchant:
        """The merchant without its counts. Commands answer this, because others may change the counts at any time."""
        return Merchant.model_construct(**{name: getattr(self, name) for name in Merchant.model_fields})


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
