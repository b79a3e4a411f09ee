"""Connections for httpcore that lead to public addresses only, and to the very address that was checked.

A name is resolved once for each connection. Every address in the answer has to be public, and the connection is made to
one of them by its number, so that a name cannot lead elsewhere between the check and the connection (DNS rebinding).
TLS still asks for, and checks, the certificate of the name. `Deadline` bounds all of it, however slowly bytes arrive.
"""

import socket
import ssl
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import Any, Final

import httpcore

from shared.integrations.public_addresses import Refused, require_public

# How many addresses of a name are tried: IPv4 first, because a function has no IPv6.
_TRIED: Final = 2
_CONNECT_SECONDS: Final = 3.0


class Deadline:
    """When a request has to be over."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Return the seconds that are left, at most so many. Raise httpcore.ReadTimeout when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if most is None else min(left, most)


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a name, as the system resolves it. Raise socket.gaierror."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = dict.fromkeys(str(address[0]) for *_, address in found)
    return sorted(addresses, key=lambda address: ":" in address)


def dial(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """Connect to an IP address. Raise httpcore.ConnectError, httpcore.ConnectTimeout."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout=seconds)


def tls() -> ssl.SSLContext:
    """Return a context that checks certificates and names by the authorities that httpx ships with."""
    import httpx

    return httpx.create_ssl_context()


class PublicNetwork(httpcore.NetworkBackend):
    """Connects by name or by number. Raises Refused before anything is sent to an address that is not public."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._resolved(host, port)
        for address in addresses:
            require_public(address)
        refusal: Exception = httpcore.ConnectError("no address")
        for address in addresses[:_TRIED]:
            try:
                return _Bounded(dial(address, port, self._deadline.left(_CONNECT_SECONDS)), self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refusal = error
        raise refusal

    def _resolved(self, host: str, port: int) -> list[str]:
        # The resolver of the system has no time limit of its own, and its thread may end later.
        pool = ThreadPoolExecutor(1)
        try:
            return pool.submit(resolve, host, port).result(self._deadline.left(_CONNECT_SECONDS))
        except TooSlow:
            raise httpcore.ConnectTimeout from None
        finally:
            pool.shutdown(wait=False)


class _Bounded(httpcore.NetworkStream):
    """A connection whose every read and write ends by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        except httpcore.ConnectError as error:
            # Here, because httpcore drops the cause of what it raises.
            if isinstance(error.__cause__, ssl.SSLCertVerificationError):
                raise Refused("certificate") from error
            raise
        return _Bounded(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
