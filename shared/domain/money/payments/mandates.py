"""A mandate: the customer's permission to collect money from their account, which Mollie keeps and we follow (P27).

A mandate is never edited: who wants another account or holder revokes it and signs a new one, so what was signed stays
as it was.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.actors import Actor
from shared.domain.core.bank_accounts import OptionalBic, SepaIban
from shared.domain.core.days import BookedDay
from shared.domain.core.ids import id_pattern
from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.text import Line, blank_is_none, in_plain_signs
from shared.domain.customer.shown_mandates import MandateStatus, ShownMandate
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode

MandateId = Annotated[str, StringConstraints(pattern=id_pattern("mnd"))]
# EPC rulebook SEPA Direct Debit Core, 4.1: a mandate that was not used for 36 months ends.
_YEARS_UNUSED = 3
_WARNED = timedelta(days=31)


class Lapse(StrEnum):
    """Whether a mandate ends soon because it is not used, or has ended (N11)."""

    NONE = "none"
    SOON = "soon"
    LAPSED = "lapsed"


def _reference(typed: str) -> str:
    """Return a reference of the characters that all banks take (EPC, "Best practices", AT-01)."""
    text = in_plain_signs(typed)
    if not all(one.isascii() and (one.isalnum() or one in "+?/-:().,' ") for one in text):
        raise PydanticCustomError("invalid_reference", "Use letters, digits, and the signs + ? / - : ( ) . , ' only.")
    return text


MandateReference = Annotated[
    Annotated[Line, StringConstraints(max_length=35), AfterValidator(_reference)] | None, BeforeValidator(blank_is_none)
]


class MandateDraft(RequestModel):
    """A mandate that the customer has signed. `signed_on` defaults to today.

    `bic` is found from the IBAN where that is possible. `reference` is the one on paper; without one it gets ours.
    """

    holder: Annotated[Line, StringConstraints(min_length=1, max_length=70)]
    iban: SepaIban
    bic: OptionalBic = None
    signed_on: BookedDay = None
    reference: MandateReference = None


class MandateFacts(Record):
    """A mandate as it is shown. `iban` is masked; `card` has the last four digits.

    `registered` is whether Mollie has it; until then it is sent again. `problem` is why Mollie refused it. `used_on` is
    the last day on which money was collected.
    """

    id: str
    version: int = 1
    mode: Mode
    status: MandateStatus
    method: PaymentMeans
    holder: str | None = None
    iban: str | None = None
    country: str | None = None
    bic: str | None = None
    card: str | None = None
    reference: str | None = None
    signed_on: date | None = None
    used_on: date | None = None
    problem: str | None = None
    created_at: datetime
    created_by: Actor
    revoked_at: datetime | None = None
    revoked_by: Actor | None = None


class Mandate(MandateFacts, CustomerRecord):
    """A stored mandate. `encrypted_iban` is readable for who may reveal it only. `provider_id` is Mollie's (mdt_)."""

    encrypted_iban: str | None = None
    provider_id: str | None = None

    @property
    def lapses_on(self) -> date:
        since = self.used_on or self.signed_on or self.created_at.date()
        year = since.year + _YEARS_UNUSED
        return since.replace(year=year, day=28) if (since.month, since.day) == (2, 29) else since.replace(year=year)

    def lapse(self, today: date) -> Lapse:
        if today >= self.lapses_on:
            return Lapse.LAPSED
        return Lapse.SOON if today >= self.lapses_on - _WARNED else Lapse.NONE

    @property
    def ended(self) -> bool:
        return self.status is MandateStatus.REVOKED

    @property
    def collects(self) -> bool:
        """Whether money can be collected with it: a pending one activates nothing."""
        return self.status is MandateStatus.VALID

    def tally(self) -> Tally:
        return {"counts.mandates": 1}

    def next_version(self, **changes: object) -> Self:
        return self.model_copy(update={"version": self.version + 1, **changes})


class MandateDetails(MandateFacts):
    """A mandate as the API answers it."""

    registered: bool
    lapses_on: date
    lapse: Lapse


class RevealedMandate(Model):
    """The whole account number of a mandate, in groups of four."""

    id: str
    iban: str


def details(mandate: Mandate, today: date) -> MandateDetails:
    return MandateDetails(
        **{name: getattr(mandate, name) for name in MandateFacts.model_fields},
        registered=mandate.provider_id is not None,
        lapses_on=mandate.lapses_on,
        lapse=mandate.lapse(today),
    )


def grouped(iban: str) -> str:
    """Return an IBAN in groups of four, as it is printed (ISO 13616)."""
    return " ".join(iban[n : n + 4] for n in range(0, len(iban), 4))


def shown_of(mandates: Iterable[Mandate]) -> Mandate | None:
    """Return the newest mandate for direct debit that is not revoked (Q25), one for real money rather than a test.

    One that Mollie refused was never a mandate.
    """
    candidates = [
        one
        for one in mandates
        if one.method is PaymentMeans.DIRECTDEBIT and not one.ended and not (one.problem and not one.provider_id)
    ]
    return max(candidates, key=lambda one: (one.mode is Mode.LIVE, one.created_at, one.id), default=None)


def summary(mandate: Mandate) -> ShownMandate:
    return ShownMandate(
        id=mandate.id,
        status=mandate.status,
        is_test=mandate.mode is Mode.TEST,
        holder=mandate.holder,
        iban=mandate.iban,
        bic=mandate.bic,
        signed_on=mandate.signed_on,
        reference=mandate.reference,
        lapses_on=mandate.lapses_on,
    )
