"""A web of its own for tests: names, addresses and answers, and a record of what was connected to.

It takes the place of the resolver and of the socket below httpcore, so that all else is as in production.
"""

import re
import socket
import ssl
from collections.abc import Callable, Iterator
from typing import Any

import httpcore
import pytest

from shared.integrations import public_network

PUBLIC = "93.184.216.34"
Content = bytes | Callable[[], Iterator[bytes]]


class Web:
    """`dns` maps a name to its answers in order, `files` an address to its status, headers and content."""

    def __init__(self) -> None:
        self.dns: dict[str, list[list[str]]] = {}
        self.files: dict[str, tuple[int, dict[str, str], Content]] = {}
        self.unreachable: set[str] = set()
        self.connected: list[str] = []
        self.tls_names: list[str | None] = []
        self.requests: list[str] = []
        self.bytes_read = 0

    def serve(self, url: str, content: Content = b"", *, status: int = 200, **headers: str) -> None:
        self.files[url] = (status, headers, content)

    def resolve(self, host: str, port: int) -> list[str]:
        if re.fullmatch(r"[0-9.]+|.*:.*", host):
            return [host]
        answers = self.dns.get(host)
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def dial(self, address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        if address in self.unreachable:
            raise httpcore.ConnectTimeout
        self.connected.append(address)
        return _Stream(self)


def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    """Return a web in the place of the real one."""
    made = Web()
    monkeypatch.setattr(public_network, "resolve", made.resolve)
    monkeypatch.setattr(public_network, "dial", made.dial)
    return made


class _Stream(httpcore.NetworkStream):
    def __init__(self, web: Web) -> None:
        self._web, self._scheme = web, "http"
        self._sent = b""
        self._answer: Iterator[bytes] | None = None

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        assert ssl_context.verify_mode is ssl.CERT_REQUIRED
        assert ssl_context.check_hostname
        self._web.tls_names.append(server_hostname)
        self._scheme = "https"
        return self

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._sent += buffer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._answer = self._answer or self._answered()
        chunk = next(self._answer, b"")[:max_bytes]
        self._web.bytes_read += len(chunk)
        return chunk

    def close(self) -> None:
        pass

    def get_extra_info(self, info: str) -> Any:
        return None

    def _answered(self) -> Iterator[bytes]:
        head = self._sent.decode()
        path, host = head.split(" ")[1], re.search(r"(?i)\r\nhost: (.*?)\r\n", head)
        assert host
        url = f"{self._scheme}://{host[1]}{path}"
        self._web.requests.append(url)
        status, headers, content = self._web.files.get(url, (404, {}, b""))
        given = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        yield f"HTTP/1.1 {status} Any\r\n{given}Connection: close\r\n\r\n".encode()
        if callable(content):
            yield from content()
        else:
            yield from (content[at : at + 4096] for at in range(0, len(content), 4096))
