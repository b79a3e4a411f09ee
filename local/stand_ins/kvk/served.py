"""Serves the stand-in on one machine: KVK's APIs, and a page on which a person switches how KVK is doing."""

import time
from html import escape

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins.kvk.companies import COMPANIES
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
            await run_in_threadpool(time.sleep, SLOW_SECONDS)
        answer = stand_in.answer(request.path_params["path"], dict(request.query_params), key)
        return Response(answer.content, answer.status, dict(answer.headers), answer.media_type)

    async def control(_: Request) -> Response:
        return HTMLResponse(_page(stand_in, path), headers={"Cache-Control": "no-store"})

    async def switch(request: Request) -> Response:
        mode = request.path_params["mode"]
        if mode not in set(Mode):
            return HTMLResponse("No such mode", 404)
        stand_in.mode = Mode(mode)
        return RedirectResponse(f"{path}/", 303)

    return Mount(
        path,
        routes=[
            Route("/api/{path:path}", api),
            Route("/test/api/{path:path}", api),
            Route("/control/{mode}", switch, methods=["POST"]),
            Route("/", control),
        ],
    )


def _page(stand_in: KvkStandIn, path: str) -> str:
    switches = "".join(
        f'<form method="post" action="{path}/control/{mode}"><button{" disabled" * (mode is stand_in.mode)}>'
        f"{escape(text)}</button></form>"
        for mode, text in _MODES.items()
    )
    companies = "".join(
        f"<tr><td>{company.number}</td><td>{escape(company.name)}</td><td>{escape(company.legal_form)}</td></tr>"
        for company in COMPANIES
    )
    asked = "".join(f"<li>{escape(one)}</li>" for one in reversed(stand_in.asked[-20:]))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Stand-in of KVK</title>'
        f"<h1>Stand-in of KVK</h1>{switches}<h2>Companies</h2><table>{companies}</table>"
        f"<h2>Asked for, the newest first</h2><ul>{asked}</ul></html>"
    )
