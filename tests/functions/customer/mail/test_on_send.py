"""Queue `mail`: a mail goes out once at most, in the order of decision, whatever the mail service does."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, cast
from unittest.mock import patch

import pytest
import time_machine

from functions.mail import on_send
from local.stand_ins.mail.service import MailService
from shared.commands.customer import mail_files, mail_sending
from shared.commands.mail_composers import COMPOSERS
from shared.commands.sweep import resend_due_messages
from shared.domain.core.clock import now
from shared.domain.customer.composed_mails import Attachment, Composed, Composing, ContentsPending, NotToBeSent
from shared.domain.customer.mails import MailKind
from shared.integrations import document_store
from shared.messages.mail import MailSending
from shared.store.engine import outbox
from tests.functions.customer.mail.conftest import EMAIL, Mailing
from tests.gateway import CONTEXT
from tests.queues import Queues
from tests.races import Meanwhile

PDF = Attachment("mail-test.pdf", "invoice-2026-0001.pdf", "application/pdf")


class Contents:
    """The contents that the composer of a test makes of each mail."""

    def __init__(self) -> None:
        self.attachments: list[Attachment] = []
        self.error: Exception | None = None
        self.composed: list[Composing] = []

    def compose(self, composing: Composing) -> Composed:
        self.composed.append(composing)
        if self.error:
            raise self.error
        link = composing.unsubscribe_url or "https://klantkaart.example/pay/x"
        files = self.attachments if composing.attach else []
        return Composed(
            subject="Factuur 2026-0001\r\nBcc: evil@example.com",
            text=f"Geachte heer De Vries,\n\n€ 121,00 is nog open.\n{link}",
            html=f'<p>Geachte heer De Vries,</p><p>€ 121,00 is nog open. <a href="{link}">Betalen</a></p>',
            sender_name="Van Dijk, Installaties",
            reply_to="info@van-dijk.example",
            attachments=files,
        )


@pytest.fixture(autouse=True)
def contents() -> Iterator[Contents]:
    made = Contents()
    composers = dict.fromkeys((MailKind.INVOICE, MailKind.REMINDER), made.compose)
    with patch.dict(cast(dict[MailKind, Any], COMPOSERS), composers):
        yield made


def sent(service: MailService) -> list[str]:
    return [", ".join(mail.recipients) for mail in service.inbox]


def waiting(queues: Queues) -> list[str]:
    return queues.waiting("MailOnSendQueue")


def later(queues: Queues, minutes: int) -> None:
    """Let time pass, and the sweep send again what is due."""
    with time_machine.travel(now() + timedelta(minutes=minutes)):
        resend_due_messages()
        queues.drain()


@pytest.mark.feature("S57")
def test_a_mail_is_sent_with_both_parts_and_its_files(
    mailed: Mailing, mail_service: MailService, contents: Contents
) -> None:
    document_store.put(PDF.key, b"%PDF-1.7", media_type="application/pdf", file_name="x.pdf", shown=True)
    contents.attachments = [PDF]
    mail = mailed.send(MailKind.INVOICE, cc=["boss@devries.example"], bcc=["archive@van-dijk.example", EMAIL.upper()])
    assert (mail["state"], mail["reason"], mail["attachments"]) == ("sent", None, [PDF.file_name])
    assert [one["state"] for one in mail["recipients"]] == ["sent"] * 3
    (stored,) = mail_service.inbox
    assert stored.recipients == [EMAIL, "boss@devries.example", "archive@van-dijk.example"]
    assert stored.tags == {"merchant": "van-dijk", "customer": mailed.id, "mail": mail["id"]}
    message = stored.message
    assert message["From"] == '"Van Dijk, Installaties" <mail@klantkaart.example>'
    assert (message["To"], message["Cc"], message["Bcc"]) == (EMAIL, "boss@devries.example", None)
    assert message["Subject"] == "Factuur 2026-0001 Bcc: evil@example.com"
    assert (message["Reply-To"], message["List-Unsubscribe"]) == ("info@van-dijk.example", None)
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text
    assert html
    assert "€ 121,00 is nog open." in text.get_content()
    assert "€ 121,00 is nog open." in html.get_content()
    (file,) = message.iter_attachments()
    assert (file.get_filename(), file.get_content()) == (PDF.file_name, b"%PDF-1.7")
    assert mailed.log() == [("mails.sent", None)]


def test_the_mail_as_it_was_sent_is_kept(mailed: Mailing, contents: Contents) -> None:
    mail = mailed.send(MailKind.INVOICE)
    kept = mailed.team.get(f"{mailed.path}/{mail['id']}/contents").body
    assert (kept["subject"].partition("\r")[0], kept["reply_to"]) == ("Factuur 2026-0001", "info@van-dijk.example")
    assert "121,00" in kept["text"]
    assert kept["html_path"].startswith("/sent-mail/van-dijk.")


def test_a_reminder_can_be_declined_with_one_click(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send(MailKind.REMINDER)
    mailed.send(MailKind.REMINDER)
    first, second = (mail.message["List-Unsubscribe"] for mail in mail_service.inbox)
    assert first == second
    assert first.startswith("<https://klantkaart.example/mail/")
    assert mail_service.inbox[0].message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize(
    ("fields", "state", "reason"),
    [
        ({"invoices_paused": True}, "held", "paused"),
        ({"invoice_delivery": "portal"}, "suppressed", "portal"),
        ({"invoices_paused": True, "invoice_delivery": "portal"}, "held", "paused"),
    ],
)
@pytest.mark.feature("S289", "S291")
def test_what_is_not_sent_has_its_reason(
    mailed: Mailing, mail_service: MailService, fields: dict[str, Any], state: str, reason: str
) -> None:
    mailed.edit(**fields)
    mail = mailed.send(MailKind.INVOICE)
    assert (mail["state"], mail["reason"]) == (state, reason)
    assert mailed.log() == [("mails.held" if state == "held" else "mails.not_sent", reason)]
    assert sent(mail_service) == []


@pytest.mark.feature("S289")
def test_what_changes_before_a_mail_is_sent_counts(mailed: Mailing, mail_service: MailService) -> None:
    mail = mailed.queue(MailKind.INVOICE)
    mailed.edit(invoices_paused=True)
    mailed.queues.drain()
    found = mailed.read(mail.id)
    assert (found["state"], found["reason"], sent(mail_service)) == ("held", "paused", [])
    assert mailed.log() == [("mails.held", "paused")]


@pytest.mark.parametrize("outcome", ["held", "outdated", "documents"])
def test_a_mail_that_another_worker_has_claimed_meanwhile_is_left_to_that(
    mailed: Mailing, contents: Contents, meanwhile: Meanwhile, outcome: str
) -> None:
    mail = mailed.queue(MailKind.INVOICE)
    (body,) = waiting(mailed.queues)
    mailed.queues.client.send_message(QueueUrl=mailed.queues.urls["MailOnSendQueue"], MessageBody=body)
    mailed.edit(invoices_paused=outcome == "held")
    contents.error = {"held": None, "outdated": NotToBeSent(), "documents": ContentsPending()}[outcome]

    def another_claims() -> None:
        mailed.edit(invoices_paused=False)
        contents.error = None
        mailed.claim()

    meanwhile(another_claims)
    assert mailed.queues.deliver("MailOnSendQueue") == 1
    assert (mailed.read(mail.id)["state"], waiting(mailed.queues), mailed.log()) == ("sending", [], [])
    later(mailed.queues, 15)
    assert (mailed.read(mail.id)["state"], mailed.log()) == ("failed", [("mails.failed", "unknown")])


def test_a_message_that_is_delivered_twice_sends_once(mailed: Mailing, mail_service: MailService) -> None:
    mailed.queue()
    (body,) = waiting(mailed.queues)
    for _ in range(3):
        mailed.queues.client.send_message(QueueUrl=mailed.queues.urls["MailOnSendQueue"], MessageBody=body)
    mailed.queues.drain()
    assert sent(mail_service) == [EMAIL]


def test_a_worker_that_dies_after_it_sent_leaves_a_mail_that_nobody_sends_again(
    mailed: Mailing, mail_service: MailService
) -> None:
    mail = mailed.queue()
    with patch.object(mail_sending, "_sent", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        mailed.queues.deliver("MailOnSendQueue")
    assert mailed.read(mail.id)["state"] == "sending"
    # Another worker finds it at once: the first one might still be running.
    mailed.queues.drain()
    assert mailed.read(mail.id)["state"] == "sending"
    later(mailed.queues, 15)
    found = mailed.read(mail.id)
    assert (found["state"], found["reason"], sent(mail_service)) == ("failed", "unknown", [EMAIL])
    assert mailed.log() == [("mails.failed", "unknown")]


def test_a_worker_that_dies_before_it_sends_is_followed_by_another(mailed: Mailing, mail_service: MailService) -> None:
    mail = mailed.queue()
    with patch.object(mail_sending, "_claim", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        mailed.queues.deliver("MailOnSendQueue")
    mailed.queues.drain()
    assert (mailed.read(mail.id)["state"], sent(mail_service)) == ("sent", [EMAIL])


@pytest.mark.parametrize("fault", ["silent", "wrong"])
def test_without_an_answer_nobody_knows_whether_a_mail_went_out(
    mailed: Mailing, mail_service: MailService, fault: str
) -> None:
    setattr(mail_service.mode, fault, True)
    mail = mailed.send()
    assert (mail["state"], mail["reason"]) == ("failed", "unknown")
    setattr(mail_service.mode, fault, False)
    later(mailed.queues, 60)
    assert len(mail_service.inbox) <= 1


@pytest.mark.parametrize("fault", ["dead", "throttled"])
def test_an_outage_loses_nothing_and_asks_ever_less_often(
    mailed: Mailing, mail_service: MailService, fault: str
) -> None:
    setattr(mail_service.mode, fault, True)
    mail = mailed.send()
    assert (mail["state"], mail["reason"]) == ("queued", "unavailable")
    assert waiting(mailed.queues) == []
    for minutes in (15, 25):
        later(mailed.queues, minutes)
    assert mail_service.requests <= 9
    setattr(mail_service.mode, fault, False)
    later(mailed.queues, 180)
    assert (mailed.read(mail["id"])["state"], sent(mail_service)) == ("sent", [EMAIL])


@pytest.mark.parametrize("fault", ["dead", "throttled"])
def test_a_mail_service_that_is_busy_is_asked_later_each_time_and_no_message_is_lost(
    mailed: Mailing, mail_service: MailService, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    delays: list[tuple[str, int]] = []
    monkeypatch.setattr(outbox, "send_later", lambda later, *, seconds: delays.append((later.id, seconds)))
    setattr(mail_service.mode, fault, True)
    mail = mailed.queue()
    message = MailSending.model_validate_json(waiting(mailed.queues)[0])
    bodies = [message]
    for _ in range(8):
        body = bodies[-1].model_dump_json()
        record = {"messageId": "q1", "body": body, "attributes": {"ApproximateReceiveCount": "1"}}
        assert on_send.handler({"Records": [record]}, CONTEXT) == {"batchItemFailures": []}
        bodies.append(message.model_copy(update={"id": delays[-1][0]}))
    assert [seconds for _, seconds in delays] == [30, 60, 120, 240, 480, 900, 900, 900]
    found = mailed.read(mail.id)
    assert (found["state"], found["reason"], sent(mail_service)) == ("queued", "unavailable", [])
    setattr(mail_service.mode, fault, False)
    later(mailed.queues, 30)
    assert (mailed.read(mail.id)["state"], sent(mail_service)) == ("sent", [EMAIL])


def test_half_of_the_calls_failing_sends_each_mail_once(mailed: Mailing, mail_service: MailService) -> None:
    mail_service.mode.half = True
    mails = [mailed.queue(about=()) for _ in range(5)]
    mailed.queues.drain()
    for hours in range(1, 4):
        later(mailed.queues, hours * 360)
    assert [mailed.read(mail.id)["state"] for mail in mails] == ["sent"] * 5
    assert len(mail_service.inbox) == 5


def test_a_mail_that_is_refused_keeps_the_answer(mailed: Mailing, mail_service: MailService) -> None:
    mail_service.mode.refused = True
    mail = mailed.send()
    assert (mail["state"], mail["reason"]) == ("failed", "refused")
    assert mail["detail"] == "Email address is not verified."


def test_a_mail_waits_for_its_documents(mailed: Mailing, mail_service: MailService, contents: Contents) -> None:
    contents.error = ContentsPending()
    mail = mailed.queue(MailKind.INVOICE)
    assert mailed.queues.deliver("MailOnSendQueue") == 1
    waiting_for = mailed.read(mail.id)
    assert (waiting_for["state"], waiting_for["reason"]) == ("queued", "documents")
    contents.error = None
    later(mailed.queues, 15)
    assert (mailed.read(mail.id)["state"], sent(mail_service)) == ("sent", [EMAIL])


def test_a_mail_that_lost_its_purpose_is_not_sent(
    mailed: Mailing, mail_service: MailService, contents: Contents
) -> None:
    contents.error = NotToBeSent()
    mail = mailed.send(MailKind.INVOICE)
    assert (mail["state"], mail["reason"], sent(mail_service)) == ("suppressed", "outdated", [])


def test_files_that_are_too_large_are_linked(mailed: Mailing, mail_service: MailService, contents: Contents) -> None:
    document_store.put(PDF.key, b"%PDF-1.7", media_type="application/pdf", file_name="x.pdf", shown=True)
    contents.attachments = [PDF]
    with patch.object(mail_files, "LARGEST", 7):
        mail = mailed.send(MailKind.INVOICE)
    assert [one.attach for one in contents.composed] == [True, False]
    assert (mail["state"], mail["attachments"]) == ("sent", [])
    assert list(mail_service.inbox[0].message.iter_attachments()) == []


def test_a_missing_file_fails_the_message_and_not_the_mail(mailed: Mailing, contents: Contents) -> None:
    contents.attachments = [PDF._replace(key="never-made.pdf")]
    mail = mailed.send(MailKind.INVOICE)
    assert mail["state"] == "queued"


def test_a_deleted_customer_gets_no_mail(mailed: Mailing, mail_service: MailService) -> None:
    mailed.queue()
    mailed.team.delete(f"/customers/{mailed.id}?linked=remove")
    mailed.queues.drain()
    assert outbox.list_due(limit=10) == []
