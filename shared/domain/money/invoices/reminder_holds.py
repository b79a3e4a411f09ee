"""Holds on reminders: of one invoice, or of all of a customer; until a day, or until somebody ends them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from shared.domain.core.actors import Actor
from shared.domain.core.days import Day
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.text import multiline
from shared.errors import FieldProblem, InvalidInput

HoldNote = Annotated[str, AfterValidator(multiline), StringConstraints(max_length=500)]


class HoldKind(StrEnum):
    """Why there are no reminders: a pause, never any, the customer promised to pay, or disputes the invoice."""

    PAUSED = "paused"
    EXCLUDED = "excluded"
    PROMISED = "promised"
    DISPUTED = "disputed"


# A promise without a date holds nothing back, because nobody would notice that it was broken.
_NEED_A_DAY = frozenset({HoldKind.PROMISED})
_HAVE_NO_DAY = frozenset({HoldKind.EXCLUDED})


class HoldRequest(RequestModel):
    """`until` is the last day without reminders, null for a hold that somebody ends. A promise needs it."""

    kind: HoldKind
    until: Day = None
    note: HoldNote = ""


class ReminderPause(RequestModel):
    """`until` is the last day without reminders, null for a pause that somebody ends."""

    until: Day = None
    note: HoldNote = ""


class Hold(Record):
    """A hold. `until` is its last day, null for one without an end."""

    kind: HoldKind
    until: date | None = None
    note: str = ""
    at: datetime
    by: Actor

    def holds_on(self, day: date) -> bool:
        return self.until is None or day <= self.until


def new_hold(request: HoldRequest, *, today: date, at: datetime, by: Actor) -> Hold:
    """Raise InvalidInput for a promise without a day, an exclusion with one, and a day that has passed."""
    if request.kind in _NEED_A_DAY and request.until is None:
        raise InvalidInput(FieldProblem("until", "needs_a_day", "Name the day for which the payment is promised."))
    if request.kind in _HAVE_NO_DAY and request.until is not None:
        raise InvalidInput(FieldProblem("until", "has_no_day", "Leave the day empty, or choose a pause."))
    return Hold(kind=request.kind, until=_not_past(request.until, today), note=request.note, at=at, by=by)


def new_pause(request: ReminderPause, *, today: date, at: datetime, by: Actor) -> Hold:
    """Raise InvalidInput for a day that has passed."""
    until = _not_past(request.until, today)
    return Hold(kind=HoldKind.PAUSED, until=until, note=request.note, at=at, by=by)


def _not_past(until: date | None, today: date) -> date | None:
    if until and until < today:
        raise InvalidInput(FieldProblem("until", "day_passed", "Choose today or a later day."))
    return until
