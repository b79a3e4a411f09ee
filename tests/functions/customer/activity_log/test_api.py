"""GET /customers/{customer_id}/activity."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.gateway import Team


@pytest.mark.feature("S120", "S127")
def test_it_is_newest_first_stable_and_paged(team: Team) -> None:
    customer = team.create()
    for n in range(6):
        team.post(f"/customers/{customer['id']}/notes", {"title": f"Note {n}"})
    path = f"/customers/{customer['id']}/activity"
    whole = team.get(path).body["items"]
    times = [datetime.fromisoformat(entry["at"]) for entry in whole]
    assert times == sorted(times, reverse=True)
    assert [entry["subject"]["label"] for entry in whole[:-1]] == [f"Note {n}" for n in (5, 4, 3, 2, 1, 0)]
    first = team.get(f"{path}?limit=4").body
    team.post(f"/customers/{customer['id']}/notes", {"title": "Meanwhile"})
    second = team.get(f"{path}?limit=4&cursor={first['next_cursor']}").body
    assert first["items"] + second["items"] == whole


def test_a_customer_that_does_not_exist_has_no_history(team: Team) -> None:
    answer = team.get("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/activity")
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")


@pytest.fixture
def busy(team: Team) -> str:
    """The log of a customer with several commands of two colleagues."""
    customer = team.create()
    at = f"/customers/{customer['id']}"
    colleague = replace(team, member_id="22222222-aaaa-4bbb-8ccc-222222222222", name="Tim")
    team.post(f"{at}/notes", {"title": "Note"})
    colleague.post(f"{at}/contacts", {"name": "Anna"})
    colleague.post(f"{at}/addresses", {"country": "NL"})
    team.post(f"{at}/suspend", {"reason": "other"}, if_match=team.read(customer["id"])["version"])
    colleague.patch(at, {"phone": "030 2345678"}, if_match=team.read(customer["id"])["version"])
    return f"{at}/activity"


def kinds(team: Team, path: str) -> list[str]:
    answer = team.get(path)
    assert answer.status == 200, answer
    return [entry["kind"] for entry in answer.body["items"]]


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("customer", ["customer.edited", "customer.created"]),
        ("status", ["status.suspended"]),
        ("notes", ["notes.added"]),
        ("contacts", ["contacts.added"]),
        ("addresses", ["addresses.added"]),
        ("tags", []),
    ],
)
def test_it_can_be_of_one_topic(team: Team, busy: str, topic: str, expected: list[str]) -> None:
    assert kinds(team, f"{busy}?topic={topic}") == expected


def test_it_can_be_of_one_colleague(team: Team, busy: str) -> None:
    theirs = f"{busy}?actor=22222222-aaaa-4bbb-8ccc-222222222222"
    assert kinds(team, theirs) == ["customer.edited", "addresses.added", "contacts.added"]
    assert kinds(team, f"{theirs}&topic=contacts") == ["contacts.added"]
    assert kinds(team, f"{theirs}&topic=notes") == []
    assert kinds(team, f"{busy}?actor=system") == []


def test_a_filtered_log_is_paged(team: Team, busy: str) -> None:
    first = team.get(f"{busy}?topic=customer&limit=1").body
    second = team.get(f"{busy}?topic=customer&limit=1&cursor={first['next_cursor']}").body
    assert [entry["kind"] for entry in first["items"] + second["items"]] == ["customer.edited", "customer.created"]
    assert second["next_cursor"] is None
    assert team.get(f"{busy}?topic=notes&cursor={first['next_cursor']}").status == 422


@pytest.mark.parametrize(
    ("query", "field"), [("topic=weather", "topic"), ("actor=a%23b", "actor"), ("actor=", "actor")]
)
def test_an_invalid_filter_is_named(team: Team, busy: str, query: str, field: str) -> None:
    answer = team.get(f"{busy}?{query}")
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, field)
