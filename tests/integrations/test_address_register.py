"""The client of PDOK against a fake server: answers and outages."""

import json
import logging
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from threading import Event, Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from shared import config
from shared.domain.customer.addresses import AddressSuggestion
from shared.integrations import address_register
from shared.integrations.address_register import suggest

FOUND = {
    "straatnaam": "Keizersgracht",
    "huis_nlt": "12-A",
    "postcode": "1015CJ",
    "woonplaatsnaam": "Amsterdam",
}


class Register:
    """A fake of PDOK with a settable answer. It records the requests."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        self.status, self.body = 200, json.dumps({"response": {"numFound": 1, "docs": [FOUND]}})
        self.answers = Event()
        self.answers.set()


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    fake = Register()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            fake.requests.append(self.path)
            fake.answers.wait()
            self.send_response(fake.status)
            self.end_headers()
            self.wfile.write(fake.body.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/search"
        monkeypatch.setattr(config, "address_register_url", lambda: url)
        yield fake
        fake.answers.set()
        server.shutdown()
        thread.join()


@pytest.mark.feature("S134")
def test_an_address_has_all_its_parts(register: Register) -> None:
    address = AddressSuggestion(street="Keizersgracht 12-A", postal_code="1015 CJ", city="Amsterdam", country="NL")
    assert suggest("keizersgr 12 & 14") == [address]
    (path,) = register.requests
    assert urlsplit(path).path == "/search/suggest"
    assert parse_qs(urlsplit(path).query) == {
        "q": ["keizersgr 12 & 14"],
        "fq": ["type:adres"],
        "rows": ["6"],
        "fl": ["straatnaam,huis_nlt,postcode,woonplaatsnaam"],
    }


def test_the_typed_text_is_not_logged(register: Register, caplog: pytest.LogCaptureFixture) -> None:
    """Lambda sets the root logger to INFO, at which httpx logs every URL."""
    caplog.set_level(logging.INFO)
    suggest("keizersgracht")
    assert "keizersgracht" not in caplog.text


def test_an_incomplete_address_is_omitted(register: Register) -> None:
    register.body = json.dumps({"response": {"docs": [{**FOUND, "postcode": ""}, {"straatnaam": "Dam"}]}})
    assert suggest("dam") == []


@pytest.mark.parametrize(
    ("status", "body"), [(500, "{}"), (404, ""), (200, "<html>"), (200, "[]"), (200, '{"response": 1}')]
)
def test_an_unexpected_answer_is_an_outage(register: Register, log: StringIO, status: int, body: str) -> None:
    register.status, register.body = status, body
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()


def test_a_slow_answer_is_an_outage(register: Register, log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address_register, "SECONDS", 0.1)
    register.answers.clear()
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()


def test_a_refused_connection_is_an_outage(log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "address_register_url", lambda: "http://127.0.0.1:1")
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()
