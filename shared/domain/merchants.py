"""A merchant: the company whose team uses Klantkaart."""

from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, StringConstraints

from shared.domain.customers import Language, Status
from shared.domain.money import DECIMALS
from shared.domain.text import Line
from shared.errors import NotFound


class MerchantNotFound(NotFound):
    code = "merchant_not_found"

    def __init__(self) -> None:
        super().__init__("Your account belongs to a merchant that does not exist here. Ask an owner or admin.")


MerchantId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{2,39}$")]


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("name a time zone such as Europe/Amsterdam")
    return name


def _known_country(code: str) -> str:
    from phonenumbers import SUPPORTED_REGIONS

    if code not in SUPPORTED_REGIONS:
        raise ValueError("name a country such as NL")
    return code


def _known_currency(code: str) -> str:
    if code not in DECIMALS:
        raise ValueError(f"name one of {', '.join(sorted(DECIMALS))}")
    return code


class MerchantOpening(BaseModel):
    """`country` is ISO 3166 alpha-2, `base_currency` ISO 4217, `time_zone` an IANA name."""

    merchant_id: MerchantId
    name: Annotated[Line, StringConstraints(min_length=1)]
    country: Annotated[str, AfterValidator(_known_country)]
    base_currency: Annotated[str, AfterValidator(_known_currency)] = "EUR"
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
