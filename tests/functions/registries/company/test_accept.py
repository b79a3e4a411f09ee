"""POST /customers/{id}/company/accept: a member takes each difference over or keeps what there is."""

from typing import Any

import pytest

from tests.functions.registries.company.test_on_sync import connected, created, kinds, sheet
from tests.gateway import Answer, Team
from tests.queues import Queues

__all__ = ["connected"]


@pytest.fixture
def differing(connected: Team, queues: Queues) -> tuple[Team, str]:
    at = created(connected, company_name="Donald's Verhuur", legal_form="Eenmanszaak")
    queues.drain()
    return connected, at


def settle(team: Team, at: str, *, accept: tuple[str, ...] = (), keep: tuple[str, ...] = (), **more: Any) -> Answer:
    found = sheet(team, at)
    body = {"accept": list(accept), "keep": list(keep), "revision": found["revision"]} | more
    return team.post(f"{at}/company/accept", body, if_match=found["version"])


@pytest.mark.feature("S181")
def test_each_line_is_accepted_or_kept(differing: tuple[Team, str], queues: Queues) -> None:
    team, at = differing
    assert {one["field"] for one in sheet(team, at)["differences"]} == {"company_name", "legal_form"}
    answer = settle(team, at, accept=("legal_form",), keep=("company_name",))
    assert answer.status == 200
    assert answer.body["differences"] == sheet(team, at)["differences"] == []
    customer = team.get(at).body
    assert (customer["company_name"], customer["legal_form"]) == ("Donald's Verhuur", "Besloten Vennootschap")
    entry = team.get(f"{at}/activity").body["items"][0]
    assert entry["kind"] == "customer.kvk_accepted"
    assert entry["actor"]["kind"] == "member"
    assert entry["changes"] == [{"field": "customer.legal_form", "old": "Eenmanszaak", "new": "Besloten Vennootschap"}]
    # What was kept stays kept, until the register has something else.
    team.post(f"{at}/company/resync")
    queues.drain()
    assert sheet(team, at)["differences"] == []


def test_keeping_alone_changes_nothing_of_the_customer(differing: tuple[Team, str]) -> None:
    team, at = differing
    before = team.get(at).body
    assert settle(team, at, keep=("company_name",)).status == 200
    after = team.get(at).body
    assert after["version"] == before["version"]
    assert kinds(team, at)[0] == "customer.kvk_kept"
    assert [one["field"] for one in sheet(team, at)["differences"]] == ["legal_form"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"accept": ["website"]}, "no_difference"),
        ({"keep": ["trade_names"]}, "no_difference"),
        ({}, "nothing_to_settle"),
        ({"accept": ["legal_form"], "keep": ["legal_form"]}, "accepted_and_kept"),
    ],
)
def test_only_differences_are_settled(differing: tuple[Team, str], more: dict[str, Any], code: str) -> None:
    team, at = differing
    answer = settle(team, at, **more)
    assert (answer.status, answer.body["fields"][0]["code"]) == (422, code)


def test_what_changed_since_it_was_read_is_not_settled(differing: tuple[Team, str]) -> None:
    team, at = differing
    answer = settle(team, at, accept=("legal_form",), revision=sheet(team, at)["revision"] + 1)
    assert (answer.status, answer.body["code"]) == (409, "stale_company")
    found = sheet(team, at)
    team.patch(at, {"legal_form": "Maatschap"}, if_match=found["version"])
    answer = team.post(
        f"{at}/company/accept",
        {"accept": ["legal_form"], "revision": found["revision"]},
        if_match=found["version"],
    )
    assert (answer.status, answer.body["code"]) == (409, "stale_version")
    assert team.get(at).body["legal_form"] == "Maatschap"


def test_who_may_not_edit_may_not_settle_either(differing: tuple[Team, str]) -> None:
    team, at = differing
    assert settle(team.as_role("read_only"), at, accept=("legal_form",)).status == 403
    assert sheet(team.as_role("read_only"), at)["status"] == "synced"
