"""POST /customers/{customer_id}/mails/clear-suppression: mail goes to the address again."""

from datetime import timedelta

import pytest
import time_machine

from local.stand_ins.mail import events
from local.stand_ins.mail.service import MailService
from shared.domain.core.clock import now
from tests.functions.customer.mail.conftest import EMAIL, Mailing
from tests.mail import tell


@pytest.mark.feature("S57")
def test_an_address_is_cleared_here_and_at_the_mail_service(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    tell(mail_service, mail_service.inbox[0], events.hard_bounce)
    assert mail_service.suppressed == {EMAIL}
    answer = mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL.upper()})
    assert (answer.status, mailed.profile["email_health"], mail_service.suppressed) == (200, "healthy", set())
    assert mailed.send()["state"] == "sent"
    assert [kind for kind, _ in mailed.log()][:2] == ["mails.sent", "mails.suppression_cleared"]


def test_late_feedback_from_before_does_not_suppress_it_again(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    tell(mail_service, mail_service.inbox[0], events.hard_bounce)
    with time_machine.travel(now() + timedelta(minutes=1)):
        assert mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL}).status == 200
    tell(mail_service, mail_service.inbox[0], events.complaint)
    assert mailed.profile["email_health"] == "healthy"


def test_an_address_that_is_not_suppressed_stays_as_it_is(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send()
    asked = mail_service.asked
    assert mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL}).status == 200
    assert mail_service.asked == asked
    assert [kind for kind, _ in mailed.log()] == ["mails.sent"]


@pytest.mark.parametrize("fault", ["dead", "throttled"])
def test_without_the_mail_service_nothing_is_cleared(mailed: Mailing, mail_service: MailService, fault: str) -> None:
    mailed.send()
    tell(mail_service, mail_service.inbox[0], events.hard_bounce)
    setattr(mail_service.mode, fault, True)
    answer = mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL})
    assert (answer.status, answer.body["code"]) == (502, "mail_unavailable")
    assert mailed.profile["email_health"] == "bounced"
