"""Routes for strangers: forms, pages, and webhooks that take whatever is sent."""

import base64
from typing import Annotated, Any

import pytest
from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Body

from shared import errors
from shared.domain.core.models import RequestModel
from shared.http.app import HTML, answers, entrypoint, html, page_app, see_other, webhook_app
from shared.http.parameters import AsSent, Public
from shared.http.strangers import LONGEST_AS_SENT, Stranger, stranger_of
from shared.http.validation import FORM, LONGEST_FORM
from tests.gateway import CONTEXT, event


class Choice(RequestModel):
    nonce: str
    method: str = ""


class OutOfStock(errors.Conflict):
    code = "out_of_stock_in_this_test"


Anybody = Annotated[Stranger, Public(reason="a test")]
page = page_app(lambda _, error: f"<p>{error.code}</p>")
webhook = webhook_app()


@page.get("/<token>", **answers(text=HTML))
def show(token: str, stranger: Anybody) -> Response[str]:
    return html(f"<p>{token} {stranger.address}</p>")


@page.post("/<token>", **answers(text=HTML))
def choose(token: str, chosen: Annotated[Choice, Body(media_type=FORM)], stranger: Anybody) -> Response[str]:
    if chosen.method == "gone":
        raise OutOfStock("Nothing is left.")
    if chosen.method == "defect":
        raise ZeroDivisionError
    return see_other(f"https://checkout.example/{chosen.nonce}")


@webhook.post("/hooks/<token>", **answers())
def receive(token: str, sent: AsSent, stranger: Anybody) -> Response[str]:
    return html(f"{token}:{sent}")


def ask(app: Any, path: str, body: Any = None, *, encoded: bool = False, **headers: Any) -> dict[str, Any]:
    method = "GET" if body is None else "POST"
    request = event(method, path, body, {"content_type": FORM} | headers)
    request["isBase64Encoded"] = encoded
    return entrypoint(app)(request, CONTEXT)


def test_a_page_is_html_that_nobody_keeps() -> None:
    answer = ask(page, "/abc", content_type="application/json")
    assert (answer["statusCode"], answer["headers"]["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert answer["headers"]["Cache-Control"] == "no-store"


def test_what_mail_programs_add_to_a_link_is_ignored() -> None:
    assert ask(page, "/abc?utm_source=mail&fbclid=1", content_type="application/json")["statusCode"] == 200


@pytest.mark.parametrize("encoded", [False, True])
def test_a_form_is_read_as_the_gateway_sends_it(encoded: bool) -> None:
    body = "nonce=a%2Bb&method=ideal"
    sent = base64.b64encode(body.encode()).decode() if encoded else body
    answer = ask(page, "/abc", sent, encoded=encoded, content_type=f"{FORM}; charset=UTF-8")
    assert (answer["statusCode"], answer["headers"]["Location"]) == (303, "https://checkout.example/a+b")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "invalid_request"),
        ("method=ideal", "invalid_request"),
        ("nonce=1&nonce=2", "invalid_request"),
        ("nonce=1&amount=0.01", "invalid_request"),
        ("&".join(f"f{n}=1" for n in range(1000)), "invalid_request"),
        ("nonce=1&method=gone", "out_of_stock_in_this_test"),
        ("nonce=1&method=defect", "internal_error"),
        ("nonce=" + "1" * LONGEST_FORM, "body_too_large"),
    ],
)
def test_a_page_answers_each_failure_as_a_page(body: str, code: str) -> None:
    answer = ask(page, "/abc", body)
    assert answer["body"] == f"<p>{code}</p>"
    assert answer["headers"]["Content-Type"] == "text/html; charset=utf-8"
    assert answer["headers"]["Cache-Control"] == "no-store"
    assert answer["statusCode"] >= 400


def test_a_form_of_bytes_that_are_no_text_is_refused() -> None:
    answer = ask(page, "/abc", base64.b64encode(b"nonce=\xff").decode(), encoded=True)
    assert (answer["statusCode"], answer["body"]) == (422, "<p>invalid_request</p>")


@pytest.mark.parametrize("media_type", ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
def test_a_form_of_another_media_type_is_refused(media_type: str) -> None:
    answer = ask(page, "/abc", "nonce=1", content_type=media_type)
    assert (answer["statusCode"], answer["body"]) == (415, "<p>unsupported_media_type</p>")


@pytest.mark.parametrize("media_type", [FORM, "application/json", "image/png", ""])
@pytest.mark.parametrize("path", ["/hooks/t", "/hooks/t?unknown=1"])
def test_a_webhook_takes_any_body(media_type: str, path: str) -> None:
    answer = ask(webhook, path, "id=tr_1", content_type=media_type)
    assert (answer["statusCode"], answer["body"]) == (200, "t:id=tr_1")


@pytest.mark.parametrize(
    ("body", "encoded", "received"),
    [
        ("", False, ""),
        ("aWQ9dHJfMQ==", True, "id=tr_1"),
        ("no base 64!", True, ""),
        ("/////w==", True, "\ufffd" * 4),
        ("x" * 300_000, False, "x" * LONGEST_AS_SENT),
        ("A" * 300_000, True, "\0" * (LONGEST_AS_SENT // 4 * 3)),
    ],
)
def test_a_webhook_survives_what_is_no_body(body: str, encoded: bool, received: str) -> None:
    answer = ask(webhook, "/hooks/t", body, encoded=encoded)
    assert (answer["statusCode"], answer["body"]) == (200, f"t:{received}")


def test_a_stranger_is_at_the_address_that_cloudfront_saw() -> None:
    """What stands before it in X-Forwarded-For is what the sender claims."""
    sent = event("GET", "/", headers={"x_forwarded_for": "10.0.0.1, 198.51.100.7, 203.0.113.9", "user_agent": "curl"})
    assert stranger_of(sent) == Stranger("198.51.100.7", "curl", "")
    assert stranger_of(event("GET", "/")) == Stranger("127.0.0.1", "", "")
