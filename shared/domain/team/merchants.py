"""A merchant: the company whose team uses Klantkaart, and its settings."""

from datetime import datetime
from enum import StrEnum
from typing import Self

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from shared.domain.core.languages import Language
from shared.domain.core.models import Model, Record
from shared.domain.core.money import Money
from shared.domain.core.refs import MerchantId
from shared.domain.core.tax_class_ids import STANDARD
from shared.domain.team.invoice_settings import (
    PAYMENT_TERM_DAYS,
    Footer,
    SellerAddress,
)
from shared.domain.team.logos import Logo
from shared.domain.team.mail_settings import MailSettings
from shared.domain.team.number_series_settings import NumberSeries


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


class Features(Model):
    """Parts of the page that a merchant can switch on and off.

    `address_suggestions` sends the beginning of an address to a third party while it is typed. `customer_credit` shows
    the credit among the figures of a customer (Q11).
    """

    contact_map: bool = True
    fax_number: bool = True
    address_suggestions: bool = False
    customer_credit: bool = False


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


# What members set. The rest are facts from outside.
_NO_SETTINGS = {"id", "mollie_broken_at", "kvk_connected", "version"}
SETTINGS = tuple(name for name in Merchant.model_fields if name not in _NO_SETTINGS)


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
