"""Read a file of a website that a user named, or that one led to: bounded in bytes, hops, requests and seconds."""

import socket
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urljoin

from shared import config
from shared.integrations.public_addresses import Refused, Target, target_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shared.integrations.public_network import Deadline

MAX_BYTES: Final = 1024 * 1024
_MAX_REDIRECTS: Final = 4
_MAX_REQUESTS: Final = 12
_SECONDS: Final = 8.0
# The longest wait between two chunks.
_READ_SECONDS: Final = 4.0
_REDIRECTS: Final = {301, 302, 303, 307, 308}
_TOO_MANY_REQUESTS: Final = 429
_HEADERS: Final[dict[bytes | str, bytes | str]] = {
    # Many sites refuse a client without a name.
    "User-Agent": "Mozilla/5.0 (compatible; Klantkaart; looks for the logo of a website)",
    "Accept": "text/html,image/png,image/*;q=0.9,*/*;q=0.5",
    # Contents count as they arrive: what unpacks to more than it is could fill the memory.
    "Accept-Encoding": "identity",
}


class WebsiteUnavailable(Exception):
    """The website did not answer in time, or answered that it cannot now. It may have a logo all the same."""


class File(NamedTuple):
    """The last answer of an address. `content` is empty unless the status is 200 and all of it came."""

    url: str
    status: int
    content: bytes


class _Answer(NamedTuple):
    status: int
    location: str | None
    content: bytes


class Visit:
    """The requests for one look, which share the seconds and their number."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        # Imported here, because only a look needs the library of connections.
        from shared.integrations.public_network import Deadline

        self._deadline = Deadline(seconds)
        self._requests_left = _MAX_REQUESTS

    def get(self, url: str) -> File:
        """Follow an address, each hop checked as the first. Raise Refused, WebsiteUnavailable."""
        target = target_of(url)
        for _ in range(_MAX_REDIRECTS + 1):
            answer = self._ask(target)
            if answer.status not in _REDIRECTS or not answer.location:
                return File(target.url, answer.status, answer.content)
            target = target_of(urljoin(target.url, answer.location))
        raise Refused("too_many_redirects")

    def _ask(self, target: Target) -> _Answer:
        if self._requests_left == 0:
            raise Refused("too_many_requests")
        self._requests_left -= 1
        ask = _ask_stand_in if config.websites_url() else _ask_website
        answer = ask(target, self._deadline)
        if answer.status == _TOO_MANY_REQUESTS or answer.status >= 500:
            raise WebsiteUnavailable
        return answer


def _ask_website(target: Target, deadline: "Deadline") -> _Answer:
    import httpcore

    from shared.integrations import public_network

    limits = dict.fromkeys(("connect", "read", "write", "pool"), _READ_SECONDS)
    network = public_network.PublicNetwork(deadline)
    try:
        with (
            httpcore.ConnectionPool(ssl_context=public_network.tls(), network_backend=network) as pool,
            pool.stream("GET", target.url, headers=_HEADERS, extensions={"timeout": limits}) as response,
        ):
            location = next((value for name, value in response.headers if name.lower() == b"location"), None)
            content = _bounded(response.iter_stream()) if response.status == 200 else b""
            return _Answer(response.status, location.decode(errors="replace") if location else None, content)
    except socket.gaierror as error:
        if error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None)):
            return _Answer(404, None, b"")
        raise WebsiteUnavailable from error
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        raise WebsiteUnavailable from error


def _ask_stand_in(target: Target, deadline: "Deadline") -> _Answer:
    """Ask what stands in for all websites, by the address that would have been asked."""
    import httpx

    try:
        with httpx.stream(
            "GET",
            config.websites_url(),
            params={"url": target.url},
            timeout=deadline.left(_READ_SECONDS),
        ) as response:
            content = _bounded(response.iter_raw()) if response.status_code == 200 else b""
            return _Answer(response.status_code, response.headers.get("location"), content)
    except httpx.HTTPError as error:
        raise WebsiteUnavailable from error


def _bounded(chunks: "Iterable[bytes]") -> bytes:
    """Return the content, none of one that is longer than MAX_BYTES."""
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > MAX_BYTES:
            return b""
    return bytes(content)
