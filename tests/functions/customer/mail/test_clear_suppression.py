"""POST /customers/{customer_id}/mails/clear-suppression: mail goes to the address again."""

from datetime import timedelta

import pytest
import time_machine

from local.stand_ins.mail import events
from local.stand_ins.mail.service import MailService
from shared.domain.core.clock import now
from shared.store.engine import outbox
from tests.functions.customer.mail.conftest import EMAIL, Mailing
from tests.mail import report_event
from tests.queues import sweep


@pytest.mark.feature("S57")
def test_an_address_is_cleared_here_and_at_the_mail_service(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    assert mail_service.suppressed == {EMAIL}
    answer = mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL.upper()})
    assert (answer.status, mailed.profile["email_health"]) == (200, "healthy")
    mail = mailed.send()
    # The list of the mail service may take a moment to change, so the mail waits for its next turn.
    assert (mail["state"], mail_service.suppressed) == ("queued", set())
    sweep(mailed.queues)
    assert mailed.read(mail["id"])["state"] == "sent"
    assert [kind for kind, _ in mailed.log()][:2] == ["mails.sent", "mails.suppression_cleared"]


def test_an_address_at_which_mail_has_arrived_since_is_not_asked_about_again(
    mailed: Mailing, mail_service: MailService
) -> None:
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    mail_service.suppressed.clear()
    mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL})
    mailed.send()
    report_event(mail_service, mail_service.inbox[1], events.delivery)
    asked = mail_service.requests
    assert mailed.send()["state"] == "sent"
    assert mail_service.requests == asked + 1


def test_late_feedback_from_before_does_not_suppress_it_again(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    with time_machine.travel(now() + timedelta(minutes=1)):
        assert mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL}).status == 200
    report_event(mail_service, mail_service.inbox[0], events.complaint)
    assert mailed.profile["email_health"] == "healthy"


def test_an_address_that_is_not_suppressed_stays_as_it_is(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    asked = mail_service.requests
    assert mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL}).status == 200
    assert mail_service.requests == asked
    assert [kind for kind, _ in mailed.log()] == ["mails.sent"]


@pytest.mark.parametrize("fault", ["dead", "throttled"])
def test_nobody_waits_for_the_mail_service_when_they_clear_an_address(
    mailed: Mailing, mail_service: MailService, fault: str
) -> None:
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    setattr(mail_service.mode, fault, True)
    asked = mail_service.requests
    assert mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL}).status == 200
    assert (mailed.profile["email_health"], mail_service.requests) == ("healthy", asked)
    mail = mailed.send()
    assert (mail["state"], mail["reason"]) == ("queued", "unavailable")
    setattr(mail_service.mode, fault, False)
    # The first of these takes it off the list, the second sends.
    sweep(mailed.queues)
    with time_machine.travel(now() + outbox.LONGEST_RETRY_AFTER):
        sweep(mailed.queues)
    assert (mailed.read(mail["id"])["state"], mail_service.suppressed) == ("sent", set())
