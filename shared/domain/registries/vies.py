"""Answers of VIES about a VAT number: an answer, or the reason why there is none.

European Commission, VIES, "Technical information": the codes. Most come with status 200, so a code is looked for before
anything else. Only `valid` true or false is an answer.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from shared.domain.customer.vat_checks import VatWait


class Scope(StrEnum):
    """Who must not ask for a while after a failure: all, those who ask a member state, or the merchant."""

    ALL = "all"
    STATE = "state"
    MERCHANT = "merchant"


class ViesAnswer(NamedTuple):
    """`requester_refused`: VIES does not know the number of the merchant, so it was asked without."""

    is_valid: bool
    checked_at: datetime
    name: str | None
    address: list[str]
    consultation_number: str | None
    requester_number: str | None
    answer_hash: str
    requester_refused: bool = False


class ViesFailure(NamedTuple):
    """No answer: why, who is to wait, and whether somebody must look into it. `is_final`: asking again is useless."""

    wait: VatWait
    scope: Scope
    needs_operator: bool = False
    is_final: bool = False
    at_least: timedelta = timedelta(0)


_BLOCKED_FOR: Final = timedelta(hours=24)

STATE_DOWN = ViesFailure(VatWait.MEMBER_STATE_UNAVAILABLE, Scope.STATE)
VIES_DOWN = ViesFailure(VatWait.VIES_UNAVAILABLE, Scope.STATE)
MALFORMED = ViesFailure(VatWait.VIES_UNAVAILABLE, Scope.STATE, is_final=True)
INVALID_REQUESTER: Final = "INVALID_REQUESTER_INFO"

FAILURES: Final = {
    "INVALID_INPUT": MALFORMED,
    # Without a requester it makes no sense, like any other answer that is none.
    INVALID_REQUESTER: VIES_DOWN,
    "SERVICE_UNAVAILABLE": VIES_DOWN,
    "MS_UNAVAILABLE": STATE_DOWN,
    # Failures of the national system.
    "TIMEOUT": STATE_DOWN,
    "SERVER_BUSY": ViesFailure(VatWait.TOO_MANY_REQUESTS, Scope.STATE),
    "MS_MAX_CONCURRENT_REQ": ViesFailure(VatWait.TOO_MANY_REQUESTS, Scope.STATE),
    "MS_MAX_CONCURRENT_REQ_TIME": ViesFailure(VatWait.TOO_MANY_REQUESTS, Scope.STATE),
    "GLOBAL_MAX_CONCURRENT_REQ": ViesFailure(VatWait.TOO_MANY_REQUESTS, Scope.ALL),
    "GLOBAL_MAX_CONCURRENT_REQ_TIME": ViesFailure(VatWait.TOO_MANY_REQUESTS, Scope.ALL),
    "VAT_BLOCKED": ViesFailure(VatWait.BLOCKED, Scope.MERCHANT, needs_operator=True, at_least=_BLOCKED_FOR),
    "IP_BLOCKED": ViesFailure(VatWait.BLOCKED, Scope.ALL, needs_operator=True, at_least=_BLOCKED_FOR),
}


def failure_of(code: str) -> ViesFailure:
    """Return what a code means. One that is not known is an outage, never an answer."""
    return FAILURES.get(code, VIES_DOWN)
