"""A company as the Dutch Chamber of Commerce (KVK) registers it: what its answers are read into, and shown as."""

from datetime import date
from enum import StrEnum
from typing import Any, Self

from pydantic import Field, ValidationError

from shared.domain.core.folding import fold
from shared.domain.core.models import Record
from shared.domain.customer.addresses import AddressEdit, new_address
from shared.domain.customer.customer_fields import MAX_TRADE_NAMES, CustomerEdit
from shared.errors import InvalidInput

ADDRESS_PARTS = ("street", "postal_code", "city", "country")


class Precision(StrEnum):
    """How much of a date the register knows."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class PartialDate(Record):
    """A date of which the day, the month or everything may be unknown: `2015-06-01`, `2015-06`, `2015` or null."""

    date: str | None
    precision: Precision


class RegisterAddress(Record):
    """An address in the register's parts. `country` is ISO 3166, null for a country whose name is not known here."""

    street: str | None = None
    house_number: str | None = None
    house_letter: str | None = None
    house_addition: str | None = None
    po_box: str | None = None
    postcode: str | None = None
    city: str | None = None
    country: str | None = None

    @property
    def street_line(self) -> str | None:
        parts = (self.street, self.house_number, self.house_letter, self.house_addition)
        return " ".join(part for part in parts if part) or None


class Industry(Record):
    """An activity by its SBI code. Codes of SBI 2008 and SBI 2025 look alike and mean different things."""

    code: str
    text: str | None


class KvkProfile(Record):
    """A registered company. What the register leaves out is null.

    `address` is the visiting address, null where it is shielded. `closed` is whether the company is deregistered, which
    it is not yet where `closed_on` is in the future.
    """

    kvk_number: str
    company_name: str
    statutory_name: str | None = None
    trade_names: list[str] = Field(default=[])
    legal_form: str | None = None
    rsin: str | None = None
    branch_number: str | None = None
    industry: Industry | None = None
    address: RegisterAddress | None = None
    postal_address: RegisterAddress | None = None
    address_shielded: bool = False
    founded: PartialDate | None = None
    closed: bool = False
    closed_on: PartialDate | None = None
    non_mailing: bool = False

    def as_of(self, day: date) -> Self:
        """Return the company as it is on a day: one that was to be deregistered may be by then."""
        if self.closed_on is None:
            return self
        ends = self.closed_on.date or ""
        return self.model_copy(update={"closed": ends <= day.isoformat()[: len(ends)]})


class CompanyHit(Record):
    """A company that was found by its name. `active` is false for a deregistered one."""

    kvk_number: str
    branch_number: str | None = None
    name: str
    street: str | None = None
    city: str | None = None
    active: bool = True


def customer_fields(profile: KvkProfile) -> dict[str, Any]:
    """Return the fields of a customer that the register fills, as JSON. What no customer may have is left out."""
    industry = profile.industry
    founded = profile.founded
    raw = {
        "company_name": profile.company_name,
        "legal_name": profile.statutory_name,
        "legal_form": profile.legal_form,
        "industry_code": industry and industry.code,
        "industry_description": industry and industry.text,
        "established_on": founded.date if founded and founded.precision is Precision.DAY else None,
        "trade_names": profile.trade_names[:MAX_TRADE_NAMES],
    }
    fields = {name: _accepted(name, value) for name, value in raw.items() if value}
    if profile.address:
        fields["address"] = _address(profile.address)
    return {name: value for name, value in fields.items() if value}


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal for a reader, whatever their capitals and blanks."""
    if isinstance(one, dict) and isinstance(other, dict):
        return all(same(one.get(part), other.get(part)) for part in ADDRESS_PARTS)
    if isinstance(one, list) and isinstance(other, list):
        return [_read(name) for name in one] == [_read(name) for name in other]
    return _read(one) == _read(other)


def _read(value: Any) -> str:
    return " ".join(fold(str(value or "")).split())


def _accepted(name: str, value: Any) -> Any:
    try:
        kept = getattr(CustomerEdit.model_validate({name: value}), name)
    except ValidationError:
        return None
    return kept.isoformat() if isinstance(kept, date) else kept


def _address(registered: RegisterAddress) -> dict[str, Any] | None:
    parts = {
        "street": registered.street_line,
        "postal_code": registered.postcode,
        "city": registered.city,
        "country": registered.country,
    }
    if not registered.country or not (registered.street_line or registered.city):
        return None
    try:
        address = new_address(AddressEdit.model_validate(parts), field="address")
    except (ValidationError, InvalidInput):
        return None
    return {part: getattr(address, part) for part in ADDRESS_PARTS}
