"""A merchant: the company whose team uses Klantkaart."""

from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, StringConstraints

from shared.domain.customers import Language, Status
from shared.domain.text import Line

MerchantId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{2,39}$")]


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("name a time zone such as Europe/Amsterdam")
    return name


class MerchantOpening(BaseModel):
    """`country` is ISO 3166 alpha-2, `base_currency` ISO 4217, `time_zone` an IANA name."""

    merchant_id: MerchantId
    name: Line
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    base_currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "EUR"
    time_zone: Annotated[str, AfterValidator(_known_zone)]
    language: Language


class Merchant(BaseModel):
    """`customers` counts the merchant's customers by status."""

    id: str
    name: str
    country: str
    base_currency: str
    time_zone: str
    language: Language
    customers: dict[Status, int]
