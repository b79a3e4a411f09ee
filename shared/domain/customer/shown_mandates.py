"""The mandate on the first screen: a fact from outside, which the customer's item has beside its own fields."""

from datetime import date
from enum import StrEnum

from shared.domain.core.models import Record


class MandateStatus(StrEnum):
    """`revoked` is ours: Mollie answers 410 for such a mandate."""

    PENDING = "pending"
    VALID = "valid"
    INVALID = "invalid"
    REVOKED = "revoked"


class ShownMandate(Record):
    """The mandate for direct debit that is shown (Q25). `iban` is masked, such as `NL91 •••• •••• ••43 00`.

    `lapses_on` is the day from which no direct debit may use it, unless it is used before (36 months).
    """

    id: str
    status: MandateStatus
    is_test: bool
    holder: str | None
    iban: str | None
    bic: str | None
    signed_on: date | None
    reference: str | None
    lapses_on: date
