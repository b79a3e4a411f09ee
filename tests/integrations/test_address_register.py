"""PDOK at the wire: what it answers, and how it fails."""

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
    """Answers as a test says, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.status, self.body = 200, json.dumps({"response": {"numFound": 1, "docs": [FOUND]}})
        self.answers = Event()
        self.answers.set()


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    told = Register()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(self.path)
            told.answers.wait()
            self.send_response(told.status)
            self.end_headers()
            self.wfile.write(told.body.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/search"
        monkeypatch.setattr(config, "address_register_url", lambda: url)
        yield told
        told.answers.set()
        server.shutdown()
        thread.join()


@pytest.mark.feature("S134")
def test_an_address_has_all_its_parts(register: Register) -> None:
    address = AddressSuggestion(street="Keizersgracht 12-A", postal_code="1015 CJ", city="Amsterdam", country="NL")
    assert suggest("keizersgr 12 & 14") == [address]
    (asked,) = register.asked
    assert urlsplit(asked).path == "/search/suggest"
    assert parse_qs(urlsplit(asked).query) == {
        "q": ["keizersgr 12 & 14"],
        "fq": ["type:adres"],
        "rows": ["6"],
        "fl": ["straatnaam,huis_nlt,postcode,woonplaatsnaam"],
    }


def test_what_was_typed_is_in_no_log(register: Register, caplog: pytest.LogCaptureFixture) -> None:
    """Lambda sets the root logger to INFO, at which the HTTP library quotes every address it asks."""
    caplog.set_level(logging.INFO)
    suggest("keizersgracht")
    assert "keizersgracht" not in caplog.text


def test_what_lacks_a_part_is_left_out(register: Register) -> None:
    register.body = json.dumps({"response": {"docs": [{**FOUND, "postcode": ""}, {"straatnaam": "Dam"}]}})
    assert suggest("dam") == []


@pytest.mark.parametrize(
    ("status", "body"), [(500, "{}"), (404, ""), (200, "<html>"), (200, "[]"), (200, '{"response": 1}')]
)
def test_a_strange_answer_is_no_answer(register: Register, log: StringIO, status: int, body: str) -> None:
    register.status, register.body = status, body
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()


def test_it_is_not_waited_for_long(register: Register, log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address_register, "SECONDS", 0.1)
    register.answers.clear()
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()


def test_nobody_there_is_no_answer(log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "address_register_url", lambda: "http://127.0.0.1:1")
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()
