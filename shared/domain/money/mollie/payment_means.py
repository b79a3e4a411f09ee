"""How money was paid or refunded."""

from enum import StrEnum


class PaymentMeans(StrEnum):
    """How money was paid or refunded, by Mollie's id where there is one."""

    BANKTRANSFER = "banktransfer"
    CASH = "cash"
    POINTOFSALE = "pointofsale"
    CREDITCARD = "creditcard"
    DIRECTDEBIT = "directdebit"
    IDEAL = "ideal"
    BANCONTACT = "bancontact"
    PAYPAL = "paypal"
    EPS = "eps"
    PRZELEWY24 = "przelewy24"
    BIZUM = "bizum"
    OTHER = "other"
