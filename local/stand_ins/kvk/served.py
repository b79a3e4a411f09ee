"""Serves the stand-in on one machine: KVK's APIs, and a page on which a person switches how KVK is doing."""

import asyncio
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins import serving, switches
from local.stand_ins.kvk.standin import KvkStandIn, Mode

# Longer than any member is kept waiting.
SLOW_SECONDS = 6
_MODES = {
    Mode.WORKING: "Answers as documented",
    Mode.SLOW: f"Answers after {SLOW_SECONDS} seconds",
    Mode.WRONG: "Answers 200 with a page that is no JSON",
    Mode.THROTTLED: "Answers 429: too many requests",
    Mode.PROCESSING: "Answers 404 that means later (IPD1002)",
    Mode.HALF: "Fails every other request",
    Mode.DEAD: "Answers 503 to everything",
    Mode.KEY_REFUSED: "Refuses every key",
}


def routes(stand_in: KvkStandIn, path: str) -> Mount:
    async def api(request: Request) -> Response:
        key = request.headers.get("apikey", "")
        if stand_in.mode is Mode.SLOW:
            await asyncio.sleep(SLOW_SECONDS)
        answer = stand_in.answer(request.path_params["path"], dict(request.query_params), key)
        return Response(answer.content, answer.status, dict(answer.headers), answer.media_type)

    async def control(_: Request) -> Response:
        return HTMLResponse(_page(stand_in, path), headers=serving.FRESH)

    return Mount(
        path,
        routes=[
            Route("/api/{path:path}", api),
            Route("/test/api/{path:path}", api),
            switches.route(stand_in, path),
            Route("/", control),
        ],
    )


def _page(stand_in: KvkStandIn, path: str) -> str:
    companies = "".join(
        f"<tr><td>{company.number}</td><td>{escape(company.name)}</td><td>{escape(company.legal_form)}</td></tr>"
        for company in stand_in.companies
    )
    return serving.page(
        "KVK, the stand-in",
        switches.buttons(stand_in, path, _MODES),
        f"<section><h2>Companies</h2><table>{companies}</table></section>",
        switches.questions(stand_in.requests),
    )
