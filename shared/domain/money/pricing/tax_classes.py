"""Tax classes of a merchant (S238 to S240): Standard, Reduced and Zero, which always exist, and its own ones."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from shared.domain.core.days import date_text, plausible
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.tax_class_ids import BUILT_IN, ZERO
from shared.domain.core.text import Line
from shared.domain.money.pricing import vat_rates
from shared.domain.money.pricing.decimals import Percentage
from shared.domain.money.pricing.vat import VatCategory

MAX_TAX_CLASSES: Final = 30
MAX_RATES: Final = 20


def _as_text(day: object) -> object:
    return day if isinstance(day, date) else date_text(day)


FirstDay = Annotated[date | None, BeforeValidator(_as_text), AfterValidator(plausible)]

ClassName = Annotated[Line, StringConstraints(min_length=1, max_length=60)]


class DatedRate(RequestModel):
    """A VAT rate in percent from a day on, null from the beginning."""

    rate: Percentage
    since: FirstDay = None


class ClassRate(NamedTuple):
    """The decision of a class on a line: its VAT category, its rate in percent, and the reason of an exemption."""

    category: VatCategory
    rate: Decimal
    exemption_reason: str | None = None


class TaxClass(Record):
    """A tax class. `rates` are the merchant's own; a built-in class without has those of the law in the merchant's
    country. A class with `exemption_reason` is exempt (E) and has no rates; its rate 0 without one is zero-rated (Z).
    The name of a built-in class is the page's, in each language, until a merchant writes one. A `deleted` class stays
    with the customers and lines that have it, and cannot be chosen any more.
    """

    id: str
    name: str | None
    rates: list[DatedRate] = Field(default=[])
    exemption_reason: str | None = None
    deleted: bool = False

    @property
    def is_built_in(self) -> bool:
        return self.id in BUILT_IN

    def on(self, day: date, country: str) -> ClassRate | None:
        """Return what the class makes of a supply on a day by a seller in a country. None where no rate is known."""
        if self.exemption_reason:
            return ClassRate(VatCategory.EXEMPT, Decimal(0), self.exemption_reason)
        rate = self._rate(day, country)
        if rate is None:
            return None
        return ClassRate(VatCategory.STANDARD if rate else VatCategory.ZERO, rate)

    def _rate(self, day: date, country: str) -> Decimal | None:
        begun = [dated for dated in self.rates if dated.since is None or dated.since <= day]
        if begun:
            return max(begun, key=lambda dated: dated.since or date.min).rate
        if self.id == ZERO:
            return Decimal(0)
        return vat_rates.rate_on(day, country, self.id) if self.is_built_in else None


class TaxClasses(Record):
    """All classes of a merchant, the built-in ones first."""

    items: list[TaxClass]
    version: int = 1

    def find(self, class_id: str) -> TaxClass | None:
        return next((one for one in self.items if one.id == class_id), None)


def with_built_in(own: Sequence[TaxClass]) -> list[TaxClass]:
    """Return the classes as the merchant wrote them, with the built-in ones that it has not written."""
    written = {one.id: one for one in own}
    built_in = [written.pop(class_id, TaxClass(id=class_id, name=None)) for class_id in BUILT_IN]
    return [*built_in, *written.values()]
