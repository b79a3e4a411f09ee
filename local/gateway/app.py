"""Serve the page, its API and signing in on one address, in the place of CloudFront and Cognito's hosted pages."""

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from local.demo.members import UserPool
from local.gateway import sign_in
from local.gateway.page_files import PageFiles
from local.gateway.proxy import DOCUMENTS, Proxy
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
    emulator = httpx.AsyncClient(base_url=deployed.emulator_url, timeout=60, limits=httpx.Limits(max_connections=200))
    proxy = Proxy(emulator, deployed.api_id, deployed.pay_headers)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> Any:
        async with emulator:
            yield

    routes: list[BaseRoute] = [
        *_routes_of_api(deployed, proxy),
        *sign_in.routes(deployed.members, proxy),
        *_routes_of_stand_ins(deployed),
        Mount("/", GZipMiddleware(PageFiles(PAGE))),
    ]
    return with_headers(Starlette(lifespan=lifespan, routes=routes), deployed.security_headers)


def _routes_of_api(deployed: Deployed, proxy: Proxy) -> list[BaseRoute]:
    async def config(_: Request) -> Response:
        return JSONResponse({"sign_in_url": "", "client_id": deployed.client_id}, headers={"Cache-Control": "no-store"})

    methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
    return [
        Route("/config.json", config),
        Route("/api/openapi.json", lambda _: FileResponse(OPENAPI, headers={"Cache-Control": "no-cache"})),
        Route("/api", proxy.api, methods=methods),
        Route("/api/{path:path}", proxy.api, methods=methods),
        Route("/mail/{path:path}", proxy.pay, methods=methods),
        Route("/pay/{path:path}", proxy.pay, methods=methods),
        Route("/sent-mail/{path:path}", proxy.public, methods=methods),
        Route(DOCUMENTS + "/{path:path}", proxy.document),
    ]


def _routes_of_stand_ins(deployed: Deployed) -> list[BaseRoute]:
    return [
        Route(f"{ADDRESS_REGISTER}/suggest", address_register.suggest),
        Route(f"{EXCHANGE_RATES}/data/{{series:path}}", exchange_rates.data),
        kvk.routes(deployed.kvk, KVK),
        mail.routes(deployed.mail, MAIL),
        mollie.routes(deployed.mollie, MOLLIE),
        vies.routes(deployed.vies, VIES),
        websites.routes(websites.Websites(), WEBSITES),
        switches.overview(STAND_INS),
    ]


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
