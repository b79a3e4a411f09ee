"""A merchant: the company whose team uses Klantkaart."""

from typing import Annotated

from pydantic import BaseModel, StringConstraints

from shared.domain.customers import Language, Status
from shared.domain.text import Line

MerchantId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{2,39}$")]


class MerchantOpening(BaseModel):
    """`country` is ISO 3166 alpha-2, `base_currency` ISO 4217, `time_zone` an IANA name."""

    merchant_id: MerchantId
    name: Line
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    base_currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "EUR"
    time_zone: str
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
