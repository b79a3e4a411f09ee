"""Stands in for all websites and for unavatar.io: each host has a page with an icon of its own colour.

Beginnings of a host choose another behaviour for that website: `none.`, `slow.`, `wrong.`, `throttled.`, `dead.`, and
`inner.`, which redirects to the metadata of a cloud. The switch at /local/websites/ does so for all of them.
"""

import asyncio
import struct
import zlib
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

MODES: Final = ("normal", "none", "slow", "wrong", "throttled", "dead", "inner")
_UNAVATAR: Final = "unavatar.io"
_SIDE: Final = 96
_SLOW_SECONDS: Final = 20.0
_SCRIPT: Final = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


class Websites:
    """`mode` is that of all websites whose host names none."""

    def __init__(self) -> None:
        self.mode = "normal"
        self.asked: list[str] = []

    async def answer(self, url: str) -> Response:
        """Answer as the website of an address would."""
        self.asked.append(url)
        parts = urlsplit(url)
        host, path = parts.hostname or "", parts.path
        if host == _UNAVATAR:
            host, path = path.removeprefix("/domain/"), "/icon.png"
        match self._mode_of(host):
            case "none":
                return Response(status_code=404)
            case "slow":
                await asyncio.sleep(_SLOW_SECONDS)
            case "wrong":
                return Response(_SCRIPT, media_type="image/png")
            case "throttled":
                return Response(status_code=429, headers={"Retry-After": "3600"})
            case "dead":
                return Response(status_code=503)
            case "inner":
                return RedirectResponse("http://169.254.169.254/latest/meta-data/", 302)
        if path == "/icon.png":
            return Response(icon(host), media_type="image/png")
        return HTMLResponse(f'<title>{host}</title><link rel="apple-touch-icon" href="/icon.png">')

    def _mode_of(self, host: str) -> str:
        label = host.removeprefix("www.").partition(".")[0]
        return label if label in MODES else self.mode


def routes(websites: Websites, path: str) -> Mount:
    async def ask(request: Request) -> Response:
        url = request.query_params.get("url")
        return await websites.answer(url) if url else HTMLResponse(_switch(websites, path))

    async def switch(request: Request) -> Response:
        mode = request.path_params["mode"]
        websites.mode = mode if mode in MODES else "normal"
        return RedirectResponse(f"{path}/", 303)

    return Mount(path, routes=[Route("/", ask), Route("/mode/{mode}", switch, methods=["POST"])])


def icon(host: str) -> bytes:
    """Return a PNG of a white ring in a colour that follows from the host (W3C, "Portable Network Graphics")."""
    red, green, blue = (part // 2 for part in sha256(host.encode()).digest()[:3])
    color, middle = bytes((red, green, blue, 255)), (_SIDE - 1) / 2
    lines = []
    for y in range(_SIDE):
        squares = ((x - middle) ** 2 + (y - middle) ** 2 for x in range(_SIDE))
        lines.append(b"\0" + b"".join(b"\xff" * 4 if 400 < square < 900 else color for square in squares))
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _switch(websites: Websites, path: str) -> str:
    buttons = "".join(
        f'<form method="post" action="{path}/mode/{mode}"><button>{mode}</button></form>' for mode in MODES
    )
    asked = "".join(f"<li>{url.replace('&', '&amp;').replace('<', '&lt;')}" for url in websites.asked[-20:])
    return f"<!doctype html><title>Websites</title><h1>Websites: {websites.mode}</h1>{buttons}<ol>{asked}</ol>"
