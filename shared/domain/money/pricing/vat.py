"""VAT of a line: its category of EN 16931, its rate, and the reason that led to it."""

from enum import StrEnum

from shared.domain.core.models import Model
from shared.domain.money.pricing.decimals import Percentage


class VatCategory(StrEnum):
    """The VAT category (EN 16931, BT-151; UNCL 5305)."""

    STANDARD = "S"
    ZERO = "Z"
    EXEMPT = "E"
    REVERSE_CHARGE = "AE"
    INTRA_COMMUNITY = "K"
    EXPORT = "G"
    OUT_OF_SCOPE = "O"


class Supply(StrEnum):
    """The kind of supply of a line. Goods to another member state are category K, services AE (Q54)."""

    SERVICE = "service"
    GOODS = "goods"


class TaxTreatment(StrEnum):
    """How a customer is taxed, whatever the line (Q1)."""

    STANDARD = "standard"
    REVERSE_CHARGE_EU = "reverse_charge_eu"
    REVERSE_CHARGE_DOMESTIC = "reverse_charge_domestic"
    EXPORT = "export"
    EXEMPT = "exempt"


class VatReason(StrEnum):
    """Which rule of Q30 decided, in the order of precedence: the answer to "why this rate"."""

    LINE_REVERSE_CHARGE = "line_reverse_charge"
    LINE = "line"
    CUSTOMER_EXEMPT = "customer_exempt"
    CUSTOMER_OTHER_MEMBER_STATE = "customer_other_member_state"
    CUSTOMER_OUTSIDE_EU = "customer_outside_eu"
    CUSTOMER_CLASS = "customer_class"
    PRODUCT_CLASS = "product_class"
    MERCHANT_DEFAULT = "merchant_default"


class VatDecision(Model):
    """The VAT of a line. `rate` is a percentage, null where the category has none (O). `tax_class_id` is the class
    whose rate applies, null where the customer's treatment decides. `exemption_reason` is what the merchant wrote as
    the reason of an exemption (E); the other categories have the wording of the law (BT-120, vat_wording.py).
    """

    category: VatCategory
    rate: Percentage | None
    reason: VatReason
    tax_class_id: str | None = None
    exemption_reason: str | None = None
