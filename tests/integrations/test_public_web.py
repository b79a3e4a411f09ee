"""Connections to websites: to the address that was checked, with its certificate, and bounded in time and number."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from shared import config
from shared.images import avatar_picture
from shared.integrations import logos, public_network, public_web
from shared.integrations.public_addresses import Refused
from shared.integrations.public_web import Visit, WebsiteUnavailable
from tests.pictures import png
from tests.websites import PUBLIC, Web


def test_another_address_of_the_name_is_tried_and_in_the_end_it_is_unavailable(web: Web) -> None:
    web.dns = {"klant.example": [["2606:4700::1111", "93.184.216.33", PUBLIC][1:]]}
    web.unreachable = {"93.184.216.33"}
    web.serve("https://klant.example/", png())
    assert logos.on_website("https://klant.example/", avatar_picture)
    web.unreachable |= {PUBLIC}
    with pytest.raises(WebsiteUnavailable):
        logos.on_website("https://klant.example/", avatar_picture)


def test_a_wrong_certificate_is_refused(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    import httpcore

    def dial(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        stream = web.dial(address, port, seconds)

        def start_tls(*_: Any) -> Any:
            raise httpcore.ConnectError from ssl.SSLCertVerificationError("wrong name")

        monkeypatch.setattr(stream, "start_tls", start_tls)
        return stream

    web.dns = {"klant.example": [[PUBLIC]]}
    monkeypatch.setattr(public_network, "dial", dial)
    with pytest.raises(Refused) as refused:
        logos.on_website("https://klant.example/", avatar_picture)
    assert refused.value.reason == "certificate"


def test_a_certificate_of_another_name_or_of_nobody_known_gets_no_request(
    web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With a real server, whose certificate names another host and is signed by itself."""
    import httpcore

    web.dns = {"klant.example": [[PUBLIC]]}
    received: list[bytes] = []
    with secure_server(tmp_path, "other.example", received) as port:

        def dial(address: str, _: int, seconds: float) -> httpcore.NetworkStream:
            assert address == PUBLIC
            return httpcore.SyncBackend().connect_tcp("127.0.0.1", port, timeout=seconds)

        monkeypatch.setattr(public_network, "dial", dial)
        for trusted in (ssl.create_default_context(), ssl.create_default_context(cafile=tmp_path / "certificate.pem")):
            monkeypatch.setattr(public_network, "tls", lambda trusted=trusted: trusted)
            with pytest.raises(Refused) as refused:
                logos.on_website("https://klant.example/", avatar_picture)
            assert refused.value.reason == "certificate"
    assert received == []


@contextmanager
def secure_server(folder: Path, name: str, received: list[bytes]) -> Iterator[int]:
    """Serve TLS on loopback, with a certificate for a name. `received` is what came through it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for _ in range(2):
            connection, _ = listening.accept()
            with suppress(ssl.SSLError, OSError), context.wrap_socket(connection, server_side=True) as secured:
                received.append(secured.recv(1024))

    thread = Thread(target=serve)
    thread.start()
    with listening:
        yield int(listening.getsockname()[1])
        thread.join()


def test_what_arrives_slowly_ends_by_the_deadline(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    web.dns = {"klant.example": [[PUBLIC]]}
    clock = [0.0]
    monkeypatch.setattr("shared.integrations.public_network.time.monotonic", lambda: clock[0])

    def drops() -> Iterator[bytes]:
        while True:
            clock[0] += 1
            yield b"x"

    web.serve("https://klant.example/", drops)
    with pytest.raises(WebsiteUnavailable):
        logos.on_website("https://klant.example/", avatar_picture)
    assert clock[0] < 15


def test_a_resolver_that_does_not_answer_is_not_waited_for(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Event

    ended, waited = Event(), list[bool]()

    def silent(*_: Any) -> list[str]:
        waited.append(ended.wait(20))
        return [PUBLIC]

    monkeypatch.setattr(public_network, "_CONNECT_SECONDS", 0.01)
    monkeypatch.setattr(public_network, "resolve", silent)
    with pytest.raises(WebsiteUnavailable):
        Visit().get("https://klant.example/")
    assert waited == []
    ended.set()


def test_one_look_makes_a_dozen_requests_at_most(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_web, "_MAX_REQUESTS", 1)
    web.dns = {"klant.example": [[PUBLIC]]}
    with pytest.raises(Refused):
        logos.on_website("https://klant.example/", avatar_picture)
    assert len(web.requests) == 1


def test_what_stands_in_for_websites_is_asked_with_the_checks_of_every_hop(
    monkeypatch: pytest.MonkeyPatch, stand_in: Callable[[str], str]
) -> None:
    monkeypatch.setattr(config, "websites_url", lambda: stand_in("http://169.254.169.254/"))
    with pytest.raises(Refused):
        logos.on_website("https://klant.example/", avatar_picture)
    monkeypatch.setattr(config, "websites_url", lambda: "http://127.0.0.1:1/")
    with pytest.raises(WebsiteUnavailable):
        logos.on_website("https://klant.example/", avatar_picture)


@pytest.fixture
def stand_in() -> Iterator[Callable[[str], str]]:
    from http.server import BaseHTTPRequestHandler, HTTPServer

    class Handler(BaseHTTPRequestHandler):
        location = ""

        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", Handler.location)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    def redirecting_to(url: str) -> str:
        Handler.location = url
        return f"http://127.0.0.1:{server.server_port}/"

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield redirecting_to
        server.shutdown()
        thread.join()
