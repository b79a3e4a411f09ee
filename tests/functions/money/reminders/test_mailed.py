"""A reminder on its way through the worker of mail: its text and attachments, and what is not asked for any more."""

import pytest
import time_machine

from shared.domain.customer.mails import MailReason, MailState
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
    assert mail["List-Unsubscribe"]
    text = text_of(mail)
    assert "€ 120,00" in text.replace("\xa0", " ")
    assert first["number"] in text
    assert second["number"] in text
    assert text_of(mail, "html").count(first["number"]) >= 1
    names = [part.get_filename() for part in mail.iter_attachments()]
    assert [name for name in names if name and name.endswith(".pdf")] == [
        f"factuur-{one['number']}.pdf" for one in (first, second)
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


def test_it_greets_the_person_whom_it_goes_to(debtor: Debtor, outgoing: Outgoing) -> None:
    contact = {"name": "Kees Boek", "email": "kees@onshuis.example", "receives": ["reminders"]}
    assert debtor.team.post(f"{debtor.path}/contacts", contact).status == 201
    debtor.owe()
    (shown,) = debtor.send(dry_run=True).body["mails"]
    debtor.send()
    deliver(debtor.queues)
    assert outgoing.recipients == [["kees@onshuis.example"]]
    for text in (shown["text"], text_of(outgoing.mails[0])):
        assert "Kees Boek" in text
        assert "Petra" not in text


def test_before_the_due_date_nothing_is_called_late(debtor: Debtor, outgoing: Outgoing) -> None:
    debtor.owe(due_on="2026-03-20")
    (shown,) = debtor.send(dry_run=True).body["mails"]
    debtor.send()
    deliver(debtor.queues)
    for text in (shown["text"], text_of(outgoing.mails[0])):
        assert "binnenkort betaald moet zijn" in text
        assert "verviel" not in text


def test_the_first_mail_about_an_invoice_mentions_no_earlier_one(debtor: Debtor, outgoing: Outgoing) -> None:
    """A promise that was broken after the last stage: nobody was reminded of it before."""
    switch_on(debtor.team)
    invoice = debtor.owe()
    hold(debtor, invoice, {"kind": "promised", "until": "2026-04-10"})
    debtor.queues.deliver("InvoicesOnIssuedQueue")
    debtor.run_at("2026-04-11")
    debtor.queues.deliver(QUEUE)
    assert debtor.mails()[0].details["stage"] == "3"
    assert "Misschien is het aan uw aandacht ontsnapt" in text_of(outgoing.mails[0])
