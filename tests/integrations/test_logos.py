"""Looking for logos: no connection leads to an address that is not public, and nothing is kept but a picture."""

import json
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from PIL import Image
from pydantic import TypeAdapter, ValidationError

from shared import config
from shared.domain.core.websites import Website
from shared.domain.team.logos import Picture
from shared.images import avatar_picture
from shared.integrations import logos, public_network, public_web
from shared.integrations.public_addresses import Refused, require_public, target_of
from shared.integrations.public_web import MAX_BYTES, Visit, WebsiteUnavailable
from tests.pictures import png
from tests.template import ROOT
from tests.websites import PUBLIC, Web
from tests.websites import web as web_of_tests

CASES = json.loads((ROOT / "tests/cases/avatar_ssrf.json").read_text())
# Of the customer's kind rather than of an address: tests/functions/registries/avatar.
OF_CUSTOMERS = {"ssrf-049"}
# What a case calls its address rather than naming it.
ICON = "https://klant.example/favicon.ico"


def ico(size: tuple[int, int] = (32, 32)) -> bytes:
    file = BytesIO()
    Image.new("RGBA", size, (11, 110, 79, 255)).save(file, "ICO", sizes=[size])
    return file.getvalue()


def endless() -> Iterator[bytes]:
    while True:
        yield png()[:8] + b"\0" * 4000


BODIES: dict[str, Any] = {
    "valid PNG 64x64": png(size=(64, 64)),
    "valid ICO 32x32": ico(),
    "PNG of 44 kB with 19000x19000 pixels": png(size=(1, 1))[:16] + b"\0\0\x4a\x38" * 2 + png(size=(1, 1))[24:],
    "chunked, no Content-Length, never ends": endless,
}
REASONS = {
    "userinfo_or_address": {"userinfo"},
    "redirect_to_non_public": {"address_not_public"},
    "icon_url_not_public": {"port"},
}


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    return web_of_tests(monkeypatch)


def prepared(web: Web, case: dict[str, Any]) -> None:
    given = case["input"]
    web.dns = {name: [addresses] for name, addresses in given.get("dns", {}).items()}
    web.dns |= {name: list(answers) for name, answers in given.get("dns_answers_in_order", {}).items()}
    for at, answer in given.get("responses", {}).items():
        url = {"icon": ICON, "provider": ICON, PUBLIC: given["website_url"]}.get(at, at)
        body = answer.get("body") or answer.get("transfer", "")
        headers = {"Location": answer["location"]} if "location" in answer else {}
        headers |= {"Content_Type": answer["content_type"]} if "content_type" in answer else {}
        web.serve(url, BODIES.get(body, body.encode()), status=answer.get("status", 200), **headers)


@pytest.mark.feature("S151")
@pytest.mark.parametrize("case", [pytest.param(one, id=one["id"]) for one in CASES if one["id"] not in OF_CUSTOMERS])
def test_a_hostile_address_reaches_no_target(web: Web, case: dict[str, Any]) -> None:
    prepared(web, case)
    expected = case["expected"]
    found, reason = look(case["input"]["website_url"])
    if expected.get("fetch") == "refused" or "reason_hint" in expected:
        hint = expected["reason_hint"]
        assert found is None
        assert reason in REASONS.get(hint, {hint})
    if "connections_opened" in expected:
        assert len(web.connected) == expected["connections_opened"]
    assert set(web.connected) <= {PUBLIC}
    assert len(web.requests) <= expected.get("requests_at_most", 12)
    if "tls_name" in expected:
        assert set(web.tls_names) == {expected["tls_name"]}
    is_found = expected.get("fetch") == "allowed" or bool(expected.get("stored"))
    assert (found is not None) == is_found
    if found:
        assert found.content.startswith(b"\x89PNG")
    assert web.bytes_read <= 2 * MAX_BYTES


def look(website: str) -> tuple[Picture | None, str | None]:
    """Return what is found, and why nothing was. What the API takes is no part: the second wall stands by itself."""
    try:
        return logos.on_website(website, avatar_picture), None
    except Refused as refusal:
        return None, refusal.reason


HOSTILE = [one for one in CASES if one["expected"].get("connections_opened") == 0 and "dns" not in one["input"]]


@pytest.mark.parametrize("case", [pytest.param(one, id=one["id"]) for one in HOSTILE])
def test_with_unavatar_a_hostile_address_is_not_even_named_to_it(web: Web, case: dict[str, Any]) -> None:
    prepared(web, case)
    web.dns["unavatar.io"] = [[PUBLIC]]
    with pytest.raises(Refused):
        logos.with_unavatar(case["input"]["website_url"], avatar_picture)
    assert web.connected == []


def test_the_website_that_could_run_a_script_is_not_even_stored() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Website).validate_python("javascript:alert(1)//.example.com")


@pytest.mark.parametrize(
    "address",
    [
        *("0.1.2.3", "10.1.2.3", "100.127.255.255", "127.0.0.1", "169.254.169.254"),
        *("172.16.0.1", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.0.1"),
        *("198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.251", "240.0.0.1"),
        *("255.255.255.255", "::", "::1", "::7f00:1", "::ffff:8.8.8.8"),
        *("64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1"),
        *("2002:808:808::1", "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1"),
        *("fe80::1%eth0", "fec0::1", "ff02::1", "2606:4700::1%2", "nonsense"),
    ],
)
def test_an_answer_of_the_resolver_that_is_not_public_is_refused(address: str) -> None:
    with pytest.raises(Refused):
        require_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])
def test_a_public_address_is_not(address: str) -> None:
    require_public(address)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("klant.example", "https://klant.example/"),
        ("HTTP://Klant.Example./Een pad".replace(" ", ""), "http://klant.example/Eenpad"),
        ("https://bücher.example/é?q=ü#top", "https://xn--bcher-kva.example/%C3%A9?q=%C3%BC"),
        ("http://klant.example:443/", "http://klant.example:443/"),
        ("klant.example:80/x", "https://klant.example:80/x"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
        ("http://134744072/", "http://8.8.8.8/"),
    ],
)
def test_an_address_is_read_as_browsers_read_it(typed: str, url: str) -> None:
    assert target_of(typed).url == url


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("http://[fe80::1%25eth0]/", "address_not_public"),
        ("http://[::1/", "malformed"),
        ("http://klant.example:99999/", "malformed"),
        ("http://klant.example:8080/", "port"),
        ("https:///nowhere", "malformed"),
        ("http://256.1.1.1/", "malformed"),
        ("http://1.2.3.4.5/", "malformed"),
        ("http://0x1.example.09/", "malformed"),
        ("http://127.0.0.08/", "malformed"),
        ("http://klant%2eexample/", "malformed"),
        ("http://klant.example\r\nHost: 127.0.0.1/", "malformed"),
        ("http://metadata.google.internal/", "address_not_public"),
        ("http://printer.local/", "address_not_public"),
        ("http://app.localhost/", "address_not_public"),
        ("http://intranet/", "address_not_public"),
        ("ftp://klant.example/", "scheme"),
        ("data:image/png;base64,AAAA", "scheme"),
    ],
)
def test_an_address_that_may_not_be_reached_says_why(typed: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        target_of(typed)
    assert refused.value.reason == reason


@pytest.mark.feature("S155")
def test_the_icon_that_the_page_names_is_found_and_the_largest_comes_first(web: Web) -> None:
    web.dns = {"klant.example": [[PUBLIC]], "cdn.example": [[PUBLIC]]}
    page = """<base href="/img/"><link rel="shortcut icon" href="small.ico" sizes="16x16"><link rel=icon href=data:,x>
        <link rel="icon" type="image/svg+xml" href="a.svg" sizes="any"><link rel="stylesheet" href="x.css">
        <link rel="apple-touch-icon" href="https://cdn.example/large.png"><link rel="icon" href="http://[">"""
    web.serve("https://klant.example/", page.encode())
    web.serve("https://cdn.example/large.png", png(size=(400, 200)))
    found = logos.on_website("https://klant.example/", avatar_picture)
    assert found
    assert (found.width, found.height) == (192, 96)
    assert web.requests == ["https://klant.example/", "https://cdn.example/large.png"]
    web.serve("https://cdn.example/large.png", b"", status=404)
    web.serve("https://klant.example/img/small.ico", ico((16, 16)))
    assert logos.on_website("https://klant.example/", avatar_picture)


def test_a_website_without_a_name_or_an_icon_has_no_logo(web: Web) -> None:
    assert logos.on_website("https://nobody.example/", avatar_picture) is None
    web.dns = {"klant.example": [[PUBLIC]]}
    assert logos.on_website("https://klant.example/", avatar_picture) is None
    assert web.requests[-1] == "https://klant.example/favicon.ico"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_website_that_cannot_answer_now_says_nothing_about_its_logo(web: Web, status: int) -> None:
    web.dns = {"klant.example": [[PUBLIC]]}
    web.serve("https://klant.example/", b"", status=status)
    with pytest.raises(WebsiteUnavailable):
        logos.on_website("https://klant.example/", avatar_picture)


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

    ended = Event()
    monkeypatch.setattr(public_network, "_CONNECT_SECONDS", 0.01)
    monkeypatch.setattr(public_network, "resolve", lambda *_: ended.wait(20) and [])
    with pytest.raises(WebsiteUnavailable):
        Visit().get("https://klant.example/")
    ended.set()


def test_one_look_makes_a_dozen_requests_at_most(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_web, "_MAX_REQUESTS", 1)
    web.dns = {"klant.example": [[PUBLIC]]}
    with pytest.raises(Refused):
        logos.on_website("https://klant.example/", avatar_picture)
    assert len(web.requests) == 1


@pytest.mark.feature("S155")
def test_unavatar_learns_the_host_and_nothing_else(web: Web) -> None:
    web.dns = {"unavatar.io": [[PUBLIC]]}
    web.serve("https://unavatar.io/domain/klant.example?fallback=false", png())
    assert logos.with_unavatar("https://www.Klant.example/private?who=1", avatar_picture)
    assert web.requests == ["https://unavatar.io/domain/klant.example?fallback=false"]
    assert logos.with_unavatar("https://other.example", avatar_picture) is None
    web.serve("https://unavatar.io/domain/klant.example?fallback=false", b"", status=429)
    with pytest.raises(WebsiteUnavailable):
        logos.with_unavatar("https://klant.example", avatar_picture)


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
