"""The sum of an invoice's credit notes, which the invoice keeps: by line, by VAT group, and in total."""

from shared.domain.core.models import Record
from shared.domain.core.money import Amount, Money
from shared.domain.money.pricing.decimals import Number, Percentage
from shared.domain.money.pricing.vat import VatCategory


class CreditedLine(Record):
    """The credited part of a line, by its id: the quantity, and the amount as its prices are."""

    line_id: str
    quantity: Number
    amount: Money


class CreditedGroup(Record):
    """The credited part of a VAT group."""

    category: VatCategory
    rate: Percentage | None
    taxable: Money
    vat: Money


class Credited(Record):
    """The sum of an invoice's credit notes."""

    lines: list[CreditedLine]
    groups: list[CreditedGroup]
    net: Money
    vat: Money

    @property
    def gross(self) -> Amount:
        return self.net + self.vat
