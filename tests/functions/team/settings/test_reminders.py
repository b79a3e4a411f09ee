"""GET, PATCH /settings/reminders, and the preview of words that are being written."""

from datetime import date

import pytest
import time_machine

from shared.domain.money.reminders import statutory_interest
from tests.gateway import Answer, Team

pytestmark = pytest.mark.feature("S90")

STAGES = [
    {"days": -3},
    {"days": 7, "texts": {"nl": {"subject": "Nog {amount}", "text": "Beste {customer},\n\n{invoices} staan open."}}},
]


def edit(team: Team, body: object, version: int = 1) -> Answer:
    return team.patch("/settings/reminders", body, if_match=version)


def test_reminders_are_off_until_they_are_switched_on(team: Team) -> None:
    before = team.get("/settings/reminders").body
    assert (before["active"], [stage["days"] for stage in before["stages"]]) == (False, [7, 14, 28])
    after = edit(team, {"active": True}).body
    assert (after["active"], after["version"]) == (True, 2)
    assert after["next_run_at"]
    assert team.get("/settings/reminders").body == after


def test_stages_are_replaced_as_a_whole(team: Team) -> None:
    after = edit(team, {"stages": STAGES}).body
    assert [stage["days"] for stage in after["stages"]] == [-3, 7]
    assert after["stages"][1]["texts"]["nl"]["subject"] == "Nog {amount}"


@pytest.mark.parametrize(
    ("stages", "field"),
    [
        ([{"days": 7}, {"days": 7}], "stages.1.days"),
        ([{"days": 14}, {"days": 7}], "stages.1.days"),
        ([{"days": 7, "fee": {"currency": "EUR", "value": "-1.00"}}], "stages.0.fee"),
        ([{"days": 7, "texts": {"en": {"subject": "Pay {sum}"}}}], "stages.0.texts.en.subject"),
        ([], "stages"),
        ([{"days": 400}], "stages.0.days"),
    ],
)
def test_what_cannot_be_is_refused(team: Team, stages: list[object], field: str) -> None:
    answer = edit(team, {"stages": stages})
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, field)


def test_an_edit_of_older_settings_is_refused(team: Team) -> None:
    edit(team, {"active": True})
    stale = edit(team, {"active": False})
    assert (stale.status, stale.body["code"], stale.body["current"]["version"]) == (409, "stale_version", 2)


def test_an_edit_that_changes_nothing_writes_nothing(team: Team) -> None:
    assert edit(team, {"active": False}).body["version"] == 1


@pytest.mark.parametrize(
    ("day", "interest", "shown"),
    [("2026-12-01", True, None), ("2026-12-02", True, "2026-12-31"), ("2026-12-02", False, None)],
)
def test_the_end_of_known_rates_is_shown_for_a_month_where_interest_is_asked(
    team: Team, monkeypatch: pytest.MonkeyPatch, day: str, interest: bool, shown: str | None
) -> None:
    known = statutory_interest.Rates("nl-statutory", True, date(2026, 12, 31), ())
    later = known._replace(id="be-commercial", known_until=date(2027, 6, 30))
    monkeypatch.setattr(statutory_interest, "_all", lambda: {one.id: one for one in (later, known)})
    with time_machine.travel(f"{day}T12:00:00Z", tick=False):
        after = edit(team, {"stages": [{"days": 7}, {"days": 14, "interest": interest}]})
        assert (after.status, after.body["interest_known_until"]) == (200, shown)
        assert team.get("/settings/reminders").body == after.body


def test_only_who_may_write_settings_may_edit_or_preview(team: Team) -> None:
    finance = team.as_role("finance")
    assert finance.get("/settings/reminders").status == 200
    assert edit(finance, {"active": True}).status == 403
    assert finance.post("/settings/reminders/preview", {"stage": 1, "stages": STAGES}).status == 403


def test_a_preview_has_the_words_that_are_being_written_in_every_language(team: Team) -> None:
    answer = team.post("/settings/reminders/preview", {"stage": 2, "stages": STAGES})
    assert answer.status == 200, answer
    mails = {mail["language"]: mail for mail in answer.body["mails"]}
    assert set(mails) == {"en", "nl", "es"}
    assert mails["nl"]["subject"] == "Nog €\xa0181,50"
    assert "2026-0001, 2026-0002 staan open." in mails["nl"]["text"]
    assert "€181.50" in mails["en"]["subject"]
    assert "181,50\xa0€" in mails["es"]["subject"]
