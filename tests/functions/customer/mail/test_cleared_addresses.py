"""A mail to an address that a member has cleared: it leaves the list of the mail service first, if that can be."""

from collections.abc import Callable
from unittest.mock import patch

import pytest
import time_machine

from local.stand_ins.mail import events
from local.stand_ins.mail.service import MailService
from shared.commands.customer import mail_sending
from shared.domain.core.clock import now
from shared.integrations import ses
from shared.integrations.ses import MailUnavailable
from shared.store.engine import outbox
from tests.functions.customer.mail.conftest import EMAIL, Mailing
from tests.mail import report_event
from tests.queues import sweep
from tests.races import Meanwhile

OTHER = "boekhouding@devries.example"


@pytest.fixture
def cleared(mailed: Mailing, mail_service: MailService) -> Mailing:
    """A customer whose address bounced, and was cleared by a member. The mail service has it on its list."""
    mailed.send()
    report_event(mail_service, mail_service.inbox[0], events.hard_bounce)
    assert mailed.team.post(f"{mailed.path}/clear-suppression", {"email": EMAIL}).status == 200
    mail_service.inbox.clear()
    return mailed


def no_answer(_: str) -> bool:
    raise MailUnavailable


@pytest.mark.feature("S57")
def test_a_mail_that_another_worker_sends_meanwhile_is_not_queued_again(
    cleared: Mailing, mail_service: MailService, meanwhile: Meanwhile
) -> None:
    mail = cleared.queue()
    queue = cleared.queues.urls["MailOnSendQueue"]
    (body,) = cleared.queues.waiting("MailOnSendQueue")
    cleared.queues.client.send_message(QueueUrl=queue, MessageBody=body)
    list_fails: list[Callable[[str], bool]] = [no_answer]

    def clear(email: str) -> bool:
        return list_fails.pop()(email) if list_fails else False

    mail_service.suppressed.clear()
    with patch.object(ses, "clear_suppression", clear):
        # The other one has no trouble with the list, and has handed the mail over.
        meanwhile(cleared.claim)
        assert cleared.queues.deliver("MailOnSendQueue") == 1
    assert cleared.read(mail.id)["state"] == "sending"


@pytest.mark.feature("S57")
def test_a_list_that_cannot_be_changed_for_long_keeps_no_mail_from_the_other_recipients(
    cleared: Mailing, mail_service: MailService
) -> None:
    with patch.object(ses, "clear_suppression", no_answer):
        mail = cleared.send(cc=[OTHER])
        assert (mail["state"], mail["reason"], mail_service.inbox) == ("queued", "unavailable", [])
        for turn in range(mail_sending.MOST_WAITS_FOR_LIST):
            with time_machine.travel(now() + turn * outbox.LONGEST_RETRY_AFTER):
                sweep(cleared.queues)
    assert cleared.read(mail["id"])["state"] == "sent"
    (stored,) = mail_service.inbox
    assert OTHER in stored.recipients
