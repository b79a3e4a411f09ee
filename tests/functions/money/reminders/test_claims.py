"""What a reminder claims, and what becomes of that: its mail is refused, or sent again."""

from datetime import date
from typing import Any

import pytest

from shared.domain.customer.mails import MailReason, MailState
from shared.domain.money.reminders.reminder_states import ReminderState
from shared.integrations import ses
from shared.integrations.ses import MailRefused, MailUnanswered
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.reminders import reminders as settings
from tests.functions.money.invoices.test_mailed import Outgoing, outgoing
from tests.functions.money.payments.recording import record
from tests.functions.money.reminders.reminding import Debtor, switch_on
from tests.functions.money.reminders.test_hold import hold
from tests.gateway import Answer

pytestmark = [pytest.mark.feature("S90"), pytest.mark.usefixtures("bucket")]
__all__ = ["outgoing"]
QUEUE = "MailOnSendQueue"


def state(debtor: Debtor) -> ReminderState:
    return settings.state_of(debtor.ref)


def letters(debtor: Debtor) -> dict[str, tuple[date, date | None]]:
    """Return when each invoice was first reminded of, and when that was received."""
    return {name: (one.sent_on, one.received_on) for name, one in state(debtor).letters("EUR").known.items()}


def owe_overdue(debtor: Debtor, **fields: Any) -> str:
    """Owe an invoice that is overdue on the day on which the clock stands, and have its PDF."""
    invoice = debtor.owe(**fields)
    debtor.queues.deliver("InvoicesOnIssuedQueue")
    debtor.clock.move_to("2026-03-09T08:00:00Z")
    return str(invoice["id"])


def refuse(*_: Any) -> str:
    raise MailRefused("no such sender")


def deliver_refused(debtor: Debtor, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as refusing:
        refusing.setattr(ses, "send", refuse)
        debtor.queues.deliver(QUEUE)


def send_again(debtor: Debtor, at: int = -1, key: str = "again") -> Answer:
    mail = debtor.mails()[at]
    return debtor.team.post(f"{debtor.path}/mails/{mail.id}/resend", idempotency_key=key)


def test_what_was_refused_counts_neither_as_its_stage_nor_for_the_24_hours_nor_as_a_letter(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoice = owe_overdue(debtor)
    assert debtor.send().body["stage"] == 1
    assert letters(debtor) == {invoice: (date(2026, 3, 9), None)}
    deliver_refused(debtor, monkeypatch)
    assert (debtor.mails()[0].reason, state(debtor).currencies) == (MailReason.REFUSED, {})
    assert debtor.forecast()["last"] == []
    assert debtor.send().body["stage"] == 1
    debtor.queues.deliver(QUEUE)
    assert len(outgoing.mails) == 1
    assert debtor.send().body["code"] == "reminder_not_sent"


def test_what_a_run_could_not_send_the_run_of_the_next_day_sends(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe_overdue(debtor)
    switch_on(debtor.team, stages=[{"days": 8}, {"days": 30}])
    debtor.run_at("2026-03-10")
    deliver_refused(debtor, monkeypatch)
    # Not again on the same day, however often the run is started.
    assert debtor.run_daily("2026-03-10", 1) == []
    assert debtor.entries() == ["next#2026-03-11"]
    assert debtor.run_daily("2026-03-11", 4) == [("2026-03-11", 1)]


def test_what_was_refused_gives_back_no_more_than_it_claimed(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe_overdue(debtor)
    switch_on(debtor.team, stages=[{"days": 8}, {"days": 14}])
    debtor.run_at("2026-03-10")
    debtor.queues.deliver(QUEUE)
    after_first = state(debtor)
    debtor.run_at("2026-03-16")
    assert state(debtor).currencies["EUR"].stage == 2
    deliver_refused(debtor, monkeypatch)
    assert state(debtor).currencies["EUR"] == after_first.currencies["EUR"]
    assert debtor.run_daily("2026-03-17", 2) == [("2026-03-17", 2)]


def test_a_hold_that_lasts_is_kept_where_a_mail_is_taken_back(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoice = owe_overdue(debtor)
    debtor.send()
    assert hold(debtor, {"id": invoice}, {"kind": "promised", "until": "2026-03-20"}).status == 200
    deliver_refused(debtor, monkeypatch)
    assert debtor.entries() == ["next#2026-03-21"]


def test_two_that_never_went_out_pass_no_stage(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second was queued while the first one waited, and is refused after it."""
    owe_overdue(debtor)
    debtor.send()
    debtor.clock.move_to("2026-03-10T08:00:00Z")
    debtor.send()
    assert [one.state for one in debtor.mails()] == [MailState.QUEUED, MailState.QUEUED]
    deliver_refused(debtor, monkeypatch)
    assert state(debtor).currencies["EUR"].mail_id == debtor.mails()[1].id
    deliver_refused(debtor, monkeypatch)
    assert (state(debtor).currencies, debtor.forecast()["last"]) == ({}, [])
    assert debtor.send().body["stage"] == 1


def test_one_that_went_out_counts_after_two_that_never_did(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe_overdue(debtor)
    switch_on(debtor.team, stages=[{"days": 7}, {"days": 8}])
    debtor.send()
    debtor.queues.deliver(QUEUE)
    after_first = state(debtor).currencies["EUR"]
    for day in ("2026-03-10", "2026-03-11"):
        debtor.clock.move_to(f"{day}T08:00:00Z")
        assert debtor.send().body["stage"] == 2
    for _ in range(2):
        deliver_refused(debtor, monkeypatch)
    assert state(debtor).currencies["EUR"] == after_first


def test_one_that_is_too_late_takes_nothing_back_of_another(debtor: Debtor, outgoing: Outgoing) -> None:
    invoice = owe_overdue(debtor)
    switch_on(debtor.team, stages=[{"days": 8}])
    debtor.send()
    debtor.queues.deliver(QUEUE)
    debtor.run_at("2026-03-10")
    debtor.run_at("2026-03-12")
    debtor.queues.deliver(QUEUE)
    assert {one.reason for one in debtor.mails()} == {None, MailReason.LATE}
    assert letters(debtor) == {invoice: (date(2026, 3, 9), None)}
    assert state(debtor).currencies["EUR"].stage == 0


def test_what_the_decision_refuses_is_not_claimed(debtor: Debtor, outgoing: Outgoing) -> None:
    owe_overdue(debtor)
    debtor.send()
    seen = debtor.team.read(debtor.id)["version"]
    debtor.team.patch(debtor.path, {"invoices_paused": True}, if_match=seen)
    debtor.queues.deliver(QUEUE)
    assert (debtor.mails()[0].state, state(debtor).currencies) == (MailState.SUPPRESSED, {})


def test_nothing_is_queued_for_an_archived_customer_whose_invoices_are_paused(debtor: Debtor) -> None:
    owe_overdue(debtor)
    version = debtor.team.read(debtor.id)["version"]
    paused = debtor.team.patch(debtor.path, {"invoices_paused": True}, if_match=version).body["version"]
    debtor.team.post(f"{debtor.path}/archive", {"reason": "other", "note": "Moved"}, if_match=paused)
    assert debtor.send(dry_run=True).body["why_not"] == "invoices_paused"
    assert debtor.send().status == 409
    assert (debtor.mails(), state(debtor)) == ([], ReminderState())


def test_what_may_have_gone_out_counts(debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch) -> None:
    invoice = owe_overdue(debtor)
    debtor.send()

    def lost(*_: Any) -> str:
        raise MailUnanswered

    monkeypatch.setattr(ses, "send", lost)
    debtor.queues.deliver(QUEUE)
    assert (debtor.mails()[0].reason, letters(debtor)) == (MailReason.UNKNOWN, {invoice: (date(2026, 3, 9), None)})
    assert debtor.send().body["code"] == "reminder_not_sent"


def test_one_that_is_sent_again_claims_what_the_first_did(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoice = owe_overdue(debtor)
    switch_on(debtor.team, stages=[{"days": 7}, {"days": 30}])
    debtor.send()
    deliver_refused(debtor, monkeypatch)
    debtor.clock.move_to("2026-03-09T10:00:00Z")
    assert send_again(debtor).status == 201
    assert (letters(debtor), state(debtor).sent("EUR").stages) == ({invoice: (date(2026, 3, 9), None)}, {invoice: 1})
    debtor.queues.deliver(QUEUE)
    assert len(outgoing.mails) == 1
    assert debtor.run_daily("2026-03-10", 2) == []
    twice = send_again(debtor, 0, "twice")
    assert (twice.status, twice.body["code"]) == (409, "reminder_was_sent")


def test_one_is_not_sent_again_after_a_later_reminder(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe_overdue(debtor)
    debtor.send()
    deliver_refused(debtor, monkeypatch)
    debtor.clock.move_to("2026-03-09T08:00:01Z")
    debtor.send()
    debtor.queues.deliver(QUEUE)
    late = send_again(debtor, 0)
    assert (late.status, late.body["code"]) == (409, "reminder_was_sent")
    assert len(outgoing.mails) == 1


def test_one_that_is_refused_again_gives_its_claim_back_again(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe_overdue(debtor)
    debtor.send()
    deliver_refused(debtor, monkeypatch)
    send_again(debtor)
    deliver_refused(debtor, monkeypatch)
    assert state(debtor).currencies == {}
    assert debtor.send().status == 200


def test_the_state_of_an_earlier_release_is_read_and_goes_on(debtor: Debtor, outgoing: Outgoing) -> None:
    invoice = owe_overdue(debtor)
    switch_on(debtor.team)
    kept = {"at": "2026-03-01T08:00:00Z", "stage": 1, "stages": {invoice: 1}, "letters": {invoice: "2026-03-01"}}
    changes = Changes()
    older = ReminderState.model_validate({"currencies": {"EUR": kept}, "version": 3})
    settings.save_state(changes, debtor.ref, ReminderState(), older)
    write(changes)
    assert letters(debtor) == {invoice: (date(2026, 3, 1), None)}
    assert debtor.run_daily("2026-03-16", 1) == [("2026-03-16", 2)]
    assert letters(debtor) == {invoice: (date(2026, 3, 1), None)}


def test_what_is_paid_is_forgotten(debtor: Debtor, outgoing: Outgoing) -> None:
    other = debtor.owe("30.00")
    invoice = owe_overdue(debtor)
    debtor.send()
    record(debtor.team, debtor.path, "90.00", {"id": invoice})
    debtor.clock.move_to("2026-03-11T08:00:00Z")
    debtor.send()
    assert {*letters(debtor)} == {other["id"]}
