"""Values of a customer's fields: whatever reads a customer needs them, without the drafts and edits of members."""

from enum import StrEnum

from shared.domain.core.models import Model


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


class ExternalRef(Model):
    """A stored reference. Its `url` is not validated again, because earlier releases took more than this one."""

    source: ExternalSource
    external_id: str
    url: str


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
