"""The schedule of runs: at nine o'clock at each merchant, once a day, also around a change of the clock."""

import json
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest

from functions.reminders import on_schedule
from shared.domain.money.reminders import statutory_interest
from tests.functions.money.reminders.reminding import QUEUE, Debtor, switch_on

pytestmark = pytest.mark.feature("S90")


def set_zone(debtor: Debtor, zone: str) -> None:
    version = debtor.team.get("/me").body["merchant"]["version"]
    assert debtor.team.patch("/merchant", {"time_zone": zone}, if_match=version).status == 200


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Asia/Kathmandu", "America/New_York"])
def test_a_run_begins_once_a_day_at_nine(debtor: Debtor, zone: str) -> None:
    set_zone(debtor, zone)
    debtor.clock.move_to("2026-03-26T23:50:00Z")
    switch_on(debtor.team)
    begun = []
    moment = datetime(2026, 3, 27, tzinfo=UTC)
    while moment < datetime(2026, 3, 31, tzinfo=UTC):
        debtor.clock.move_to(moment)
        begun += [moment.astimezone(ZoneInfo(zone))] * on_schedule.handler({}, None)["begun"]
        moment += timedelta(minutes=15)
    assert [(one.day, one.hour, one.minute) for one in begun] == [(day, 9, 0) for day in (27, 28, 29, 30)]


def test_after_a_change_of_the_time_zone_it_waits_for_nine_there(debtor: Debtor) -> None:
    switch_on(debtor.team)
    set_zone(debtor, "America/New_York")
    debtor.clock.move_to("2026-03-03T08:00:00Z")
    assert on_schedule.handler({}, None) == {"begun": 0}
    debtor.clock.move_to("2026-03-03T14:00:00Z")
    assert on_schedule.handler({}, None) == {"begun": 1}


def test_nothing_begins_once_reminders_are_switched_off(debtor: Debtor) -> None:
    settings = switch_on(debtor.team)
    debtor.team.patch("/settings/reminders", {"active": False}, if_match=settings["version"])
    debtor.queues.purge()
    debtor.clock.move_to("2026-03-03T08:00:00Z")
    assert on_schedule.handler({}, None) == {"begun": 0}
    assert debtor.queues.waiting(QUEUE) == []


def test_a_month_before_a_rate_of_interest_ends_each_run_logs_it(
    debtor: Debtor, log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = statutory_interest.Rates("nl-statutory", True, date(2026, 12, 31), ())
    monkeypatch.setattr(statutory_interest, "_all", lambda: {known.id: known})
    debtor.clock.move_to("2026-11-29T12:00:00Z")
    switch_on(debtor.team)
    reports = []
    for day in (datetime(2026, 12, 1, 8, tzinfo=UTC), datetime(2026, 12, 2, 8, tzinfo=UTC)):
        debtor.clock.move_to(day)
        assert [on_schedule.handler({}, None)["begun"] for _ in range(2)] == [1, 0]
        lines = [json.loads(line) for line in log.getvalue().splitlines()]
        reports.append([line["known_until"] for line in lines if line["message"] == "rates_end"])
    assert reports == [[], ["2026-12-31"]]
