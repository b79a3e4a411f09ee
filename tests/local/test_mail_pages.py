"""The inbox of `make run`: each mail as its receiver sees it, and what can be reported of it."""

from typing import Any

import pytest

from local.stand_ins.mail.served import routes
from local.stand_ins.mail.service import MailService
from shared.domain.customer.composed_mails import Attachment, Composed
from shared.domain.customer.mails import Recipient
from shared.integrations import ses
from shared.integrations.mime import Part, mime
from tests.asgi import Browser
from tests.mail import stand_in_of_mail

TAGS = {"merchant": "van-dijk", "customer": "cst_1", "mail": "mail_1"}
TO = [Recipient(email="jan@devries.example"), Recipient(email="boss@devries.example")]


@pytest.fixture
def service() -> Any:
    with stand_in_of_mail() as running:
        yield running


@pytest.fixture
def browser(service: MailService) -> Browser:
    return Browser([routes(service, "/local/mail")], follow_redirects=True)


def sent(service: MailService) -> str:
    """Send a mail with a logo in its HTML and a file. Return its id."""
    composed = Composed(
        subject="Factuur <2026-0001>",
        text="Hallo & welkom",
        html='<html><head></head><body><img src="cid:logo"><a href="https://klantkaart.example/pay/x">Betalen</a></body></html>',
        sender_name="Van Dijk",
    )
    parts = [
        Part(Attachment("l", "logo.png", "image/png", cid="logo"), b"PNG"),
        Part(Attachment("f", "factuur.pdf", "application/pdf"), b"%PDF"),
    ]
    content = mime(composed, TO, parts, sender="mail@klantkaart.example", unsubscribe_url=None)
    ses.send(content, TO, TAGS)
    return service.inbox[0].id


def test_the_inbox_lists_what_was_sent(browser: Browser, service: MailService) -> None:
    assert "No mail yet" in browser.get("/local/mail/").text
    sent(service)
    assert "Factuur &lt;2026-0001&gt;" in browser.get("/local/mail/").text


def test_a_mail_is_shown_with_both_parts_its_image_and_its_files(browser: Browser, service: MailService) -> None:
    at = f"/local/mail/{sent(service)}"
    page = browser.get(at).text
    assert "Hallo &amp; welkom" in page
    html = browser.get(f"{at}/html")
    assert "data:image/png;base64,UE5H" in html.text
    assert 'href="https://klantkaart.example/pay/x"' in html.text
    assert "default-src 'none'" in html.headers["Content-Security-Policy"]
    file = browser.get(f"{at}/file/0")
    assert (file.content, file.headers["content-type"]) == (b"%PDF", "application/pdf")


def test_what_becomes_of_a_mail_is_reported_with_a_click(browser: Browser, service: MailService) -> None:
    at = f"/local/mail/{sent(service)}"
    reported: list[dict[str, Any]] = []
    service.report = reported.append
    assert browser.post(f"{at}/bounce", data={"email": TO[1].email}).status_code == 200
    assert [(one["eventType"], one["bounce"]["bouncedRecipients"][0]["emailAddress"]) for one in reported] == [
        ("Bounce", TO[1].email)
    ]
    assert reported[0]["mail"]["tags"] == {name: [value] for name, value in TAGS.items()}
    assert service.suppressed == {TO[1].email}


def test_mails_are_delivered_by_themselves_unless_that_is_switched_off(browser: Browser, service: MailService) -> None:
    sent(service)
    reported: list[dict[str, Any]] = []
    service.report = reported.append
    browser.post("/local/mail/switch", data={"throttled": "on"})
    service.inbox[0].at = service.inbox[0].at.replace(year=2020)
    service.forward()
    assert (reported, service.mode.throttled) == ([], True)
    browser.post("/local/mail/switch", data={"delivers": "on"})
    service.forward()
    assert ([one["eventType"] for one in reported], service.mode.throttled) == (["Delivery"] * 2, False)


@pytest.mark.parametrize("path", ["none", "none/html", "none/file/0"])
def test_a_mail_that_was_never_sent_does_not_exist(browser: Browser, path: str) -> None:
    assert browser.get(f"/local/mail/{path}").status_code == 404
