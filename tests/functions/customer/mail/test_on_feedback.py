"""Queue `mail_feedback`: what is reported moves the health of the address and the mail, once and in any order."""

import json
from itertools import permutations
from typing import Any

import pytest

from functions.mail import on_feedback
from local.stand_ins.mail import events
from local.stand_ins.mail.service import MailService
from shared.domain.customer.mails import MailKind
from shared.integrations import ses
from shared.integrations.ses import MailUnanswered
from shared.store.customer import customers
from tests.functions.customer.mail.conftest import EMAIL, Mailing
from tests.gateway import CONTEXT
from tests.mail import record_of, report_event


def health(mailed: Mailing) -> str:
    found: str = mailed.profile["email_health"]
    return found


@pytest.mark.parametrize(
    ("event", "expected", "state", "reason"),
    [
        (events.delivery, "healthy", "delivered", None),
        (events.hard_bounce, "bounced", "bounced", "bounced"),
        (events.full_mailbox, "failed", "failed", "transient"),
        (events.out_of_office, "failed", "failed", "transient"),
        (events.on_list, "bounced", "bounced", "bounced"),
        (events.complaint, "complained", "complained", "complained"),
        (events.not_spam, "healthy", "sent", None),
    ],
)
@pytest.mark.feature("S56")
def test_feedback_moves_the_mail_and_the_health_of_the_address(
    mailed: Mailing, mail_service: MailService, event: events.Event, expected: str, state: str, reason: str | None
) -> None:
    version = mailed.profile["version"]
    mail = mailed.send()
    report_event(mail_service, mail_service.inbox[0], event)
    found = mailed.read(mail["id"])
    assert (health(mailed), found["state"], found["reason"]) == (expected, state, reason)
    assert mailed.profile["version"] == version


def test_the_same_feedback_twice_counts_once(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    stored = mail_service.inbox[0]
    reported = events.hard_bounce(stored.id, stored.tags, EMAIL, mail_service.clock())
    for _ in range(3):
        on_feedback.handler({"Records": [record_of(reported)]}, CONTEXT)
    assert [kind for kind, _ in mailed.log()] == ["mails.bounced", "mails.sent"]


def test_the_order_of_feedback_does_not_matter(mailed: Mailing, mail_service: MailService) -> None:
    outcomes = set()
    for order in permutations((events.delivery, events.hard_bounce, events.complaint)):
        mailed.edit(email="other@devries.example")
        mailed.edit(email=EMAIL)
        mail = mailed.send()
        stored = mail_service.inbox[-1]
        at = mail_service.clock()
        for event in order:
            on_feedback.handler({"Records": [record_of(event(stored.id, stored.tags, EMAIL, at))]}, CONTEXT)
        outcomes.add((health(mailed), mailed.read(mail["id"])["state"]))
    assert outcomes == {("complained", "complained")}


def test_only_the_recipients_that_bounced_did(mailed: Mailing, mail_service: MailService) -> None:
    mail = mailed.send(cc=["boss@devries.example"])
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce, "BOSS@devries.example")
    report_event(mail_service, mail_service.inbox[0], events.delivery, EMAIL)
    found = mailed.read(mail["id"])
    assert {one["email"]: one["state"] for one in found["recipients"]} == {
        EMAIL: "delivered",
        "boss@devries.example": "bounced",
    }
    assert (health(mailed), found["state"], found["detail"]) == ("healthy", "delivered", "250 2.0.0 OK")
    assert found["recipients"][1]["detail"] == "550 5.1.1 user unknown"
    again = mailed.send(cc=["boss@devries.example"])
    assert [one["state"] for one in again["recipients"]] == ["sent", "suppressed"]
    assert mail_service.inbox[1].recipients == [EMAIL]


@pytest.mark.feature("S56")
@pytest.mark.parametrize("reported", [f"Jan <{EMAIL}>", f"<{EMAIL.upper()}>", "jan@mail-of-de-vries.example"])
def test_a_bounce_is_of_the_address_that_the_mail_was_sent_to_however_it_is_reported(
    mailed: Mailing, mail_service: MailService, reported: str
) -> None:
    mail = mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce, reported)
    assert (health(mailed), mailed.read(mail["id"])["state"]) == ("bounced", "bounced")


def test_of_a_mail_to_several_nobody_is_blamed_for_an_address_that_it_was_not_sent_to(
    mailed: Mailing, mail_service: MailService
) -> None:
    mail = mailed.send(cc=["boss@devries.example"])
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce, "jan@mail-of-de-vries.example")
    assert (health(mailed), mailed.read(mail["id"])["state"]) == ("healthy", "sent")
    known = mailed.team.get(f"/customers/{mailed.id}/mails/addresses").body["items"]
    assert [one["email"] for one in known] == [EMAIL]


def test_a_report_without_an_address_is_dropped(mailed: Mailing, mail_service: MailService) -> None:
    mail = mailed.send()
    stored = mail_service.inbox[0]
    told = events.hard_bounce(stored.id, stored.tags, EMAIL, mail_service.clock())
    told["bounce"]["bouncedRecipients"][0]["emailAddress"] = None
    assert on_feedback.handler({"Records": [record_of(told)]}, CONTEXT) == {"batchItemFailures": []}
    assert mailed.read(mail["id"])["state"] == "sent"


def test_a_copy_that_arrived_does_not_make_the_mail_delivered(mailed: Mailing, mail_service: MailService) -> None:
    copy = "archive@van-dijk.example"
    mail = mailed.send(bcc=[copy])
    report_event(mail_service, mail_service.inbox[0], events.delivery, copy)
    found = mailed.read(mail["id"])
    assert (found["state"], found["settled_at"]) == ("sent", None)
    assert [one["state"] for one in found["recipients"]] == ["sent", "delivered"]
    report_event(mail_service, mail_service.inbox[0], events.full_mailbox, EMAIL)
    report_event(mail_service, mail_service.inbox[0], events.complaint, copy)
    found = mailed.read(mail["id"])
    assert (found["state"], found["reason"]) == ("failed", "transient")
    assert [one["state"] for one in found["recipients"]] == ["failed", "complained"]


@pytest.mark.feature("S56")
def test_nothing_is_sent_to_an_address_that_bounced(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    mail = mailed.send()
    assert (mail["state"], mail["reason"], len(mail_service.inbox)) == ("suppressed", "bounced", 1)
    assert mailed.log()[0] == ("mails.not_sent", "bounced")


def test_a_delivery_ends_a_passing_failure(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.full_mailbox)
    assert health(mailed) == "failed"
    mailed.send()
    report_event(mail_service, mail_service.inbox[1], events.delivery)
    assert health(mailed) == "healthy"


@pytest.mark.feature("S132")
def test_another_address_begins_healthy_and_late_feedback_of_the_old_one_does_not_reach_it(
    mailed: Mailing, mail_service: MailService
) -> None:
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.complaint)
    mailed.edit(email="jan2@devries.example")
    assert health(mailed) == "healthy"
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    assert health(mailed) == "healthy"
    assert mailed.send(to=["jan2@devries.example"])["state"] == "sent"
    mailed.edit(email=EMAIL)
    assert (health(mailed), mailed.send()["state"]) == ("healthy", "sent")


@pytest.mark.parametrize(
    ("event", "email", "state", "kinds"),
    [
        (events.delivery, EMAIL, "delivered", ["mails.sent"]),
        (events.hard_bounce, EMAIL, "bounced", ["mails.bounced", "mails.sent"]),
        (events.delivery, "archive@van-dijk.example", "sent", ["mails.sent"]),
    ],
)
def test_feedback_finds_a_mail_that_was_taken_for_lost(
    mailed: Mailing, mail_service: MailService, event: events.Event, email: str, state: str, kinds: list[str]
) -> None:
    mail_service.mode.silent = True
    mail = mailed.send(bcc=["archive@van-dijk.example"])
    assert (mail["state"], mail["reason"], mail["sent_at"]) == ("failed", "unknown", None)
    for _ in range(2):
        report_event(mail_service, mail_service.inbox[0], event, email)
    found = mailed.read(mail["id"])
    assert (found["state"], found["reason"]) == (state, "bounced" if state == "bounced" else None)
    assert found["sent_at"]
    assert sorted(kind for kind, _ in mailed.log()) == sorted([*kinds, "mails.failed"])


@pytest.mark.parametrize("answers", [True, False])
def test_feedback_that_is_here_before_the_answer_counts(
    mailed: Mailing, mail_service: MailService, monkeypatch: pytest.MonkeyPatch, answers: bool
) -> None:
    hand_over = ses.send

    def send(*mail: Any) -> str:
        message_id = hand_over(*mail)
        report_event(mail_service, mail_service.inbox[0], events.delivery)
        if not answers:
            raise MailUnanswered
        return message_id

    monkeypatch.setattr(ses, "send", send)
    found = mailed.send()
    assert (found["state"], found["reason"]) == ("delivered", None)
    assert found["sent_at"]
    assert mailed.log() == [("mails.sent", None)]
    mailed.queues.drain()
    assert len(mail_service.inbox) == 1


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "no JSON",
        json.dumps({"Message": json.dumps({"not": "ses"})}),
        json.dumps({"eventType": "Bounce", "mail": {"tags": {"merchant": ["x"]}}}),
        json.dumps({"eventType": "Bounce", "bounce": {"bouncedRecipients": [{}]}, "mail": {"tags": {}}}),
        json.dumps({"eventType": "Delivery", "delivery": {"recipients": None}, "mail": {}}),
    ],
)
def test_what_is_no_feedback_is_dropped_and_loses_no_other_message(
    mailed: Mailing, mail_service: MailService, body: str
) -> None:
    mailed.send()
    stored = mail_service.inbox[0]
    reported = events.complaint(stored.id, stored.tags, EMAIL, mail_service.clock())
    records: list[dict[str, Any]] = [{"messageId": "q0", "body": body}, record_of(reported)]
    assert on_feedback.handler({"Records": records}, CONTEXT) == {"batchItemFailures": []}
    assert health(mailed) == "complained"


def test_feedback_on_what_does_not_exist_is_dropped(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    stored = mail_service.inbox[0]
    for tags in (
        stored.tags | {"merchant": "nobody"},
        stored.tags | {"customer": "cst_01K00000000000000000000000"},
        stored.tags | {"mail": "mail_01K00000000000000000000000"},
        {},
    ):
        reported = events.complaint(stored.id, tags, EMAIL, mail_service.clock())
        assert on_feedback.handler({"Records": [record_of(reported)]}, CONTEXT) == {"batchItemFailures": []}
    assert health(mailed) == "healthy"


def test_an_edit_at_the_same_moment_as_a_bounce_leaves_the_new_address_healthy(
    mailed: Mailing, mail_service: MailService
) -> None:
    mailed.send()
    read = customers.get(mailed.team.ref(mailed.id))
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    assert read.email_health == "healthy"
    mailed.edit(email="jan3@devries.example")
    assert health(mailed) == "healthy"
    assert mailed.send(MailKind.TEST, to=["jan3@devries.example"])["state"] == "sent"
