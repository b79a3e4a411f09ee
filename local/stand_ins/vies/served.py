"""Serves the stand-in on one machine: VIES's API, and the page on which a person sets how it is."""

import asyncio
from html import escape
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins.vies.standin import TEST_SERVICE, Mode, Vies

SLOW_SECONDS = 12
# Longer than the client waits.
DEAD_SECONDS = 25


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
        return HTMLResponse(_page(vies, path), headers={"Cache-Control": "no-store"})

    async def set_mode(request: Request) -> Response:
        form = parse_qs((await request.body()).decode())
        vies.mode = Mode(form["mode"][0])
        return RedirectResponse(f"{path}/", 303)

    return Mount(
        path,
        routes=[
            Route("/check-vat-number", check, methods=["POST"]),
            Route("/check-vat-test-service", check, methods=["POST"]),
            Route("/control/mode", set_mode, methods=["POST"]),
            Route("/", control),
        ],
    )


def _page(vies: Vies, path: str) -> str:
    buttons = "".join(
        f'<p><button name="mode" value="{mode}"{" disabled" if mode is vies.mode else ""}>{mode}</button></p>'
        for mode in Mode
    )
    faults = "".join(f"<li>DE{digits}…: {escape(fault)}</li>" for digits, fault in TEST_SERVICE.items())
    last = "".join(f"<li>{escape(one['countryCode'])} {escape(one['vatNumber'])}</li>" for one in vies.questions[-20:])
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<title>VIES, the stand-in</title><link rel="stylesheet" href="/local/sign-in.css"></head>'
        f"<body><main><h1>VIES, the stand-in</h1><section><h2>It is {vies.mode}</h2>"
        f'<form method="post" action="{path}/control/mode">{buttons}</form></section>'
        f"<section><h2>Numbers with a fault</h2><ul>{faults}</ul></section>"
        f"<section><h2>{len(vies.questions)} questions</h2><ul>{last}</ul></section></main></body></html>"
    )
