"""The switch of a stand-in: how its vendor is doing. A test sets it as `mode`, and a person by a click on a page."""

from collections.abc import Mapping
from enum import StrEnum
from html import escape
from typing import Protocol, TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins.serving import FRESH, page

Mode = TypeVar("Mode", bound=StrEnum)


class Switchable(Protocol[Mode]):
    """A stand-in. Its mode is a value of an enumeration."""

    mode: Mode


def route(stand_in: Switchable[Mode], path: str) -> Route:
    """Return the address that the buttons send to."""
    modes = type(stand_in.mode)

    async def switch(request: Request) -> Response:
        mode = request.path_params["mode"]
        if mode not in set(modes):
            return HTMLResponse("No such mode", 404)
        stand_in.mode = modes(mode)
        return RedirectResponse(f"{path}/", 303)

    return Route("/control/{mode}", switch, methods=["POST"])


def buttons(stand_in: Switchable[Mode], path: str, words: Mapping[Mode, str]) -> str:
    """Return a section with a button for each mode, of which the present one is marked."""
    forms = "".join(
        f'<form method="post" action="{path}/control/{mode}">'
        f"<button{' disabled' * (mode == stand_in.mode)}>{escape(words[mode])}</button></form>"
        for mode in type(stand_in.mode)
    )
    return f"<section><h2>How it is: {stand_in.mode}</h2>{forms}</section>"


def questions(lately: list[str]) -> str:
    """Return a section with what was asked lately, the newest first."""
    last = "".join(f"<li>{escape(one)}</li>" for one in reversed(lately[-20:]))
    return f"<section><h2>{len(lately)} questions, the newest first</h2><ol>{last}</ol></section>"


def overview(places: Mapping[str, str]) -> Mount:
    """Return the page that leads to those of all stand-ins. `places` are their addresses by name."""
    links = "".join(f'<p><a href="{path}/">{escape(name)}</a></p>' for name, path in places.items())

    async def show(_: Request) -> Response:
        return HTMLResponse(page("Stand-ins", f"<section>{links}</section>"), headers=FRESH)

    return Mount("/local/stand-ins", routes=[Route("/", show)])
