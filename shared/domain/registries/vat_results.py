"""Results of a check of a VAT number: the status of the customer, and the time of the next check."""

import random
from datetime import datetime, time, timedelta
from typing import Final, NamedTuple

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, entry
from shared.domain.core.actors import SYSTEM
from shared.domain.core.ids import new_id
from shared.domain.customer.customers import CustomerCard, VatStatus
from shared.domain.customer.vat_checks import FRESH_FOR, VatCheck, VatProof, VatRefusal, VatWait
from shared.domain.registries.vies import ViesAnswer

# A number is checked again in the night of the merchant.
_NIGHT: Final = time(2)
_NIGHT_LASTS: Final = timedelta(hours=3)


class VatActivity(ActivityKind):
    CHECKED = "vat.checked"


class Result(NamedTuple):
    """The facts of a customer after a check. `proof` is new evidence; `entry` is None where nothing changed."""

    status: VatStatus
    check: VatCheck
    proof: VatProof | None = None
    entry: ActivityEntry | None = None


def answered(customer: CustomerCard, check: VatCheck, answer: ViesAnswer, at: datetime) -> Result:
    """Return the facts after an answer of VIES."""
    status = VatStatus.VALID if answer.is_valid else VatStatus.INVALID
    proof = VatProof(
        id=new_id("vat"),
        number=check.number,
        is_valid=answer.is_valid,
        checked_at=answer.checked_at,
        name=answer.name,
        address=answer.address,
        consultation_number=answer.consultation_number,
        requester_number=answer.requester_number,
        answer_hash=answer.answer_hash,
    )
    after = VatCheck(number=check.number, tried_at=at, proof=proof, requester_refused=answer.requester_refused)
    return Result(status, after, proof, _entry(customer, status))


def postponed(
    customer: CustomerCard, check: VatCheck, wait: VatWait, next_try_at: datetime, tried_at: datetime | None
) -> Result:
    """Return the facts of a check that waits. A status that is known stays, whatever does not answer (Q29)."""
    after = check.model_copy(update={"wait": wait, "next_try_at": next_try_at, "tried_at": tried_at or check.tried_at})
    status = customer.vat_status
    if status is VatStatus.NOT_VALIDATED and after.is_outage:
        status = VatStatus.NOT_CHECKABLE
    return Result(status, after, entry=_entry(customer, status))


def refused(customer: CustomerCard, check: VatCheck, refusal: VatRefusal, at: datetime | None) -> Result:
    """Return the facts of a check that VIES cannot make. It is no answer, so what was known stays."""
    changes = {"pending_since": None, "wait": None, "next_try_at": None, "refusal": refusal}
    return Result(customer.vat_status, check.model_copy(update=changes | ({"tried_at": at} if at else {})))


def next_check(answered_at: datetime, time_zone: str) -> datetime:
    """Return when a number is checked again: in a night of the merchant, at a random time, because many are due."""
    return _in_night(answered_at + FRESH_FOR, time_zone)


def next_night(at: datetime, time_zone: str) -> datetime:
    """Return a random time of the next night at the merchant."""
    return _in_night(at + timedelta(days=1), time_zone)


def _in_night(at: datetime, time_zone: str) -> datetime:
    # Imported here, because most requests need no time zones.
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(time_zone)
    begin = datetime.combine(at.astimezone(zone).date(), _NIGHT, zone)
    return (begin + _NIGHT_LASTS * random.random()).astimezone(at.tzinfo)


def _entry(customer: CustomerCard, status: VatStatus) -> ActivityEntry | None:
    if status is customer.vat_status:
        return None
    change = Change(field="customer.vat_status", old=customer.vat_status, new=status)
    return entry(VatActivity.CHECKED, by=SYSTEM, changes=[change])
