"""Stages of reminders: what they count from, what other stages make of those that are passed, and in which tone."""

from datetime import UTC, date, datetime, timedelta

import pytest

from shared.domain.core.money import Amount
from shared.domain.money.reminders.reminder_facts import (
    Facts,
    OwedInvoice,
    Schedule,
    Sent,
)
from shared.domain.money.reminders.reminder_settings import DEFAULT_STAGES, ReminderSettings, Stage
from shared.domain.money.reminders.reminder_states import Claim, ReminderState
from shared.domain.money.reminders.reminder_texts import Tone
from shared.domain.money.reminders.reminders import due_plan

pytestmark = pytest.mark.feature("S90")

AT = datetime(2026, 5, 8, 7, tzinfo=UTC)


def passed(number: int, days: list[int]) -> ReminderState:
    """Return the state after a reminder with which an invoice has passed so many of the stages."""
    claim = Claim("EUR", "mail_1", number, {"i1": number}, days, [])
    return ReminderState().claimed(claim, None, at=AT, today=AT.date())


@pytest.mark.parametrize(
    ("number", "days", "now", "expected"),
    [
        # A stage before or between those that were passed does not bring one back.
        *[(1, [7, 14, 28], [3, 7, 14, 28], 2), (1, [7, 14, 28], [-3, 7, 14, 28], 2), (2, [7, 14], [7, 10, 14, 20], 3)],
        # One that is removed or moved: what is passed by then is what is not later.
        *[(2, [7, 14, 28], [7, 28], 1), (1, [7, 14], [10, 14], 0), (3, [7, 14, 28], [7, 14], 2)],
        (2, [7, 14, 28], [7, 14, 28], 2),
    ],
)
def test_stages_are_passed_by_their_days(number: int, days: list[int], now: list[int], expected: int) -> None:
    assert passed(number, days).sent("EUR", now).stages == {"i1": expected}


def test_numbers_of_an_earlier_release_stay() -> None:
    kept = {"at": AT, "stage": 2, "stages": {"i1": 2}}
    state = ReminderState.model_validate({"currencies": {"EUR": kept}})
    assert state.sent("EUR", [3, 7, 14]).stages == {"i1": 2}


def test_what_was_issued_with_a_date_that_has_passed_counts_from_its_issue() -> None:
    schedule, zone = Schedule((7, 14, 28)), "Europe/Amsterdam"
    issued_on = date(2026, 5, 7)
    owed = OwedInvoice("i1", "i1", Amount(9000, "EUR"), date(2026, 3, 20), issued_on=issued_on)
    plan = due_plan(schedule, Facts(None), [owed], Amount(0, "EUR"), Sent(), AT, zone)
    assert (plan.stage, plan.next_on) == (0, issued_on + timedelta(days=7))
    before = owed._replace(due_on=date(2026, 5, 20))
    plan = due_plan(schedule, Facts(None), [before], Amount(0, "EUR"), Sent(), AT, zone)
    assert plan.next_on == date(2026, 5, 27)


@pytest.mark.parametrize(
    ("days", "number", "is_overdue", "was_reminded", "tone"),
    [
        *[([7, 14, 28], 0, False, False, Tone.BEFORE), ([7, 14, 28], 0, True, False, Tone.FRIENDLY)],
        # A missed or held stage is no letter: nothing was written before.
        *[([7, 14, 28], 2, True, False, Tone.FRIENDLY), ([7, 14, 28], 3, True, False, Tone.FRIENDLY)],
        *[([7, 14, 28], 1, True, True, Tone.FRIENDLY), ([7, 14, 28], 2, True, True, Tone.FIRM)],
        *[([7, 14, 28], 3, True, True, Tone.LAST), ([-3, 7], 1, True, True, Tone.FRIENDLY)],
        ([-3, 7], 1, False, False, Tone.BEFORE),
    ],
)
def test_the_tone_claims_nothing_that_is_not_true(
    days: list[int], number: int, is_overdue: bool, was_reminded: bool, tone: Tone
) -> None:
    settings = ReminderSettings(stages=[Stage(days=one) for one in days])
    assert settings.tone(number, is_overdue=is_overdue, was_reminded=was_reminded) is tone


def test_the_default_stages_are_friendly_firm_and_last() -> None:
    settings = ReminderSettings()
    tones = [settings.tone(n, is_overdue=True, was_reminded=True) for n in range(1, len(DEFAULT_STAGES) + 1)]
    assert tones == [Tone.FRIENDLY, Tone.FIRM, Tone.LAST]
