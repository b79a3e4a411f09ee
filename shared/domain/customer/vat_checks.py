"""The check of a customer's VAT number in VIES: a fact from outside, which the customer has beside its own fields.

It has what is being checked and why that waits, and keeps the last answer of VIES. Only an answer changes the
`vat_status` of the customer: an outage never does (Q29).
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

from pydantic import Field

from shared.domain.core.models import Record
from shared.domain.core.vat_numbers import FORMS, has_wrong_check_digits
from shared.domain.customer.customer_values import Kind

# An answer is of its day.
FRESH_FOR: Final = timedelta(days=30)


class Numbered(Protocol):
    """The fields of a customer that decide whether VIES can be asked."""

    @property
    def kind(self) -> Kind: ...
    @property
    def vat_number(self) -> str | None: ...


class VatRefusal(StrEnum):
    """Why VIES is not asked about a customer.

    `not_in_vies`: the number is of a country that VIES does not know, such as `GB`. `malformed`: VIES answered that it
    is no number of its country, which is no answer about the customer.
    """

    NO_VAT_NUMBER = "no_vat_number"
    INDIVIDUAL = "individual"
    NOT_IN_VIES = "not_in_vies"
    WRONG_CHECK_DIGITS = "wrong_check_digits"
    MALFORMED = "malformed"


class VatWait(StrEnum):
    """Why a check waits for another try.

    `turn`: another number of the same member state is being checked. `member_state_unavailable` is an outage there,
    `vies_unavailable` one of VIES. `too_many_requests` is their limit. `blocked`: VIES refuses our requests.
    """

    TURN = "turn"
    MEMBER_STATE_UNAVAILABLE = "member_state_unavailable"
    VIES_UNAVAILABLE = "vies_unavailable"
    TOO_MANY_REQUESTS = "too_many_requests"
    BLOCKED = "blocked"


class VatProof(Record):
    """An answer of VIES. `name` and `address` are null and empty where the member state does not disclose them.

    `consultation_number` proves the request, and is null where the merchant's own number was not sent or is refused.
    `answer_hash` is the SHA-256 of the answer as it came.
    """

    id: str
    number: str
    is_valid: bool
    checked_at: datetime
    name: str | None = None
    address: list[str] = Field(default=[])
    consultation_number: str | None = None
    requester_number: str | None = None
    answer_hash: str | None = None


class VatCheck(Record):
    """The check of `number`. `pending_since` is null once it came to its end; `refusal` is why there is none.

    `tried_at` is when VIES was last asked, with or without an answer; `wait` and `next_try_at` are of one that waits.
    `requester_refused`: VIES does not know the VAT number of the merchant, so its answers prove nothing.
    """

    number: str
    pending_since: datetime | None = None
    tried_at: datetime | None = None
    wait: VatWait | None = None
    next_try_at: datetime | None = None
    refusal: VatRefusal | None = None
    requester_refused: bool = False
    proof: VatProof | None = None

    @property
    def is_outage(self) -> bool:
        """Whether VIES was asked for the number, or for others of its member state, and did not answer."""
        return self.wait not in (None, VatWait.TURN)


class Checkable(Numbered, Protocol):
    """A customer with the check of its number, if there is any."""

    @property
    def vat_check(self) -> VatCheck | None: ...


def refusal_of(customer: Numbered) -> VatRefusal | None:
    """Return why VIES cannot be asked about a customer, None if it can."""
    refusal = refusal_at_a_glance(customer)
    if refusal or not customer.vat_number:
        return refusal
    return VatRefusal.WRONG_CHECK_DIGITS if has_wrong_check_digits(customer.vat_number) else None


def refusal_at_a_glance(customer: Numbered) -> VatRefusal | None:
    """Return why VIES cannot be asked, without a look at the check digits: they are known from the edit."""
    if customer.kind is not Kind.BUSINESS:
        return VatRefusal.INDIVIDUAL
    number = customer.vat_number
    if not number:
        return VatRefusal.NO_VAT_NUMBER
    return VatRefusal.NOT_IN_VIES if number[:2] not in FORMS else None


def was_never_checked(customer: Checkable) -> bool:
    """Whether a number that VIES knows has no check: its customer was last written by a release that made none."""
    return customer.vat_check is None and refusal_of(customer) is None


def after_edit(customer: Numbered, before: VatCheck | None, at: datetime) -> VatCheck | None:
    """Return the check of the number that a customer has after an edit: one that has an answer is not asked for again.

    None for a customer without a number.
    """
    is_known = before is not None and before.number == customer.vat_number and before.proof is not None
    return _check(customer, before, since=None if is_known else at)


def requested(customer: Numbered, before: VatCheck | None, at: datetime) -> VatCheck | None:
    """Return the check that a member asks for. One that is under way or waits goes on as it is."""
    if before and before.number == customer.vat_number and before.pending_since:
        return before
    return _check(customer, before, since=at)


def _check(customer: Numbered, before: VatCheck | None, *, since: datetime | None) -> VatCheck | None:
    if not customer.vat_number:
        return None
    kept = before if before and before.number == customer.vat_number else VatCheck(number=customer.vat_number)
    refusal = refusal_of(customer)
    pending_since = None if refusal else kept.pending_since or since
    changes = {"pending_since": pending_since, "refusal": refusal}
    if pending_since is None or pending_since != kept.pending_since:
        changes |= {"wait": None, "next_try_at": None}
    return kept.model_copy(update=changes)
