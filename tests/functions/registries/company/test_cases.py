"""The cases of tests/cases/registries_kvk.json, each through the functions, with KVK as it was recorded."""

import json
import ssl
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from shared import config
from shared.domain.core.clock import now
from shared.domain.registries.companies import is_outdated
from shared.domain.registries.kvk_profiles import KvkProfile, customer_fields
from shared.domain.registries.kvk_sheets import KvkSheet, SyncStatus
from shared.integrations import kvk
from shared.integrations.kvk_errors import KvkUnavailable
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.registries import kvk_sheets
from tests.gateway import Team
from tests.kvk import KEY, URL
from tests.queues import Queues
from tests.template import ROOT

Case = dict[str, Any]
CASES: list[Case] = json.loads((ROOT / "tests/cases/registries_kvk.json").read_text(encoding="utf-8"))
# The names of the cases for what the customer has here.
FIELDS = {"kvk_number": "registration_number"}


def of(action: str) -> Any:
    return pytest.mark.parametrize(
        "case", [pytest.param(case, id=case["id"]) for case in CASES if case["input"]["action"] == action]
    )


class Recorded:
    """KVK, with one answer for everything. `requests` are what it was asked."""

    def __init__(self) -> None:
        self.answer: dict[str, Any] = {}
        self.fails = False
        self.requests: list[httpx.Request] = []

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self.fails:
            raise httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", request=request)
        content = self.answer.get("body_text") or json.dumps(self.answer.get("body", {}))
        kind = self.answer.get("content_type", "application/json")
        return httpx.Response(self.answer["status"], content=content.encode(), headers={"Content-Type": kind})


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorded]:
    fake = Recorded()
    with httpx.Client(transport=httpx.MockTransport(fake.handle)) as client:
        monkeypatch.setattr(config, "kvk_url", lambda: URL)
        monkeypatch.setattr(kvk, "client", lambda: client)
        yield fake


@pytest.fixture
def connected(team: Team, queues: Queues, recorded: Recorded) -> Team:
    recorded.answer = {"status": 404, "body": {"fout": [{"code": "IPD5200"}]}}
    assert team.put("/settings/kvk", {"api_key": KEY}).body["state"] == "connected"
    queues.drain()
    recorded.requests.clear()
    return team


@of("map_profile")
def test_a_profile_has_what_the_case_has(recorded: Recorded, case: Case) -> None:
    recorded.answer = case["input"]["http"]
    profile = kvk.Kvk(KEY, kvk.OF_WORKER).profile(case["input"]["http"]["body"]["kvkNummer"])
    shown = profile.model_dump(mode="json")
    for name, expected in case["expected"]["fields"].items():
        found = shown[name]
        if isinstance(expected, dict):
            found = {part: value for part, value in found.items() if part in expected or value is not None}
        assert found == expected, name
    for flag, expected in case["expected"].get("flags", {}).items():
        assert shown[flag] == expected
    # An address that is no visiting address is not filled in.
    if not shown["address"]:
        assert "address" not in customer_fields(profile)


@of("search")
def test_a_search_finds_the_company_and_not_its_branch(connected: Team, recorded: Recorded, case: Case) -> None:
    recorded.answer = case["input"]["http"]
    found = connected.get("/companies?name=Dagobert").body
    assert found["problem"] is None
    chosen = case["expected"].get("chosen")
    assert len(found["items"]) == (1 if chosen else 0)
    for hit in found["items"]:
        assert {name: hit[name] for name in chosen} == chosen


@of("normalise_number")
def test_a_number_is_eight_digits_of_text(connected: Team, queues: Queues, recorded: Recorded, case: Case) -> None:
    draft = {"kind": "business", "company_name": "Test", "registration_country": "NL"}
    answer = connected.post("/customers", draft | {"registration_number": case["input"]["raw"]})
    expected = case["expected"]
    recorded.answer = {"status": 404, "body": {"fout": [{"code": "IPD0005"}]}}
    queues.drain()
    if not expected["valid"]:
        assert (answer.status, answer.body["fields"][0]["code"]) == (422, "invalid_kvk_number")
        assert recorded.requests == []
        return
    assert answer.body["registration_number"] == expected["kvk_number"]
    (request,) = recorded.requests
    assert request.url.path.endswith(expected.get("request_path_ends_with", expected["kvk_number"]))


@of("eligibility")
def test_the_country_decides_who_is_looked_up(connected: Team, queues: Queues, recorded: Recorded, case: Case) -> None:
    asked = case["input"]["customer"]
    draft = {"kind": "business", "company_name": "Test", "registration_number": asked["registration_number"]}
    customer = connected.post("/customers", draft | {"registration_country": asked["country"]}).body
    assert connected.get(f"/customers/{customer['id']}/company").body["status"] == "not_eligible"
    assert connected.post(f"/customers/{customer['id']}/company/resync").status == case["expected"]["api_status"]
    queues.drain()
    assert recorded.requests == []


@pytest.mark.feature("S180")
@of("staleness")
def test_a_sheet_is_outdated_after_a_year(case: Case) -> None:
    synced, at = (datetime.fromisoformat(case["input"][name]) for name in ("kvk_last_sync", "now"))
    assert is_outdated(synced, at=at) == case["expected"]["outdated"]


@of("resync")
def test_a_re_sync_ends_as_the_case_has_it(connected: Team, queues: Queues, recorded: Recorded, case: Case) -> None:
    at, before = _customer(connected, case["input"]["customer"])
    recorded.answer = case["input"].get("http", {})
    recorded.fails = "transport_error" in case["input"]
    answer = connected.post(f"{at}/company/resync")
    assert answer.status == 202
    queues.drain()
    sheet, customer = connected.get(f"{at}/company").body, connected.get(at).body
    expected = case["expected"]
    statuses = {"ok": "synced", "not_found": "not_found", "retry_later": "pending"}
    if "outcome" in expected:
        assert sheet["status"] == statuses[expected["outcome"]]
    if expected.get("customer_changed") is False:
        assert customer == before
    if "kvk_last_sync" in expected:
        assert sheet["synced_at"] == expected["kvk_last_sync"]
    if seconds := expected.get("retry_after_s_at_least"):
        next_try = datetime.fromisoformat(sheet["wait"]["next_try"])
        assert (next_try - datetime.fromisoformat(sheet["asked_at"])).total_seconds() >= seconds
    if "diff_fields_not_containing" in expected:
        assert not {one["field"] for one in sheet["differences"]} & set(expected["diff_fields_not_containing"])
    if "address_after" in expected:
        wanted = expected["address_after"]
        assert customer["address"]["street"] == f"{wanted['street']} {wanted['house_number']}"
    if expected.get("flags", {}).get("address_shielded"):
        assert sheet["company"]["address_shielded"] is True
    if expected.get("flags", {}).get("deregistered_warning"):
        assert (sheet["company"]["closed"], sheet["company"]["closed_on"]["date"]) == (True, "2023-12-31")
        assert customer["status"] == expected["customer_status_after"]
    if "diff" in expected:
        # What nobody edited is filled at once; what a person entered waits, and is not taken over with the rest.
        edited = {name: one for name, one in expected["diff"].items() if not one["preselected"]}
        assert {one["field"]: (one["old"], one["new"]) for one in sheet["differences"]} == {
            name: (one["from"], one["to"]) for name, one in edited.items()
        }
        assert customer["company_name"] == expected["company_name_after"]
        assert customer["legal_form"] == expected["legal_form_after"]


def test_the_certificate_of_kvk_is_verified_and_a_wrong_one_is_for_an_operator(recorded: Recorded, log: Any) -> None:
    recorded.fails = True
    with pytest.raises(KvkUnavailable) as refused:
        kvk.Kvk(KEY, kvk.OF_WORKER).profile("68750110")
    assert refused.value.reason == "untrusted"
    assert '"vendor":"kvk_certificate"' in log.getvalue()


def test_the_client_verifies_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    contexts: list[ssl.SSLContext] = []
    made = httpx.create_ssl_context

    def watched(*args: Any, **kwargs: Any) -> ssl.SSLContext:
        contexts.append(made(*args, **kwargs))
        return contexts[-1]

    monkeypatch.setattr("httpx._transports.default.create_ssl_context", watched)
    kvk.client.__wrapped__().close()
    assert [context.verify_mode for context in contexts] == [ssl.CERT_REQUIRED]
    assert all(context.check_hostname for context in contexts)
    assert "verify=" not in (Path(kvk.__file__)).read_text(encoding="utf-8")


def _customer(team: Team, asked: dict[str, Any]) -> tuple[str, Any]:
    """Create the customer of a case with the sheet of its last sync: what is not edited by hand was filled by KVK."""
    address = asked.get("address")
    draft = {
        "kind": "business",
        "company_name": asked.get("company_name", "Test BV Donald"),
        "legal_form": asked.get("legal_form"),
        "registration_number": asked["kvk_number"],
        "registration_country": asked["country"],
        "address": address
        and {
            "street": f"{address['street']} {address['house_number']}",
            "postal_code": address["postcode"],
            "city": address["city"],
            "country": address["country"],
        },
    }
    customer = team.post("/customers", draft).body
    ref = team.ref(customer["id"])
    read = customers.get(ref)
    filled = {name: draft[name] for name in ("company_name", "legal_form") if draft[name]}
    filled = {name: value for name, value in filled.items() if name not in asked.get("hand_edited", [])}
    synced = asked.get("kvk_last_sync")
    sheet = KvkSheet(
        number=asked["kvk_number"],
        status=SyncStatus.SYNCED,
        revision=2,
        asked_at=now(),
        synced_at=datetime.fromisoformat(synced) if synced else None,
        profile=KvkProfile(kvk_number=asked["kvk_number"], company_name=draft["company_name"]) if synced else None,
        filled=filled,
    )
    changes = Changes()
    kvk_sheets.save(changes, ref, kvk_sheets.of(read), sheet)
    write(changes)
    at = f"/customers/{customer['id']}"
    return at, team.get(at).body
