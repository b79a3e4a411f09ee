"""Serve the page, its API and signing in on one address, in the place of CloudFront and Cognito's hosted pages."""

import gzip
from collections.abc import Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from os import PathLike, stat_result
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from local.build.page_files import IMMUTABLE, cache_control, content_type
from local.demo.members import PASSWORD, UserPool
from local.gateway import sign_in
from local.paths import OPENAPI, PAGE
from local.stand_ins import address_register, exchange_rates, switches, websites
from local.stand_ins.kvk import served as kvk
from local.stand_ins.kvk.standin import KvkStandIn
from local.stand_ins.mail import served as mail
from local.stand_ins.mail.service import MailService
from local.stand_ins.mollie import served as mollie
from local.stand_ins.mollie.standin import StandIn
from local.stand_ins.vies import served as vies
from local.stand_ins.vies.standin import Vies

ADDRESS_REGISTER = "/local/address-register"
EXCHANGE_RATES = "/local/exchange-rates"
KVK = "/local/kvk"
MAIL = "/local/mail"
MOLLIE = "/local/mollie"
VIES = "/local/vies"
WEBSITES = "/local/websites"
STAND_INS = {"KVK": KVK, "Mail": MAIL, "Mollie": MOLLIE, "VIES": VIES, "Websites": WEBSITES}
# A header that every policy sets.
POLICY = "Content-Security-Policy"
# In the place of S3, whose links are signed for the emulator's own address.
DOCUMENTS = "/local/documents"

# Headers of one connection: the browser's and the emulator's are two.
PER_CONNECTION = {b"host", b"connection", b"keep-alive", b"transfer-encoding", b"upgrade", b"te", b"trailer", b"date"}


@dataclass(frozen=True)
class Deployed:
    """The properties of the stack that the gateway uses."""

    emulator_url: str
    api_id: str
    client_id: str
    members: UserPool
    mail: MailService
    mollie: StandIn
    vies: Vies
    kvk: KvkStandIn
    security_headers: dict[str, str]
    pay_headers: dict[str, str]


def gateway(deployed: Deployed) -> ASGIApp:
    upstream = httpx.AsyncClient(base_url=deployed.emulator_url, timeout=60, limits=httpx.Limits(max_connections=200))

    async def api(request: Request) -> Response:
        path = request.scope["raw_path"].removeprefix(b"/api") or b"/"
        return await forward(upstream, request, f"/_aws/execute-api/{deployed.api_id}/$default".encode() + path)

    async def public(request: Request) -> Response:
        path = f"/_aws/execute-api/{deployed.api_id}/$default".encode() + request.scope["raw_path"]
        return await forward(upstream, request, path)

    async def pay(request: Request) -> Response:
        response = await public(request)
        response.headers.update(deployed.pay_headers)
        return response

    async def cognito(request: Request) -> Response:
        return await forward(upstream, request, request.scope["raw_path"])

    async def document(request: Request) -> Response:
        return await forward(upstream, request, request.scope["raw_path"].removeprefix(DOCUMENTS.encode()))

    async def show_sign_in(request: Request) -> Response:
        return sign_in.page(dict(request.query_params), await run_in_threadpool(deployed.members.invited))

    async def log_in(request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode()))
        if form.get("password") == PASSWORD:
            await run_in_threadpool(deployed.members.accept_invitation, form.get("username", ""))
        answer = await forward(upstream, request, request.scope["raw_path"])
        if answer.status_code == 302:
            return answer
        # Without a redirect to the page, the answer is the emulator's own form again.
        return sign_in.page(form, await run_in_threadpool(deployed.members.invited), refused=True)

    async def config(_: Request) -> Response:
        return JSONResponse({"sign_in_url": "", "client_id": deployed.client_id}, headers={"Cache-Control": "no-store"})

    @asynccontextmanager
    async def lifespan(_: Starlette) -> Any:
        async with upstream:
            yield

    methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
    app = Starlette(
        lifespan=lifespan,
        routes=[
            Route("/config.json", config),
            Route("/api/openapi.json", lambda _: FileResponse(OPENAPI, headers={"Cache-Control": "no-cache"})),
            Route("/api", api, methods=methods),
            Route("/api/{path:path}", api, methods=methods),
            Route("/mail/{path:path}", pay, methods=methods),
            Route("/pay/{path:path}", pay, methods=methods),
            Route("/sent-mail/{path:path}", public, methods=methods),
            Route("/oauth2/authorize", show_sign_in),
            Route("/oauth2/token", cognito, methods=["POST"]),
            Route("/login", log_in, methods=["POST"]),
            Route("/logout", cognito),
            Route(f"{ADDRESS_REGISTER}/suggest", address_register.suggest),
            Route(f"{EXCHANGE_RATES}/data/{{series:path}}", exchange_rates.data),
            Route(DOCUMENTS + "/{path:path}", document),
            kvk.routes(deployed.kvk, KVK),
            mail.routes(deployed.mail, MAIL),
            mollie.routes(deployed.mollie, MOLLIE),
            vies.routes(deployed.vies, VIES),
            websites.routes(websites.Websites(), WEBSITES),
            switches.overview(STAND_INS),
            Route("/local/sign-in.css", lambda _: FileResponse(sign_in.STYLE, media_type="text/css")),
            Mount("/", GZipMiddleware(PageFiles(PAGE))),
        ],
    )
    return with_headers(app, deployed.security_headers)


async def forward(upstream: httpx.AsyncClient, request: Request, path: bytes) -> Response:
    """Send the request to the emulator and stream its answer."""
    query = request.scope["query_string"]
    outgoing = upstream.build_request(
        request.method,
        httpx.URL(upstream.base_url, raw_path=path + (b"?" + query if query else b"")),
        headers=end_to_end(request.headers.raw),
        content=await request.body(),
    )
    try:
        answer = await upstream.send(outgoing, stream=True)
    except httpx.TransportError:
        return JSONResponse({"message": "Service Unavailable"}, status_code=503)
    response = StreamingResponse(answer.aiter_raw(), answer.status_code, background=BackgroundTask(answer.aclose))
    response.raw_headers = end_to_end(answer.headers.raw)
    return response


def end_to_end(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Leave out the headers that belong to the connection, not to the message."""
    return [(name.lower(), value) for name, value in headers if name.lower() not in PER_CONNECTION]


class PageFiles(StaticFiles):
    """The files of the built page by name, and index.html at every other address."""

    def __init__(self, page: Path):
        super().__init__(directory=page)

    async def get_response(self, path: str, scope: Scope) -> Response:
        request = Request(scope)
        if not Path(path).suffix:
            path = "index.html"
            # Signing in redirects to one origin, and Cognito allows plain http for localhost only.
            if request.url.hostname == "127.0.0.1":
                return RedirectResponse(request.url.replace(hostname="localhost"))
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = cache_control(path)
        return response

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Compress a file that is named after its content once, not for each request."""
        file = Path(full_path)
        if file.is_relative_to(PAGE / IMMUTABLE) and "gzip" in Request(scope).headers.get("Accept-Encoding", ""):
            headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
            return Response(gzipped(file), headers=headers, media_type=content_type(file.name))
        return super().file_response(full_path, stat_result, scope, status_code)


@cache
def gzipped(file: Path) -> bytes:
    return gzip.compress(file.read_bytes())


def with_headers(app: ASGIApp, headers: dict[str, str]) -> ASGIApp:
    """Set the headers on every answer that has no policy of its own."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                sent = MutableHeaders(scope=message)
                if POLICY not in sent:
                    sent.update(headers)
            await send(message)

        await app(scope, receive, send_with_headers)

    return wrapped
