"""Amazon SES: what is sent, what each failure means, and its list of suppressed addresses."""

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.httpsession import URLLib3Session

from local.stand_ins.mail.service import Answer, MailService
from shared import config
from shared.domain.customer.address_health import address_key
from shared.domain.customer.composed_mails import Composed
from shared.domain.customer.mails import Recipient, RecipientRole
from shared.integrations import ses
from shared.integrations.mime import mime
from shared.integrations.ses import CONNECT_SECONDS, READ_SECONDS, MailRefused, MailUnanswered, MailUnavailable
from shared.store.engine.retries import LONGEST_SECONDS
from tests.mail import stand_in_of_mail
from tests.template import functions, load_template

TO = [Recipient(email="jan@devries.example"), Recipient(email="boss@devries.example", role=RecipientRole.BCC)]


@pytest.fixture
def service() -> Iterator[MailService]:
    with stand_in_of_mail() as running:
        yield running


def send() -> str:
    return ses.send(b"Subject: x\r\n\r\nx", TO, {"mail": "mail_1"})


def test_a_mail_goes_to_all_recipients_with_its_tags(service: MailService) -> None:
    assert send() == service.inbox[0].id
    assert (service.inbox[0].recipients, service.inbox[0].tags) == ([one.email for one in TO], {"mail": "mail_1"})


def test_a_domain_is_written_in_ascii_and_found_again(service: MailService) -> None:
    to = [Recipient(email="jan@bücher.example")]
    ses.send(b"Subject: x\r\n\r\nx", to, {})
    assert service.inbox[0].recipients == ["jan@xn--bcher-kva.example"]
    assert address_key(service.inbox[0].recipients[0].upper()) == address_key(to[0].email)


def test_a_domain_with_a_sharp_s_is_not_that_of_somebody_else(service: MailService) -> None:
    ses.send(b"Subject: x\r\n\r\nx", [Recipient(email="info@straße.example")], {})
    assert service.inbox[0].recipients == ["info@xn--strae-oqa.example"]


def test_an_address_that_the_mail_service_cannot_take_is_refused(service: MailService) -> None:
    to = [Recipient(email="andré@example.com")]
    composed = Composed(subject="Aan andré 👋", text="é", html="<p>é</p>", sender_name="Ünal & Zn")
    content = mime(composed, to, [], sender="mail@klantkaart.example", unsubscribe_url=None)
    with pytest.raises(MailRefused):
        ses.send(content, to, {})
    assert service.requests == 0


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("dead", MailUnavailable),
        ("half", MailUnavailable),
        ("throttled", MailUnavailable),
        ("refused", MailRefused),
        ("silent", MailUnanswered),
        ("wrong", MailUnanswered),
    ],
)
def test_a_failure_shows_whether_the_mail_may_have_gone_out(
    service: MailService, fault: str, error: type[Exception]
) -> None:
    setattr(service.mode, fault, True)
    with pytest.raises(error):
        send()
    assert len(service.inbox) == (fault == "silent")


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (429, "", MailUnavailable),
        (503, "", MailUnavailable),
        (400, "LimitExceededException", MailUnavailable),
        (400, "SendingPausedException", MailUnavailable),
        (400, "AccountSuspendedException", MailUnavailable),
        (400, "ThrottlingException", MailUnavailable),
        (500, "InternalFailure", MailUnanswered),
        (502, "", MailUnanswered),
        (504, "", MailUnanswered),
        (400, "MailFromDomainNotVerifiedException", MailRefused),
        (404, "NotFoundException", MailRefused),
    ],
)
def test_only_an_answer_to_that_effect_means_that_nothing_was_sent(
    service: MailService, monkeypatch: pytest.MonkeyPatch, status: int, code: str, error: type[Exception]
) -> None:
    answer = Answer(status, {"__type": code, "message": "x"} if code else b"<html>No gateway</html>")
    monkeypatch.setattr(service, "answer", lambda *_: answer)
    with pytest.raises(error):
        send()


def test_nothing_is_sent_without_a_sender(service: MailService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_SENDER", "")
    config.mail_sender.cache_clear()
    with pytest.raises(MailRefused):
        send()
    config.mail_sender.cache_clear()


def test_an_address_leaves_the_list_of_the_mail_service_once(service: MailService) -> None:
    service.suppressed = {TO[0].email}
    for _ in range(2):
        ses.clear_suppression(TO[0].email)
    assert service.suppressed == set()
    service.mode.dead = True

    with pytest.raises(MailUnavailable):
        ses.clear_suppression(TO[0].email)


def test_an_address_with_letters_in_its_domain_leaves_the_list_as_it_is_there(service: MailService) -> None:
    service.suppressed = {"jan@xn--bcher-kva.example"}
    ses.clear_suppression("jan@bücher.example")
    assert service.suppressed == set()


def test_after_clearing_an_address_the_worker_has_the_time_to_send(
    service: MailService, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits: list[float] = []
    answered = URLLib3Session.send

    def send_within(session: Any, request: Any) -> Any:
        limits.extend((session._timeout.connect_timeout, session._timeout.read_timeout))
        return answered(session, request)

    monkeypatch.setattr(URLLib3Session, "send", send_within)
    ses.clear_suppression(TO[0].email)
    timeout = functions(load_template())["MailOnSendFunction"]["Timeout"]
    assert limits == [2, 5]
    assert sum(limits) + CONNECT_SECONDS + READ_SECONDS + LONGEST_SECONDS < timeout
