"""Answers of KVK as no document has them: none stops the worker, none is misread, and the key goes nowhere else."""

import gzip
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from shared import config
from shared.domain.customer.customer_fields import CustomerEdit
from shared.domain.registries.kvk_profiles import KvkProfile, Precision, customer_fields
from shared.integrations import kvk
from shared.integrations.kvk import OF_WORKER, Kvk
from shared.integrations.kvk_errors import KvkFailure, KvkNotFound, KvkRefused, KvkUnavailable
from tests.kvk import KEY, URL

NUMBER = "68750110"
PROFILE = {"kvkNummer": NUMBER, "naam": "Test BV Donald"}
HAL = {"Content-Type": "application/hal+json"}
Answer = Callable[[], httpx.Response]


class Fake:
    """KVK, with one answer for everything."""

    def __init__(self) -> None:
        self.answer: Answer = lambda: httpx.Response(200, json=PROFILE)
        self.requests: list[str] = []

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(str(request.url))
        return self.answer()


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    fake = Fake()
    with httpx.Client(transport=httpx.MockTransport(fake.handle)) as client:
        monkeypatch.setattr(config, "kvk_url", lambda: URL)
        monkeypatch.setattr(kvk, "client", lambda: client)
        yield fake


def ask(number: str = NUMBER) -> KvkProfile:
    return Kvk(KEY, OF_WORKER).profile(number)


def asked(register: Fake, wire: Any, number: str = NUMBER) -> KvkProfile:
    register.answer = lambda: httpx.Response(200, headers=HAL, content=json.dumps(wire).encode())
    return ask(number)


def fault(code: str) -> bytes:
    return json.dumps({"fout": [{"code": code, "omschrijving": "…"}]}).encode()


BODY = json.dumps(PROFILE).encode()
PAGE = b"<html><body>Service unavailable</body></html>"


@pytest.mark.parametrize(
    ("status", "headers", "content", "reason"),
    [
        pytest.param(200, HAL, PAGE, "unreadable", id="a page that says it is JSON"),
        pytest.param(200, HAL, BODY[:-9], "unreadable", id="half of an answer"),
        pytest.param(200, HAL, b'{"naam":"Caf\xe9"}', "unreadable", id="not UTF-8"),
        pytest.param(200, HAL, b"[" * 100_000, "unreadable", id="nested without end"),
        pytest.param(200, HAL, b'"68750110"', "unreadable", id="a text"),
        pytest.param(200, HAL, b"\x00" * 64, "unreadable", id="zeros"),
        pytest.param(200, {"Content-Encoding": "gzip"}, BODY, "no_answer", id="not gzip"),
        pytest.param(200, HAL, fault("IPD1002"), "being_processed", id="a 200 that means later"),
        pytest.param(200, HAL, fault("IPD9999"), "unreadable", id="a 200 with a fault"),
        pytest.param(200, HAL, b'{"kvkNummer":"68750110","naam":null}', "unreadable", id="a company without a name"),
        pytest.param(200, HAL, b'{"kvkNummer":"69599084","naam":"Ander"}', "unreadable", id="another company"),
        pytest.param(206, HAL, BODY, "unreadable", id="a part"),
        pytest.param(401, {}, PAGE, "key_refused", id="401 with a page"),
        pytest.param(403, HAL, fault("IPD0001"), "key_refused", id="403"),
        pytest.param(404, HAL, PAGE, "no_answer", id="404 with a page"),
        pytest.param(408, {}, b"", "no_answer", id="408"),
        pytest.param(410, HAL, b"{}", "no_answer", id="410"),
        pytest.param(429, HAL, fault("IPD9999"), "busy", id="429 with a fault"),
        pytest.param(500, HAL, fault("IPD0005"), "no_answer", id="500 that says there is none"),
        pytest.param(503, {}, BODY, "no_answer", id="503 with a company"),
    ],
)
def test_what_is_no_answer_is_asked_again(
    register: Fake, status: int, headers: dict[str, str], content: bytes, reason: str
) -> None:
    register.answer = lambda: httpx.Response(status, headers=headers, content=content)
    with pytest.raises(KvkUnavailable) as failure:
        ask()
    assert failure.value.reason == reason


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_because_the_key_would_go_there(register: Fake, status: int) -> None:
    register.answer = lambda: httpx.Response(status, headers={"Location": "https://elsewhere.example/"})
    with pytest.raises(KvkUnavailable):
        ask()
    assert register.requests == [f"{URL}/test/api/v1/basisprofielen/{NUMBER}"]


@pytest.mark.parametrize(
    ("sent", "waited"),
    [
        ("120", timedelta(minutes=2)),
        ("99999999", timedelta(hours=6)),
        ("0", timedelta()),
        ("-5", timedelta()),
        ("1.5", timedelta()),
        ("Wed, 21 Oct 2026 07:28:00 GMT", timedelta()),
        ("", timedelta()),
    ],
)
def test_a_delay_is_kept_within_bounds_however_it_is_written(register: Fake, sent: str, waited: timedelta) -> None:
    register.answer = lambda: httpx.Response(429, headers={"Retry-After": sent})
    with pytest.raises(KvkUnavailable) as failure:
        ask()
    assert failure.value.at_least == waited


@pytest.mark.parametrize(
    ("status", "code", "failure"),
    [(200, "IPD0005", KvkNotFound), (400, "IPD5200", KvkNotFound), (400, "IPD0010", KvkRefused)],
)
def test_a_code_counts_whatever_comes_with_it(
    register: Fake, status: int, code: str, failure: type[KvkFailure]
) -> None:
    register.answer = lambda: httpx.Response(status, headers=HAL, content=fault(code))
    with pytest.raises(failure):
        ask()


def test_an_answer_is_read_compressed_or_with_a_byte_order_mark(register: Fake) -> None:
    register.answer = lambda: httpx.Response(200, headers={"Content-Encoding": "gzip"}, content=gzip.compress(BODY))
    assert ask().company_name == "Test BV Donald"
    register.answer = lambda: httpx.Response(
        200, headers={"Content-Type": "text/plain"}, content=b"\xef\xbb\xbf" + BODY
    )
    assert ask().company_name == "Test BV Donald"


def test_numbers_may_be_texts_and_texts_numbers(register: Fake) -> None:
    address = {
        "type": "bezoekadres",
        "straatnaam": "Kade",
        "huisnummer": "3",
        "postcode": "1034WL",
        "plaats": "Amsterdam",
    }
    wire = {
        **{"kvkNummer": 1234567, "naam": 1001, "materieleRegistratie": {"datumAanvang": 20150600}},
        **{"handelsnamen": [{"naam": "B", "volgorde": "2"}, {"naam": "A", "volgorde": "1"}]},
        "_embedded": {"hoofdvestiging": {"adressen": [address]}},
    }
    profile = asked(register, wire, "01234567")
    assert (profile.kvk_number, profile.company_name, profile.trade_names) == ("01234567", "1001", ["A", "B"])
    assert profile.founded
    assert (profile.founded.date, profile.founded.precision) == ("2015-06", Precision.MONTH)
    assert customer_fields(profile)["address"]["street"] == "Kade 3"


def test_everything_but_the_name_may_be_null(register: Fake) -> None:
    absent = ("statutaireNaam", "handelsnamen", "sbiActiviteiten", "materieleRegistratie", "_embedded", "indNonMailing")
    profile = asked(register, PROFILE | dict.fromkeys(absent))
    assert customer_fields(profile) == {"company_name": "Test BV Donald"}
    owner = dict.fromkeys(("rechtsvorm", "uitgebreideRechtsvorm", "rsin", "adressen"))
    profile = asked(register, PROFILE | {"_embedded": {"eigenaar": owner, "hoofdvestiging": None}})
    assert (profile.legal_form, profile.address, profile.address_shielded) == (None, None, False)


def test_half_a_character_and_control_characters_are_left_out(register: Fake) -> None:
    profile = asked(register, PROFILE | {"naam": "Caf\ud83d\u0000é  \u202eB.V.\n"})
    assert profile.company_name.startswith("Café")
    assert CustomerEdit.model_validate({"company_name": profile.company_name})


def test_more_than_a_customer_has_room_for_is_cut(register: Fake) -> None:
    names = [{"naam": f"{place} {'x' * 5000}", "volgorde": place} for place in range(300)]
    profile = asked(register, PROFILE | {"naam": "N" * 100_000, "handelsnamen": names})
    assert len(profile.model_dump_json()) < 100_000
    # It is no name that a customer may have, so nothing of it is filled in.
    assert "company_name" not in customer_fields(profile)


def test_an_address_of_another_kind_or_abroad_is_not_misread(register: Fake) -> None:
    post = {"type": "correspondentieadres", "postbusnummer": 12, "postcode": "1000AA", "plaats": "Amsterdam"}
    profile = asked(register, PROFILE | {"_embedded": {"hoofdvestiging": {"adressen": [post]}}})
    assert (profile.address, profile.postal_address and profile.postal_address.po_box) == (None, "12")
    abroad = {"type": "bezoekadres", "straatHuisnummer": "1 Infinite Loop", "land": "Verenigde Staten van Amerika"}
    profile = asked(register, PROFILE | {"_embedded": {"hoofdvestiging": {"adressen": [abroad, post]}}})
    assert customer_fields(profile)["address"]["country"] == "US"


@pytest.mark.parametrize("found", [{}, {"resultaten": None}, {"resultaten": [{}]}, {"resultaten": [None]}])
def test_a_search_that_makes_no_sense_is_an_outage(register: Fake, found: dict[str, Any]) -> None:
    register.answer = lambda: httpx.Response(200, json=found)
    with pytest.raises(KvkUnavailable):
        Kvk(KEY, OF_WORKER).find(name="donald")


def test_a_search_reads_numbers_and_deregistered_companies(register: Fake) -> None:
    rows = [{"kvkNummer": 1234567, "naam": "Oud", "actief": "Nee", "adres": None}]
    register.answer = lambda: httpx.Response(200, json={"resultaten": rows})
    (hit,) = Kvk(KEY, OF_WORKER).find(name="oud")
    assert (hit.kvk_number, hit.active, hit.city) == ("01234567", False, None)
