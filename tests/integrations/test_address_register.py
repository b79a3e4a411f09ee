"""The client of PDOK against a fake server: answers and outages."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest

from shared import config
from shared.domain.customer.address_suggestions import AddressSuggestion
from shared.integrations import address_register
from shared.integrations.address_register import suggest
from tests.integrations.vendors import Vendor, vendor

FOUND = {
    "straatnaam": "Keizersgracht",
    "huis_nlt": "12-A",
    "postcode": "1015CJ",
    "woonplaatsnaam": "Amsterdam",
}


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Iterator[Vendor]:
    with vendor(json.dumps({"response": {"numFound": 1, "docs": [FOUND]}})) as fake:
        monkeypatch.setattr(config, "address_register_url", lambda: f"{fake.url}/search")
        yield fake


@pytest.mark.feature("S134")
def test_an_address_has_all_its_parts(register: Vendor) -> None:
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


@pytest.fixture
def root_log() -> Iterator[StringIO]:
    """What the root logger writes at INFO, to which Lambda sets it."""
    root, written = logging.getLogger(), StringIO()
    handler, level = logging.StreamHandler(written), root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield written
    root.setLevel(level)
    root.removeHandler(handler)


def test_the_typed_text_is_not_logged(register: Vendor, root_log: StringIO) -> None:
    """At INFO httpx logs every URL."""
    suggest("keizersgracht")
    assert "keizersgracht" not in root_log.getvalue()


def test_an_incomplete_address_is_omitted(register: Vendor) -> None:
    register.body = json.dumps({"response": {"docs": [{**FOUND, "postcode": ""}, {"straatnaam": "Dam"}]}})
    assert suggest("dam") == []


@pytest.mark.parametrize(
    ("status", "body"), [(500, "{}"), (404, ""), (200, "<html>"), (200, "[]"), (200, '{"response": 1}')]
)
def test_an_unexpected_answer_is_an_outage(register: Vendor, log: StringIO, status: int, body: str) -> None:
    register.status, register.body = status, body
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()


def test_a_slow_answer_is_an_outage(register: Vendor, log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address_register, "SECONDS", 0.1)
    register.answers.clear()
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()


def test_a_refused_connection_is_an_outage(log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "address_register_url", lambda: "http://127.0.0.1:1")
    assert suggest("dam") == []
    assert '"vendor":"address_register"' in log.getvalue()
