"""The part of a credit note that its invoice keeps, for those who read no more of the invoice."""

from datetime import date

from shared.domain.core.models import Record
from shared.domain.core.money import Money


class CreditNoteRef(Record):
    """A credit note of an invoice."""

    id: str
    number: str
    issued_on: date
    total: Money
