"""GET /companies: a company by its name, within three seconds or with the reason why not."""

import time

import httpx
import pytest

from local.stand_ins.kvk.standin import KvkStandIn, Mode
from shared import config
from shared.integrations import key_vault, kvk
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.kvk_errors import KvkUnavailable
from tests.functions.registries.company.test_on_sync import connected, sheet
from tests.gateway import Team
from tests.integrations.vendors import vendor
from tests.kvk import KEY
from tests.queues import Queues

__all__ = ["connected"]


def test_a_company_is_found_by_its_name_and_fills_a_new_customer(connected: Team, queues: Queues) -> None:
    found = connected.get("/companies?name=donald").body
    (hit,) = found["items"]
    assert (hit["kvk_number"], hit["name"], hit["city"]) == ("68750110", "Test BV Donald", "Lollum")
    picked = connected.get(f"/companies/profile?kvk_number={hit['kvk_number']}").body
    assert picked["fields"]["address"]["postal_code"] == "8823 SJ"
    number = {"registration_number": hit["kvk_number"], "registration_country": "NL"}
    answer = connected.post("/customers", {"kind": "business"} | number | picked["fields"])
    assert answer.status == 201
    queues.drain()
    # What came from the register is no edit of a person: nothing differs.
    at = f"/customers/{answer.body['id']}"
    assert (sheet(connected, at)["status"], sheet(connected, at)["differences"]) == ("synced", [])


def test_a_number_is_found_as_well(connected: Team) -> None:
    assert [hit["name"] for hit in connected.get("/companies?name=6959%209084").body["items"]] == ["Test EMZ Dagobert"]
    assert connected.get("/companies/profile?kvk_number=12345678").body["company"] is None


def test_nothing_found_is_no_problem(connected: Team) -> None:
    assert connected.get("/companies?name=nobody").body == {"items": [], "problem": None}


@pytest.mark.parametrize(
    ("mode", "problem"),
    [
        (Mode.DEAD, "no_answer"),
        (Mode.SLOW, "no_answer"),
        (Mode.WRONG, "no_answer"),
        (Mode.PROCESSING, "no_answer"),
        (Mode.THROTTLED, "busy"),
        (Mode.KEY_REFUSED, "key_refused"),
    ],
)
def test_an_outage_is_named(connected: Team, register: KvkStandIn, mode: Mode, problem: str) -> None:
    register.mode = mode
    for path in ("/companies?name=donald", "/companies/profile?kvk_number=68750110"):
        answer = connected.get(path)
        assert (answer.status, answer.body["problem"]) == (200, problem)


def test_without_a_key_nothing_is_found(team: Team) -> None:
    assert team.get("/companies?name=donald").body["problem"] == "not_connected"
    assert team.get("/me").body["merchant"]["kvk_connected"] is False


def test_a_vault_that_does_not_answer_is_named(connected: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    def decrypt(*_: object) -> str:
        raise VaultUnavailable

    monkeypatch.setattr(key_vault, "decrypt", decrypt)
    assert connected.get("/companies?name=donald").body["problem"] == "no_answer"


def test_a_member_waits_for_three_seconds_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    with vendor("{}") as fake, httpx.Client() as client:
        fake.answers.clear()
        monkeypatch.setattr(config, "kvk_url", lambda: fake.url)
        monkeypatch.setattr(kvk, "client", lambda: client)

        def waited() -> float:
            began = time.monotonic()
            with pytest.raises(KvkUnavailable):
                kvk.Kvk(KEY, kvk.WAITED_FOR).find(name="donald")
            return time.monotonic() - began

        # The quickest of a few on the same machine, because it may be busy.
        assert any(waited() < 3 for _ in range(3))
    limits = kvk.WAITED_FOR
    assert max(limits.connect + limits.read, limits.total) + limits.read <= 3


def test_who_may_not_write_customers_does_not_search(connected: Team) -> None:
    assert connected.as_role("read_only").get("/companies?name=donald").status == 403
    assert connected.get("/companies?name=d").status == 422
