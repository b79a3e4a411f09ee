"""First letters by what the mail service reports of their mails: received, and when, or by nobody."""

from datetime import date

import pytest

from functions.mail import on_feedback
from local.stand_ins.mail import events
from shared.domain.core.clock import now
from tests.functions.money.invoices.test_mailed import Outgoing, outgoing
from tests.functions.money.payments.recording import euros
from tests.functions.money.reminders.reminding import Debtor, switch_on
from tests.functions.money.reminders.test_claims import QUEUE, letters, owe_overdue, state
from tests.gateway import CONTEXT
from tests.mail import record_of

pytestmark = [pytest.mark.feature("S90"), pytest.mark.usefixtures("bucket")]
__all__ = ["outgoing"]


def report(debtor: Debtor, event: events.Event, email: str = "petra@onshuis.example") -> None:
    """Have the worker take what the mail service reports of the last mail, twice."""
    mail = debtor.mails()[-1]
    tags = {"merchant": debtor.ref.merchant_id, "customer": debtor.id, "mail": mail.id}
    reported = record_of(event("ses-1", tags, email, now()))
    for _ in range(2):
        assert on_feedback.handler({"Records": [reported]}, CONTEXT) == {"batchItemFailures": []}


def test_the_days_count_from_the_day_on_which_it_was_delivered(debtor: Debtor, outgoing: Outgoing) -> None:
    """A Dutch consumer: fourteen days begin the day after receipt, or after three days where nothing proves it."""
    consumer = debtor.another("Kim Jansen")
    invoice = owe_overdue(consumer)
    consumer.send()
    consumer.queues.deliver(QUEUE)
    fee = {"fee": euros("40.00")}
    consumer.clock.move_to("2026-03-11T10:00:00Z")
    assert consumer.send(fee, dry_run=True).body["fee"]["from_on"] == "2026-03-27"
    report(consumer, events.delivery, "other@example.com")
    assert letters(consumer) == {invoice: (date(2026, 3, 9), date(2026, 3, 11))}
    assert consumer.send(fee, dry_run=True).body["fee"]["from_on"] == "2026-03-26"
    consumer.clock.move_to("2026-03-25T22:59:59Z")
    assert consumer.send(fee).status == 422
    consumer.clock.move_to("2026-03-25T23:00:00Z")
    assert consumer.send(fee).body["fee"]["allowed"]


@pytest.mark.parametrize("event", [events.hard_bounce, events.full_mailbox, events.on_list])
def test_a_letter_that_nobody_got_is_none(debtor: Debtor, outgoing: Outgoing, event: events.Event) -> None:
    invoice = owe_overdue(debtor)
    switch_on(debtor.team)
    debtor.send()
    debtor.queues.deliver(QUEUE)
    report(debtor, event)
    assert letters(debtor) == {}
    # It went out, so its stage is passed.
    assert state(debtor).sent("EUR").stages == {invoice: 1}


def test_a_letter_that_bounces_after_it_was_taken_is_none(debtor: Debtor, outgoing: Outgoing) -> None:
    owe_overdue(debtor)
    debtor.send()
    debtor.queues.deliver(QUEUE)
    report(debtor, events.delivery)
    report(debtor, events.hard_bounce)
    assert letters(debtor) == {}


@pytest.mark.parametrize("event", [events.out_of_office, events.complaint, events.not_spam])
def test_who_answers_has_got_the_letter(debtor: Debtor, outgoing: Outgoing, event: events.Event) -> None:
    invoice = owe_overdue(debtor)
    debtor.send()
    debtor.queues.deliver(QUEUE)
    report(debtor, events.delivery)
    report(debtor, event)
    assert letters(debtor) == {invoice: (date(2026, 3, 9), date(2026, 3, 9))}


@pytest.mark.parametrize("bounces_first", [True, False])
def test_of_several_addresses_one_that_took_it_is_enough(
    debtor: Debtor, outgoing: Outgoing, bounces_first: bool
) -> None:
    for name in ("Bram", "Cas"):
        contact = {"name": name, "email": f"{name.lower()}@onshuis.example", "receives": ["reminders"]}
        assert debtor.team.post(f"{debtor.path}/contacts", contact).status == 201
    invoice = owe_overdue(debtor)
    debtor.send()
    debtor.queues.deliver(QUEUE)
    reports = [(events.hard_bounce, "bram@onshuis.example"), (events.delivery, "cas@onshuis.example")]
    for event, email in reports if bounces_first else reversed(reports):
        report(debtor, event, email)
    assert letters(debtor)[invoice][0] == date(2026, 3, 9)


def test_a_letter_of_a_mail_that_the_service_rejects_later_is_none_and_its_stage_open(
    debtor: Debtor, outgoing: Outgoing
) -> None:
    owe_overdue(debtor)
    debtor.send()
    debtor.queues.deliver(QUEUE)
    report(debtor, events.rejection)
    assert state(debtor).currencies == {}
