"""A reminder on its way through the worker of mail: what it says and carries, and what is not asked for any more."""

from datetime import date
from typing import Any

import pytest
import time_machine

from shared.domain.customer.mails import MailReason, MailState
from shared.integrations import ses
from shared.integrations.ses import MailRefused, MailUnanswered
from shared.store.money import reminders as settings
from tests.functions.money.invoices.test_mailed import Outgoing, outgoing, text_of
from tests.functions.money.payments.recording import record
from tests.functions.money.reminders.reminding import Debtor, switch_on
from tests.functions.money.reminders.test_hold import hold
from tests.functions.money.reminders.test_pause import pause
from tests.queues import Queues, sweep

pytestmark = [pytest.mark.feature("S90"), pytest.mark.usefixtures("bucket")]
__all__ = ["outgoing"]
QUEUE = "MailOnSendQueue"


def deliver(queues: Queues) -> None:
    """Run the worker of mail until the PDF of each invoice is there."""
    while queues.deliver("InvoicesOnIssuedQueue"):
        pass
    queues.deliver(QUEUE)
    sweep(queues)


def test_it_lists_what_is_open_with_copies_and_a_way_to_stop(debtor: Debtor, outgoing: Outgoing) -> None:
    first, second = debtor.owe(), debtor.owe("30.00")
    debtor.send()
    deliver(debtor.queues)
    (mail,) = outgoing.mails
    assert "€ 120,00" in mail["Subject"].replace("\xa0", " ")
    assert mail["List-Unsubscribe"]
    text = text_of(mail)
    assert first["number"] in text
    assert second["number"] in text
    assert text_of(mail, "html").count(first["number"]) >= 1
    names = [part.get_filename() for part in mail.iter_attachments()]
    assert [name for name in names if name and name.endswith(".pdf")] == [
        f"invoice-{one['number']}.pdf" for one in (first, second)
    ]
    assert debtor.mails()[0].state is MailState.SENT


def test_what_was_paid_since_is_not_asked_for(debtor: Debtor, outgoing: Outgoing) -> None:
    first, second = debtor.owe(), debtor.owe("30.00")
    debtor.send()
    record(debtor.team, debtor.path, "90.00", first)
    deliver(debtor.queues)
    text = text_of(outgoing.mails[0])
    assert first["number"] not in text
    assert second["number"] in text


def test_without_anything_open_nothing_is_sent(debtor: Debtor, outgoing: Outgoing) -> None:
    invoice = debtor.owe()
    debtor.send()
    record(debtor.team, debtor.path, "90.00", invoice)
    deliver(debtor.queues)
    assert outgoing.mails == []
    (mail,) = debtor.mails()
    assert mail.reason is MailReason.OUTDATED


@pytest.mark.parametrize(("waited", "reason"), [(24, None), (25, MailReason.LATE)])
def test_one_of_a_run_is_not_sent_after_a_day(
    debtor: Debtor, outgoing: Outgoing, clock: time_machine.Traveller, waited: int, reason: MailReason | None
) -> None:
    switch_on(debtor.team)
    debtor.owe()
    debtor.queues.deliver("InvoicesOnIssuedQueue")
    debtor.run_at("2026-03-09")
    clock.shift(waited * 3600)
    debtor.queues.deliver(QUEUE)
    assert (len(outgoing.mails), debtor.mails()[0].reason) == (0 if reason else 1, reason)


def test_one_by_hand_is_sent_however_late(debtor: Debtor, outgoing: Outgoing, clock: time_machine.Traveller) -> None:
    debtor.owe()
    debtor.send()
    clock.shift(72 * 3600)
    deliver(debtor.queues)
    assert len(outgoing.mails) == 1


def test_what_is_held_since_a_run_is_not_reminded_of(debtor: Debtor, outgoing: Outgoing) -> None:
    switch_on(debtor.team)
    first, second = debtor.owe(), debtor.owe("30.00")
    debtor.run_at("2026-03-09")
    assert hold(debtor, first, {"kind": "disputed"}).status == 200
    deliver(debtor.queues)
    text = text_of(outgoing.mails[0])
    assert first["number"] not in text
    assert second["number"] in text


def test_a_pause_since_a_run_stops_its_mail(debtor: Debtor, outgoing: Outgoing) -> None:
    switch_on(debtor.team)
    debtor.owe()
    debtor.run_at("2026-03-09")
    pause(debtor)
    deliver(debtor.queues)
    assert outgoing.mails == []
    assert debtor.mails()[0].reason is MailReason.OUTDATED


def test_an_invoice_with_a_hold_that_a_member_chose_is_reminded_of(debtor: Debtor, outgoing: Outgoing) -> None:
    invoice = debtor.owe()
    hold(debtor, invoice, {"kind": "disputed"})
    debtor.send({"invoice_ids": [invoice["id"]]})
    deliver(debtor.queues)
    assert invoice["number"] in text_of(outgoing.mails[0])


def letters(debtor: Debtor) -> dict[str, date]:
    """Return when each invoice was first reminded of."""
    return settings.state_of(debtor.ref).letters("EUR")


def owe_overdue(debtor: Debtor) -> str:
    """Owe an invoice that is overdue on the day on which the clock stands, and have its PDF."""
    invoice = debtor.owe()
    debtor.queues.deliver("InvoicesOnIssuedQueue")
    debtor.clock.move_to("2026-03-09T08:00:00Z")
    return str(invoice["id"])


def test_a_letter_that_was_refused_is_none_until_it_is_sent_again(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoice = owe_overdue(debtor)
    debtor.send()
    assert letters(debtor) == {invoice: date(2026, 3, 9)}
    with monkeypatch.context() as refusing:

        def refuse(*_: Any) -> str:
            raise MailRefused("no such sender")

        refusing.setattr(ses, "send", refuse)
        debtor.queues.deliver(QUEUE)
    assert letters(debtor) == {}
    debtor.clock.move_to("2026-03-11T08:00:00Z")
    (mail,) = debtor.mails()
    assert debtor.team.post(f"{debtor.path}/mails/{mail.id}/resend", idempotency_key="again").status == 201
    assert letters(debtor) == {}
    debtor.queues.deliver(QUEUE)
    assert (len(outgoing.mails), letters(debtor)) == (1, {invoice: date(2026, 3, 11)})
    twice = debtor.team.post(f"{debtor.path}/mails/{mail.id}/resend", idempotency_key="twice")
    assert (twice.status, twice.body["code"]) == (409, "reminder_was_sent")


def test_a_letter_that_is_too_late_takes_none_back_of_an_earlier_mail(debtor: Debtor, outgoing: Outgoing) -> None:
    invoice = owe_overdue(debtor)
    switch_on(debtor.team, stages=[{"days": 8}])
    debtor.send()
    debtor.queues.deliver(QUEUE)
    debtor.run_at("2026-03-10")
    debtor.run_at("2026-03-12")
    debtor.queues.deliver(QUEUE)
    assert {one.reason for one in debtor.mails()} == {None, MailReason.LATE}
    assert letters(debtor) == {invoice: date(2026, 3, 9)}


def test_a_letter_that_the_decision_refuses_is_none(debtor: Debtor, outgoing: Outgoing) -> None:
    owe_overdue(debtor)
    debtor.send()
    seen = debtor.team.read(debtor.id)["version"]
    debtor.team.patch(debtor.path, {"invoices_paused": True}, if_match=seen)
    debtor.queues.deliver(QUEUE)
    assert (debtor.mails()[0].state, letters(debtor)) == (MailState.SUPPRESSED, {})


def test_a_letter_that_may_have_gone_out_counts(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoice = owe_overdue(debtor)
    debtor.send()

    def lost(*_: Any) -> str:
        raise MailUnanswered

    monkeypatch.setattr(ses, "send", lost)
    debtor.queues.deliver(QUEUE)
    assert (debtor.mails()[0].reason, letters(debtor)) == (MailReason.UNKNOWN, {invoice: date(2026, 3, 9)})
