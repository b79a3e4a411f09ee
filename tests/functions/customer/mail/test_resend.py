"""POST /customers/{customer_id}/mails/{mail_id}/resend: a mail of its own, about the same."""

import pytest

from local.stand_ins.mail import events
from local.stand_ins.mail.service import MailService
from shared.domain.customer.mails import MailKind, MailState
from shared.store.customer import mails
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from tests.functions.customer.mail.conftest import EMAIL, INVOICE, Mailing
from tests.mail import report_event
from tests.races import Meanwhile


def test_a_mail_that_failed_is_sent_again_as_another_one(mailed: Mailing, mail_service: MailService) -> None:
    mail_service.mode.refused = True
    failed = mailed.send(cc=["boss@devries.example"])
    mail_service.mode.refused = False
    answer = mailed.team.post(f"{mailed.path}/{failed['id']}/resend", idempotency_key="again")
    repeated = mailed.team.post(f"{mailed.path}/{failed['id']}/resend", idempotency_key="again")
    assert (answer.status, answer.body) == (201, repeated.body)
    mailed.queues.drain()
    again = mailed.read(answer.body["id"])
    assert (again["state"], again["resend_of"], again["about"][0]["id"]) == ("sent", failed["id"], INVOICE.id)
    assert mailed.read(failed["id"])["sent_again_as"] == again["id"]
    assert [one.recipients for one in mail_service.inbox] == [[EMAIL, "boss@devries.example"]]
    assert [kind for kind, _ in mailed.log()] == ["mails.sent", "mails.sent_again", "mails.failed"]


def test_a_mail_that_came_back_goes_to_the_corrected_address(mailed: Mailing, mail_service: MailService) -> None:
    mailed.edit(email="jan@devrie.example")
    failed = mailed.send(to=["Jan@devrie.example"], cc=["boss@devries.example"])
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce, "Jan@devrie.example")
    mailed.edit(email=EMAIL)
    assert mailed.team.post(f"{mailed.path}/{failed['id']}/resend", idempotency_key="again").status == 201
    mailed.queues.drain()
    assert mail_service.inbox[1].recipients == [EMAIL, "boss@devries.example"]


def test_a_mail_goes_to_nobody_where_the_customer_has_no_address_any_more(mailed: Mailing) -> None:
    sent = mailed.send(cc=["boss@devries.example"])
    mailed.edit(email=None)
    again = mailed.team.post(f"{mailed.path}/{sent['id']}/resend", idempotency_key="again").body
    assert (again["state"], again["reason"]) == ("suppressed", "no_address")


def test_a_mail_of_an_earlier_release_goes_to_the_addresses_that_it_has(
    mailed: Mailing, mail_service: MailService
) -> None:
    mail = mailed.send()
    read = mails.get(mailed.team.ref(mailed.id), mail["id"]).mail
    changes = Changes()
    mails.save(changes, mailed.team.ref(mailed.id), read, read.changed(customer_email=None))
    write(changes)
    mailed.edit(email="new@devries.example")
    assert mailed.team.post(f"{mailed.path}/{mail['id']}/resend", idempotency_key="again").status == 201
    mailed.queues.drain()
    assert mail_service.inbox[1].recipients == [EMAIL]


def test_a_mail_that_waits_for_the_mail_service_is_tried_at_once(mailed: Mailing, mail_service: MailService) -> None:
    mail_service.mode.dead = True
    waiting = mailed.send()
    mail_service.mode.dead = False
    answer = mailed.team.post(f"{mailed.path}/{waiting['id']}/resend", idempotency_key="now")
    assert (answer.status, answer.body["id"]) == (201, waiting["id"])
    mailed.queues.drain()
    assert (mailed.read(waiting["id"])["state"], len(mail_service.inbox)) == ("sent", 1)


@pytest.mark.feature("S289")
def test_a_mail_that_waits_for_a_release_is_not_sent_again(mailed: Mailing) -> None:
    mailed.edit(invoices_paused=True)
    held = mailed.queue(MailKind.INVOICE)
    answer = mailed.team.post(f"{mailed.path}/{held.id}/resend", idempotency_key="held")
    assert (answer.status, answer.body["code"]) == (409, "mail_not_final")


def test_a_mail_that_its_worker_claims_meanwhile_is_not_given_to_another(
    mailed: Mailing, mail_service: MailService, meanwhile: Meanwhile
) -> None:
    mail = mailed.queue()
    meanwhile(mailed.claim)
    answer = mailed.team.post(f"{mailed.path}/{mail.id}/resend", idempotency_key="now")
    assert (answer.status, answer.body["code"]) == (409, "mail_not_final")
    mailed.queues.drain()
    assert (mailed.read(mail.id)["state"], mail_service.inbox) == ("sending", [])


@pytest.mark.feature("S90")
@pytest.mark.parametrize(
    ("state", "code"),
    [
        *[(state, "reminder_was_sent") for state in ("sent", "delivered", "complained")],
        *[(state, None) for state in ("failed", "bounced", "suppressed")],
    ],
)
def test_a_reminder_that_went_out_is_not_sent_again(mailed: Mailing, state: str, code: str | None) -> None:
    queued = mailed.queue(MailKind.REMINDER, details={"currency": "EUR", "stage": "0"})
    changes = Changes()
    mails.save(changes, mailed.team.ref(mailed.id), queued, queued.moved(MailState(state)))
    write(changes)
    answers = [
        mailed.team.post(f"{mailed.path}/{queued.id}/resend", idempotency_key=key).body for key in ("once", "twice")
    ]
    assert answers[0].get("code") == code
    # What was sent again is so once: it has another mail in its place.
    assert answers[1]["code"] == "reminder_was_sent"
