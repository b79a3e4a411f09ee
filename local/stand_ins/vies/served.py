"""Serves the stand-in on one machine: VIES's API, and the page on which a person switches how VIES is doing."""

import asyncio
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins import serving, switches
from local.stand_ins.vies.standin import TEST_SERVICE, Mode, Vies

SLOW_SECONDS = 12
# Longer than the client waits.
DEAD_SECONDS = 25
_MODES = {
    Mode.NORMAL: "Answers as documented",
    Mode.SLOW: f"Answers after {SLOW_SECONDS} seconds",
    Mode.WRONG: "Answers 200 with the page of a firewall",
    Mode.THROTTLED: "Has too many questions of the member state",
    Mode.FAILING: "Fails every other question",
    Mode.DEAD: "Gives no answer",
}


def routes(vies: Vies, path: str) -> Mount:
    async def check(request: Request) -> Response:
        answer = vies.answer(request.url.path, await request.json())
        if vies.mode is Mode.SLOW:
            await asyncio.sleep(SLOW_SECONDS)
        if answer.body is None:
            await asyncio.sleep(DEAD_SECONDS)
            return Response(status_code=504)
        if isinstance(answer.body, str):
            return HTMLResponse(answer.body, answer.status)
        return JSONResponse(answer.body, answer.status)

    async def control(_: Request) -> Response:
        return HTMLResponse(_page(vies, path), headers=serving.FRESH)

    return Mount(
        path,
        routes=[
            Route("/check-vat-number", check, methods=["POST"]),
            Route("/check-vat-test-service", check, methods=["POST"]),
            switches.route(vies, path),
            Route("/", control),
        ],
    )


def _page(vies: Vies, path: str) -> str:
    faults = "".join(f"<li>DE{digits}…: {escape(fault)}</li>" for digits, fault in TEST_SERVICE.items())
    return serving.page(
        "VIES, the stand-in",
        switches.buttons(vies, path, _MODES),
        f"<section><h2>Numbers with a fault</h2><ul>{faults}</ul></section>",
        switches.questions([f"{one['countryCode']} {one['vatNumber']}" for one in vies.questions]),
    )
