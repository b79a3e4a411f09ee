"""The stand-in of the mail service in the process of a test: the whole client works, and no mail leaves the process."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pytest
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.compat import HTTPHeaders
from botocore.exceptions import EndpointConnectionError, ReadTimeoutError
from botocore.httpsession import URLLib3Session

from local.stand_ins.mail import events
from local.stand_ins.mail.service import NO_ANSWER, MailService, Stored
from shared import config
from shared.integrations import ses
from tests.gateway import CONTEXT

URL = "http://mail.test"
# Kept from test to test, because every test that sends a mail would make a client, for a twentieth of a second.
_client = cache(ses.client.__wrapped__)


class Raw:
    """The part of a response that botocore reads."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def stream(self, *_: Any, **__: Any) -> Iterator[bytes]:
        yield self._content


@contextmanager
def stand_in_of_mail() -> Iterator[MailService]:
    """Give every request for the mail service to a new stand-in. With `mode.dead` it cannot even be reached."""
    service = MailService(clock=lambda: datetime.now(UTC))
    to_others = URLLib3Session.send

    def send(session: URLLib3Session, request: AWSPreparedRequest) -> AWSResponse:
        parts = urlsplit(request.url)
        if f"{parts.scheme}://{parts.netloc}" != URL:
            return to_others(session, request)
        if service.mode.dead:
            raise EndpointConnectionError(endpoint_url=request.url)
        sent = request.body if isinstance(request.body, bytes) else str(request.body or "").encode()
        answer = service.answer(str(request.method), parts.path, sent)
        if answer.status == NO_ANSWER:
            raise ReadTimeoutError(endpoint_url=request.url)
        content = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
        headers = HTTPHeaders()
        headers["content-type"] = "application/json"
        return AWSResponse(request.url, answer.status, headers, Raw(content))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(URLLib3Session, "send", send)
        patch.setenv("MAIL_URL", URL)
        patch.setattr(ses, "client", _client)
        config.mail_url.cache_clear()
        yield service
    config.mail_url.cache_clear()


def record_of(reported: dict[str, Any]) -> dict[str, Any]:
    """Return the record of the queue of feedback, with the envelope of SNS."""
    return {"messageId": "q1", "body": json.dumps({"Type": "Notification", "Message": json.dumps(reported)})}


def report_event(service: MailService, mail: Stored, event: events.Event, email: str | None = None) -> None:
    """Have the worker take what the mail service reports."""
    from functions.mail import on_feedback

    service.report = lambda reported: _taken(on_feedback.handler({"Records": [record_of(reported)]}, CONTEXT))
    service.report_event(mail, event, email)


def _taken(answer: dict[str, Any]) -> None:
    assert answer == {"batchItemFailures": []}
