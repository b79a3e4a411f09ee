"""The stand-in of KVK as it is served on one machine: the APIs, and the page with its switch."""

import httpx
import pytest

from local.stand_ins.kvk import served
from local.stand_ins.kvk.standin import KvkStandIn, Mode
from tests.asgi import Browser
from tests.kvk import KEY

AT = "/local/kvk"


def answer(stand_in: KvkStandIn, method: str, path: str, *, key: str = KEY) -> httpx.Response:
    return Browser([served.routes(stand_in, AT)]).ask(method, f"{AT}{path}", headers={"apikey": key})


@pytest.fixture
def stand_in() -> KvkStandIn:
    return KvkStandIn()


def test_the_documented_numbers_answer_as_documented(stand_in: KvkStandIn) -> None:
    profile = answer(stand_in, "GET", "/test/api/v1/basisprofielen/69599084")
    assert profile.headers["content-type"].startswith("application/hal+json")
    assert profile.json()["_embedded"]["hoofdvestiging"]["vestigingsnummer"] == "000038509504"
    missing = answer(stand_in, "GET", "/api/v1/basisprofielen/12345678")
    assert (missing.status_code, missing.json()["fout"][0]["code"]) == (404, "IPD0005")
    assert answer(stand_in, "GET", "/api/v1/basisprofielen/90004973").json()["fout"][0]["code"] == "IPD9999"
    assert answer(stand_in, "GET", "/api/v1/basisprofielen/1").json()["fout"][0]["code"] == "IPD0004"
    assert answer(stand_in, "GET", "/api/v1/naamgevingen/1").json()["fout"][0]["code"] == "IPD0001"
    found = answer(stand_in, "GET", "/api/v2/zoeken?naam=nevenvestiging").json()
    assert [row["type"] for row in found["resultaten"]] == ["nevenvestiging", "nevenvestiging"]
    assert answer(stand_in, "GET", "/api/v2/zoeken?naam=Dona").json()["fout"][0]["code"] == "IPD5200"
    assert answer(stand_in, "GET", "/api/v2/zoeken?naam=donald", key="other").status_code == 401


def test_a_person_switches_how_it_is_doing(stand_in: KvkStandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served, "SLOW_SECONDS", 0)
    statuses = {}
    for mode in Mode:
        assert answer(stand_in, "POST", f"/control/{mode}").status_code == 303
        statuses[mode] = answer(stand_in, "GET", "/api/v2/zoeken?naam=donald").status_code
    assert statuses == {
        Mode.WORKING: 200,
        Mode.SLOW: 200,
        Mode.WRONG: 200,
        Mode.THROTTLED: 429,
        Mode.PROCESSING: 404,
        Mode.HALF: 200,
        Mode.DEAD: 503,
        Mode.KEY_REFUSED: 401,
    }
    assert "v2/zoeken" in answer(stand_in, "GET", "/").text
    assert answer(stand_in, "POST", "/control/odd").status_code == 404
