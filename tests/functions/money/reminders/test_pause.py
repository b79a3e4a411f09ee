"""PUT, DELETE /customers/{customer_id}/reminders/pause: a customer who gets no reminders for a while."""

from typing import Any

import pytest

from shared.store.money.invoices import remindable
from tests.functions.money.reminders.reminding import Debtor, switch_on
from tests.gateway import Answer

pytestmark = pytest.mark.feature("S90")


def pause(debtor: Debtor, until: str | None = None) -> Answer:
    return debtor.team.put(f"{debtor.path}/reminders/pause", {"until": until, "note": "In hospital"})


def test_a_pause_ends_by_itself_after_its_last_day(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    paused = pause(debtor, "2026-03-12").body
    assert paused["paused"]["until"] == "2026-03-12"
    assert [(one["on"], one["why_not"]) for one in paused["items"]][:2] == [
        ("2026-03-09", "reminders_paused"),
        ("2026-03-13", None),
    ]
    assert debtor.run_daily("2026-03-09", 6) == [("2026-03-13", 1)]


def test_a_pause_without_an_end_is_ended_by_hand(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    pause(debtor)
    assert debtor.run_daily("2026-03-09", 5) == []
    assert debtor.entries() == ["next#2026-03-14"]
    assert debtor.send(dry_run=True).body["why_not"] == "reminders_paused"
    assert debtor.team.delete(f"{debtor.path}/reminders/pause").body["paused"] is None
    assert debtor.run_daily("2026-03-14", 1) == [("2026-03-14", 1)]
    assert [kind for kind, _ in debtor.log()] == ["reminders.sent", "reminders.resumed", "reminders.paused"]


@pytest.mark.parametrize("first", [None, "2026-12-31"])
def test_a_pause_that_is_shortened_ends_on_its_new_day(debtor: Debtor, first: str | None) -> None:
    switch_on(debtor.team)
    debtor.owe()
    pause(debtor, first)
    assert debtor.run_daily("2026-03-09", 3) == []
    pause(debtor, "2026-03-12")
    assert debtor.run_daily("2026-03-12", 3) == [("2026-03-13", 1)]


def test_of_a_run_that_read_the_pause_before_it_ended_the_next_one_reminds(
    debtor: Debtor, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(debtor.team)
    debtor.owe()
    pause(debtor)
    move = remindable.move

    def resumed_first(*moved: Any) -> None:
        debtor.team.delete(f"{debtor.path}/reminders/pause")
        move(*moved)

    with monkeypatch.context() as racing:
        racing.setattr(remindable, "move", resumed_first)
        debtor.run_at("2026-03-09")
    assert debtor.mails() == []
    assert debtor.run_daily("2026-03-10", 1) == [("2026-03-10", 1)]


def test_a_day_that_has_passed_is_refused(debtor: Debtor) -> None:
    assert pause(debtor, "2026-03-01").body["fields"][0]["code"] == "day_passed"


def test_an_unknown_customer_has_no_pause(debtor: Debtor) -> None:
    path = "/customers/cst_01KJPNHFC0YXN9N8DE0N10NAH2/reminders/pause"
    assert debtor.team.put(path, {}).status == 404
