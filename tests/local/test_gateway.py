"""What the gateway forwards to the emulator: each path as it was sent, and each answer with its headers."""

from collections.abc import Sequence
from typing import cast

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from local.demo.members import PASSWORD, UserPool
from local.gateway import sign_in
from local.gateway.proxy import DOCUMENTS, Proxy
from tests.asgi import Browser


class Members:
    """Those who are invited, until their first sign-in."""

    def __init__(self) -> None:
        self.waiting = ["ann@example.com"]

    def invited(self) -> Sequence[tuple[str, str]]:
        return [("Ann", email) for email in self.waiting]

    def accept_invitation(self, email: str) -> None:
        self.waiting.remove(email)


async def emulator(request: Request) -> Response:
    """Answer what came, and redirect who signs in with the password."""
    body = (await request.body()).decode()
    if request.url.path == "/login" and PASSWORD in body:
        return RedirectResponse("http://page.example/?code=1", 302)
    path, query = request.scope["raw_path"].decode(), request.url.query
    return PlainTextResponse(f"{request.method} {path}?{query} {body}", headers={"Keep-Alive": "timeout=5"})


@pytest.fixture
def proxy() -> Proxy:
    app = Starlette(routes=[Route("/{path:path}", emulator, methods=["GET", "POST"])])
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://emulator.test")
    return Proxy(client, "api1", {"Content-Security-Policy": "of the pay pages"})


def browser(proxy: Proxy, members: Members | None = None) -> Browser:
    return Browser(
        [
            Route("/api/{path:path}", proxy.api, methods=["GET", "POST"]),
            Route("/pay/{path:path}", proxy.pay),
            Route("/sent-mail/{path:path}", proxy.public),
            Route(DOCUMENTS + "/{path:path}", proxy.document),
            *sign_in.routes(cast(UserPool, members or Members()), proxy),
        ]
    )


@pytest.mark.parametrize(
    ("path", "forwarded"),
    [
        ("/api/tags%2Fx?name=a%20b", "/_aws/execute-api/api1/$default/tags%2Fx?name=a%20b"),
        ("/pay/token", "/_aws/execute-api/api1/$default/pay/token?"),
        ("/sent-mail/token", "/_aws/execute-api/api1/$default/sent-mail/token?"),
        ("/local/documents/bucket/a%20file.pdf?signed=1", "/bucket/a%20file.pdf?signed=1"),
        ("/logout?client_id=page", "/logout?client_id=page"),
    ],
)
def test_a_path_is_forwarded_as_it_was_sent(proxy: Proxy, path: str, forwarded: str) -> None:
    answer = browser(proxy).get(path)
    assert answer.text == f"GET {forwarded} "
    assert "keep-alive" not in answer.headers


def test_a_body_is_forwarded(proxy: Proxy) -> None:
    assert browser(proxy).post("/api/notes", content=b'{"text": "x"}').text.endswith('/notes? {"text": "x"}')


def test_only_pages_without_a_sign_in_have_headers_of_their_own(proxy: Proxy) -> None:
    pages = browser(proxy)
    assert pages.get("/pay/token").headers["Content-Security-Policy"] == "of the pay pages"
    assert "Content-Security-Policy" not in pages.get("/sent-mail/token").headers


def test_the_first_sign_in_of_who_is_invited_accepts_the_invitation(proxy: Proxy) -> None:
    members = Members()
    pages = browser(proxy, members)
    assert "ann@example.com" in pages.get("/oauth2/authorize?state=s1").text
    refused = pages.post("/login", data={"username": "ann@example.com", "password": "other"})
    assert (refused.status_code, members.waiting) == (200, ["ann@example.com"])
    assert 'role="alert"' in refused.text
    assert pages.post("/login", data={"username": "ann@example.com", "password": PASSWORD}).status_code == 302
    assert members.waiting == []


def test_without_the_emulator_the_answer_is_503() -> None:
    def gone(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    client = httpx.AsyncClient(transport=httpx.MockTransport(gone), base_url="http://emulator.test")
    assert browser(Proxy(client, "api1", {})).get("/api/me").status_code == 503
