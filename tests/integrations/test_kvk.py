"""The client of KVK against a fake server: its errors in every envelope, odd bodies, and its time limits."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO

import httpx
import pytest

from shared import config
from shared.domain.registries.kvk_profiles import KvkProfile, Precision, customer_fields
from shared.integrations import kvk
from shared.integrations.kvk import OF_WORKER, Kvk, Limits
from shared.integrations.kvk_answers import partial_date, profile_of
from shared.integrations.kvk_errors import KvkNotFound, KvkRefused, KvkUnavailable
from tests.integrations.vendors import Vendor, vendor
from tests.kvk import KEY

LIVE_KEY = "l7xx0000000000000000000000000000000b"
PROFILE = {"kvkNummer": "68750110", "naam": "Test BV Donald"}


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Iterator[Vendor]:
    with vendor(json.dumps(PROFILE)) as fake, httpx.Client() as client:
        monkeypatch.setattr(config, "kvk_url", lambda: fake.url)
        monkeypatch.setattr(kvk, "client", lambda: client)
        yield fake


def ask(number: str = "68750110", key: str = KEY) -> KvkProfile:
    return Kvk(key, OF_WORKER).profile(number)


def fault(code: str) -> str:
    return json.dumps({"fout": [{"code": code, "omschrijving": "…"}]})


def test_the_public_test_key_opens_the_test_environment_only(register: Vendor) -> None:
    ask()
    ask(key=LIVE_KEY)
    assert register.requests == ["/test/api/v1/basisprofielen/68750110", "/api/v1/basisprofielen/68750110"]


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (404, fault("IPD1002"), "being_processed"),
        (404, fault("IPD1003"), "being_processed"),
        (503, fault("IPD1002"), "being_processed"),
        (404, json.dumps({"meldingen": {"fout": [{"code": "IPD1003"}]}}), "being_processed"),
        (404, json.dumps({"meldingen": {"fout": {"code": "IPD1003"}}}), "being_processed"),
        (404, "<html>not found</html>", "no_answer"),
        (404, "{}", "no_answer"),
        (404, fault("IPD0001"), "no_answer"),
        (500, fault("IPD9999"), "no_answer"),
        (502, "", "no_answer"),
        (429, "Too many", "busy"),
        (401, "<html>", "key_refused"),
        (403, "{}", "key_refused"),
        (406, "", "no_answer"),
        (302, "", "no_answer"),
        (204, "", "unreadable"),
        (200, "", "unreadable"),
        (200, "<html>", "unreadable"),
        (200, "[]", "unreadable"),
        (200, "null", "unreadable"),
        (200, "{}", "unreadable"),
        (200, json.dumps({"kvkNummer": "68750110", "naam": ""}), "unreadable"),
        (200, json.dumps(PROFILE | {"_embedded": []}), "unreadable"),
        (200, json.dumps(PROFILE | {"handelsnamen": "none"}), "unreadable"),
        (200, json.dumps(PROFILE | {"_embedded": {"eigenaar": {"adressen": ["here"]}}}), "unreadable"),
    ],
)
def test_what_has_to_be_asked_again_names_why(
    register: Vendor, log: StringIO, status: int, body: str, reason: str
) -> None:
    register.status, register.body = status, body
    with pytest.raises(KvkUnavailable) as failure:
        ask()
    assert failure.value.reason == reason
    assert failure.value.at_least == timedelta(minutes=5 * (reason == "being_processed"))
    assert "68750110" not in log.getvalue()


@pytest.mark.parametrize("body", [fault("IPD0005"), json.dumps({"meldingen": {"fout": [{"code": "IPD0007"}]}})])
def test_a_number_that_nothing_can_be_delivered_for_is_not_found(register: Vendor, body: str) -> None:
    register.status, register.body = 404, body
    with pytest.raises(KvkNotFound):
        ask()


@pytest.mark.parametrize("code", ["IPD0004", "IPD0006", "IPD1998", "IPD1999"])
def test_what_kvk_does_not_take_is_not_repeated(register: Vendor, code: str) -> None:
    register.status, register.body = 400, fault(code)
    with pytest.raises(KvkRefused):
        ask()


def test_an_answer_that_takes_too_long_or_is_too_long_is_none(
    register: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kvk, "_LONGEST_ANSWER", 10)
    with pytest.raises(KvkUnavailable):
        ask()
    monkeypatch.undo()
    monkeypatch.setattr(config, "kvk_url", lambda: register.url)
    register.answers.clear()
    with pytest.raises(KvkUnavailable) as failure:
        Kvk(KEY, Limits(connect=0.1, read=0.1, total=0.2)).profile("68750110")
    assert failure.value.reason == "no_answer"


def test_a_refused_connection_is_an_outage(monkeypatch: pytest.MonkeyPatch, log: StringIO) -> None:
    monkeypatch.setattr(config, "kvk_url", lambda: "http://127.0.0.1:1")
    with pytest.raises(KvkUnavailable):
        ask()
    assert '"vendor":"kvk"' in log.getvalue()


@pytest.mark.parametrize(
    ("text", "date", "precision"),
    [
        ("20150601", "2015-06-01", Precision.DAY),
        ("2015-06-01", "2015-06-01", Precision.DAY),
        (20150600, "2015-06", Precision.MONTH),
        ("20150000", "2015", Precision.YEAR),
        ("20151301", "2015", Precision.YEAR),
        ("20150231", "2015-02", Precision.MONTH),
        ("00000000", None, Precision.UNKNOWN),
        ("2015", None, Precision.UNKNOWN),
        ("gisteren", None, Precision.UNKNOWN),
    ],
)
def test_a_date_is_as_precise_as_the_register(text: object, date: str | None, precision: Precision) -> None:
    found = partial_date(text)
    assert found
    assert (found.date, found.precision) == (date, precision)
    assert partial_date(None) is partial_date("") is None


@pytest.mark.parametrize(
    ("ends", "day", "closed"),
    [
        ("20231231", date(2026, 3, 2), True),
        ("20260302", date(2026, 3, 2), True),
        ("20260303", date(2026, 3, 2), False),
        ("20260300", date(2026, 3, 2), True),
        ("20260400", date(2026, 3, 2), False),
        ("20270000", date(2026, 3, 2), False),
        ("00000000", date(2026, 3, 2), True),
        (None, date(2026, 3, 2), False),
    ],
)
def test_a_company_is_closed_once_its_last_day_has_come(ends: str | None, day: date, closed: bool) -> None:
    profile = profile_of(PROFILE | {"materieleRegistratie": {"datumAanvang": "20150601", "datumEinde": ends}})
    assert profile.as_of(day).closed == closed


def test_an_address_abroad_has_its_country_by_name() -> None:
    abroad = {
        "type": "bezoekadres",
        "straatHuisnummer": "Rue de la Loi 16",
        "postcodeWoonplaats": "1000 Brussel",
        "land": "België",
    }
    profile = profile_of(PROFILE | {"_embedded": {"eigenaar": {"adressen": [abroad]}}})
    assert customer_fields(profile)["address"] == {
        "street": "Rue de la Loi 16",
        "postal_code": None,
        "city": "1000 Brussel",
        "country": "BE",
    }
    unknown = profile_of(PROFILE | {"_embedded": {"eigenaar": {"adressen": [abroad | {"land": "Atlantis"}]}}})
    assert "address" not in customer_fields(unknown)


def test_what_no_customer_may_have_is_left_out() -> None:
    names = [{"naam": f"Naam {place}", "volgorde": place} for place in range(30)]
    industry = {"sbiCode": "—", "sbiOmschrijving": "x" * 300, "indHoofdactiviteit": "Ja"}
    registered = {"datumAanvang": "29990101"}
    wire = PROFILE | {"handelsnamen": names, "sbiActiviteiten": [industry], "materieleRegistratie": registered}
    fields = customer_fields(profile_of(wire))
    assert fields.keys() == {"company_name", "trade_names"}
    assert len(fields["trade_names"]) == 20
