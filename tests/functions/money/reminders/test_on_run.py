"""The run of a merchant's reminders: who is reminded, once for each stage, and who not."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from functions.reminders import on_schedule
from shared import config
from shared.commands.money.reminders import reminders
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.invoices import remindable
from shared.store.money.reminders import reminders as settings
from tests.crashes import OPERATIONS, Crash, FaultInjection
from tests.functions.money.payments.recording import record
from tests.functions.money.reminders.reminding import QUEUE, Debtor, switch_on
from tests.races import Meanwhile

pytestmark = pytest.mark.feature("S90")


def test_each_stage_is_sent_once_on_its_day(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    assert debtor.run_daily("2026-03-03", 40) == [("2026-03-09", 1), ("2026-03-16", 2), ("2026-03-30", 3)]
    mail = debtor.mails()[0]
    assert [one.email for one in mail.recipients] == ["petra@onshuis.example"]
    assert mail.language == "nl"
    assert [kind for kind, _ in debtor.log()] == ["reminders.sent"] * 3
    assert debtor.log()[-1][1] == {
        "reminder.stage": "1",
        "reminder.amount": "EUR 90.00",
        "reminder.invoices": mail.about[0].label,
    }
    assert debtor.entries() == ["done#2026-03-02"]


def test_nothing_is_sent_until_the_merchant_switches_reminders_on(debtor: Debtor) -> None:
    debtor.owe()
    assert debtor.run_daily("2026-03-03", 20) == []
    assert debtor.forecast()["why_not"] == "switched_off"


def test_what_was_overdue_before_begins_with_the_first_stage(debtor: Debtor) -> None:
    debtor.owe()
    debtor.run_at("2026-06-01")
    switch_on(debtor.team)
    assert debtor.run_daily("2026-06-02", 30) == [("2026-06-02", 1), ("2026-06-08", 2), ("2026-06-22", 3)]


def test_one_mail_for_a_customer_and_currency_lists_all_that_is_open(debtor: Debtor) -> None:
    switch_on(debtor.team)
    first, later = debtor.owe(), debtor.owe("30.00", due_on="2026-04-01")
    dollars = debtor.owe("25.00", currency="USD")
    debtor.run_at("2026-03-09")
    mails = {mail.details["currency"]: [one.label for one in mail.about] for mail in debtor.mails()}
    assert mails == {"EUR": [first["number"], later["number"]], "USD": [dollars["number"]]}


def test_what_is_paid_leaves_the_index(debtor: Debtor) -> None:
    switch_on(debtor.team)
    invoice = debtor.owe()
    assert debtor.entries() == ["new#2026-03-02"]
    record(debtor.team, debtor.path, "90.00", invoice)
    assert debtor.entries() == []
    assert debtor.run_daily("2026-03-09", 1) == []


def test_a_due_date_that_moves_moves_the_entry(debtor: Debtor) -> None:
    switch_on(debtor.team)
    invoice = debtor.owe()
    path = f"{debtor.path}/invoices/{invoice['id']}"
    assert debtor.team.patch(path, {"due_on": "2026-03-20"}, if_match=invoice["version"]).status == 200
    assert debtor.entries() == ["new#2026-03-20"]
    assert debtor.run_daily("2026-03-09", 20) == [("2026-03-27", 1)]


@pytest.mark.parametrize("edit", [{"invoices_paused": True}, {"invoice_delivery": "portal"}, {"email": None}])
def test_who_is_blocked_gets_none_and_is_reminded_once_that_has_ended(debtor: Debtor, edit: dict[str, Any]) -> None:
    switch_on(debtor.team)
    debtor.owe()
    before = {name: debtor.team.read(debtor.id)[name] for name in edit}
    debtor.team.patch(debtor.path, edit, if_match=debtor.team.read(debtor.id)["version"])
    assert debtor.run_daily("2026-03-09", 3) == []
    debtor.team.patch(debtor.path, before, if_match=debtor.team.read(debtor.id)["version"])
    assert debtor.run_daily("2026-03-12", 1) == [("2026-03-12", 1)]


def test_archiving_stops_them_and_the_days_count_from_the_reactivation(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    version = debtor.team.read(debtor.id)["version"]
    answer = debtor.team.post(f"{debtor.path}/archive", {"reason": "other", "note": "Moved"}, if_match=version)
    assert answer.status == 200
    assert debtor.run_daily("2026-03-09", 10) == []
    assert debtor.team.post(f"{debtor.path}/reactivate", if_match=version + 1).status == 200
    assert debtor.run_daily("2026-03-19", 8) == [("2026-03-25", 1)]


def test_the_run_waits_for_nine_o_clock(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    debtor.run_at("2026-03-09", hour=7)
    assert debtor.mails() == []
    debtor.run_at("2026-03-09", hour=8)
    assert len(debtor.mails()) == 1


def test_a_run_that_was_missed_is_made_up_for(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    assert debtor.run_daily("2026-03-18", 1) == [("2026-03-18", 2)]


def test_started_three_times_it_sends_once(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    debtor.run_at("2026-03-08")
    debtor.clock.move_to("2026-03-09T08:00:00Z")
    assert [on_schedule.handler({}, None)["begun"] for _ in range(3)] == [1, 0, 0]
    (body,) = debtor.queues.waiting(QUEUE)
    for _ in range(3):
        debtor.queues.client.send_message(QueueUrl=debtor.queues.urls[QUEUE], MessageBody=body)
    while debtor.queues.deliver(QUEUE):
        pass
    assert len(debtor.mails()) == 1


def test_re_14_of_runs_at_the_same_moment_one_sends(debtor: Debtor, meanwhile: Meanwhile) -> None:
    switch_on(debtor.team)
    debtor.owe()
    debtor.clock.move_to("2026-03-09T08:00:00Z")
    sender = settings.sender(debtor.team.merchant_id)
    meanwhile(lambda: reminders.remind(debtor.ref, sender))
    reminders.remind(debtor.ref, sender)
    reminders.remind(debtor.ref, sender)
    assert len(debtor.mails()) == 1


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_any_call_it_goes_on_and_sends_once(
    debtor: Debtor, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    switch_on(debtor.team, stages=[{"days": 1}])
    debtor.run_at("2026-03-03")
    day, stops = date(2026, 3, 3), 0
    for nth in count(1):
        new = debtor.another(f"Killed {moment} call {nth}")
        new.owe(due_on=day.isoformat())
        new.owe("25.00", due_on=day.isoformat(), currency="USD")
        day += timedelta(1)
        debtor.clock.move_to(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
        on_schedule.handler({}, None)
        injection = FaultInjection(moment, nth)
        with monkeypatch.context() as patched, suppress(Crash):
            for client, operations in list(OPERATIONS.items())[:2]:
                for name in operations:
                    patched.setattr(client(), name, injection.wrap(name, getattr(client(), name)))
            debtor.queues.deliver(QUEUE)
        if len(injection.calls) < nth:
            break
        stops += 1
        while debtor.queues.deliver(QUEUE):
            pass
        assert sorted(mail.details["currency"] for mail in new.mails()) == ["EUR", "USD"], nth
    assert stops >= 12


def test_it_reads_nobody_who_is_not_due(debtor: Debtor, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_on(debtor.team)
    debtor.owe()
    other = debtor.team.create(full_name="Not due")["id"]
    Debtor(debtor.team, other, debtor.queues, debtor.clock).owe(due_on="2026-05-01")
    debtor.run_at("2026-03-08")
    partitions: list[str] = []
    query = table.query

    def recorded(partition: str, **options: Any) -> Any:
        partitions.append(partition)
        return query(partition, **options)

    monkeypatch.setattr(table, "query", recorded)
    debtor.run_at("2026-03-09")
    assert any(debtor.id in one for one in partitions)
    assert not any(other in one for one in partitions)


def test_invoices_of_an_earlier_release_are_filed_when_reminders_are_switched_on(debtor: Debtor) -> None:
    invoice = debtor.owe()
    key = {"PK": {"S": f"M#van-dijk#C#{debtor.id}"}, "SK": {"S": f"REMINDABLE#{invoice['id']}"}}
    table.client().delete_item(TableName=config.table_name(), Key=key)
    switch_on(debtor.team)
    assert debtor.run_daily("2026-03-09", 1) == [("2026-03-09", 1)]


def test_other_stages_hold_for_what_was_filed_for_the_former_ones(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    assert debtor.run_daily("2026-03-09", 1) == [("2026-03-09", 1)]
    switch_on(debtor.team, stages=[{"days": 7}, {"days": 10}])
    assert debtor.run_daily("2026-03-10", 5) == [("2026-03-12", 2)]


def test_a_stage_before_those_that_were_sent_brings_none_of_them_back(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    assert debtor.run_daily("2026-03-09", 1) == [("2026-03-09", 1)]
    switch_on(debtor.team, stages=[{"days": 3}, {"days": 7}, {"days": 14}])
    assert debtor.run_daily("2026-03-10", 10) == [("2026-03-16", 3)]


def test_what_is_issued_with_a_date_that_has_passed_begins_with_the_first_stage(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe(due_on="2026-01-15", issue_on="2026-01-01")
    assert debtor.run_daily("2026-03-03", 15) == [("2026-03-09", 1), ("2026-03-16", 2)]


def test_the_run_does_what_was_forecast(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    debtor.owe("30.00", due_on="2026-03-10")
    expected = [(one["on"], one["stage"]) for one in debtor.forecast()["items"]]
    assert len(expected) == 6
    assert debtor.run_daily("2026-03-03", 45) == expected


def test_a_failure_with_one_customer_stops_no_other(debtor: Debtor, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_on(debtor.team)
    debtor.owe()
    other = debtor.another("Kim Jansen")
    other.owe()
    debtor.run_at("2026-03-08")
    remind = reminders.remind

    def failing(customer: Any, *more: Any) -> Any:
        if customer.id == debtor.id:
            raise RuntimeError
        return remind(customer, *more)

    with monkeypatch.context() as patched:
        patched.setattr(reminders, "remind", failing)
        debtor.run_at("2026-03-09")
    assert (len(debtor.mails()), len(other.mails())) == (0, 1)
    debtor.run_at("2026-03-10")
    assert (len(debtor.mails()), len(other.mails())) == (1, 1)


def test_what_is_beyond_the_limit_of_a_mail_is_reminded_of_the_next_day(
    debtor: Debtor, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(debtor.team)
    owed = [debtor.owe(), debtor.owe("30.00", due_on="2026-03-03"), debtor.owe("12.00", due_on="2026-03-04")]
    assert remindable._AT_ONCE <= settings.MOST_INVOICES
    monkeypatch.setattr(settings, "MOST_INVOICES", 2)
    monkeypatch.setattr(remindable, "_AT_ONCE", 2)
    assert debtor.send(dry_run=True).body["more"] == debtor.forecast()["more"] == 1
    days = debtor.run_daily("2026-03-11", 12)
    second_stage = [("2026-03-16", 2), ("2026-03-17", 2), ("2026-03-18", 2)]
    assert days == [("2026-03-11", 1), ("2026-03-12", 1), *second_stage]
    first, second = owed[0]["number"], owed[1]["number"]
    listed = [[one.label for one in mail.about] for mail in debtor.mails()]
    # The second mail is about the one that was beyond the limit, and lists again what was due first.
    assert listed[:2] == [[first, second], [first, owed[2]["number"]]]
    assert {mail.details["more"] for mail in debtor.mails()} == {"1"}
    stages = settings.state_of(debtor.ref).currencies["EUR"].stages
    assert stages == {one["id"]: 2 for one in owed}
    assert len(settings.state_of(debtor.ref).letters("EUR").known) == 3


def test_a_mail_without_all_that_is_open_mentions_it(debtor: Debtor, monkeypatch: pytest.MonkeyPatch) -> None:
    debtor.owe()
    debtor.owe("30.00")
    monkeypatch.setattr(settings, "MOST_INVOICES", 1)
    (mail,) = debtor.send(dry_run=True).body["mails"]
    assert "Daarnaast staat er nog één factuur open." in mail["text"]
    monkeypatch.undo()
    (whole,) = debtor.send(dry_run=True).body["mails"]
    assert "Daarnaast" not in whole["text"]


def test_a_list_that_lags_costs_no_reminder(debtor: Debtor, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_on(debtor.team)
    debtor.owe()
    monkeypatch.setattr(settings, "_owed", lambda customer, card: [])
    assert debtor.run_daily("2026-03-09", 1) == [("2026-03-09", 1)]


def test_an_entry_of_what_is_not_owed_is_deleted(debtor: Debtor) -> None:
    switch_on(debtor.team)
    invoice = debtor.owe()
    record(debtor.team, debtor.path, "90.00", invoice)
    changes = Changes()
    remindable.add(changes, debtor.ref, invoice["id"], "2026-03-02")
    write(changes)
    debtor.run_at("2026-03-09")
    assert debtor.entries() == []
