"""Stands in for all websites and for unavatar.io: each host has a page with an icon of its own colour.

Beginnings of a host choose another behaviour for that website: `none.`, `slow.`, `wrong.`, `throttled.`, `dead.`, and
`inner.`, which redirects to the metadata of a cloud. The switch does so for all of them.
"""

import asyncio
import struct
import zlib
from enum import StrEnum
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins import serving, switches

_UNAVATAR: Final = "unavatar.io"
_SIDE: Final = 96
_SLOW_SECONDS: Final = 20.0
_SCRIPT: Final = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


class Mode(StrEnum):
    """How a website is doing."""

    NORMAL = "normal"
    NONE = "none"
    SLOW = "slow"
    WRONG = "wrong"
    THROTTLED = "throttled"
    DEAD = "dead"
    INNER = "inner"


_MODES: Final = {
    Mode.NORMAL: "Has a logo",
    Mode.NONE: "Has no logo",
    Mode.SLOW: f"Answers after {_SLOW_SECONDS:g} seconds",
    Mode.WRONG: "Answers a script that is called a picture",
    Mode.THROTTLED: "Answers 429: too many requests",
    Mode.DEAD: "Answers 503",
    Mode.INNER: "Redirects to the metadata of a cloud",
}


class Websites:
    """`mode` is that of all websites whose host names none."""

    def __init__(self) -> None:
        self.mode = Mode.NORMAL
        self.requests: list[str] = []

    async def answer(self, url: str) -> Response:
        """Answer as the website of an address would."""
        self.requests.append(url)
        parts = urlsplit(url)
        host, path = parts.hostname or "", parts.path
        if host == _UNAVATAR:
            host, path = path.removeprefix("/domain/"), "/icon.png"
        match self._mode_of(host):
            case Mode.NONE:
                return Response(status_code=404)
            case Mode.SLOW:
                await asyncio.sleep(_SLOW_SECONDS)
            case Mode.WRONG:
                return Response(_SCRIPT, media_type="image/png")
            case Mode.THROTTLED:
                return Response(status_code=429, headers={"Retry-After": "3600"})
            case Mode.DEAD:
                return Response(status_code=503)
            case Mode.INNER:
                return RedirectResponse("http://169.254.169.254/latest/meta-data/", 302)
        if path == "/icon.png":
            return Response(icon(host), media_type="image/png")
        return HTMLResponse(f'<title>{host}</title><link rel="apple-touch-icon" href="/icon.png">')

    def _mode_of(self, host: str) -> Mode:
        label = host.removeprefix("www.").partition(".")[0]
        return Mode(label) if label in set(Mode) else self.mode


def routes(websites: Websites, path: str) -> Mount:
    async def ask(request: Request) -> Response:
        url = request.query_params.get("url")
        return await websites.answer(url) if url else HTMLResponse(shown(), headers=serving.FRESH)

    def shown() -> str:
        return serving.page(
            "Websites, the stand-in",
            switches.buttons(websites, path, _MODES),
            switches.questions(websites.requests),
        )

    return Mount(path, routes=[Route("/", ask), switches.route(websites, path)])


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
