"""PUT, DELETE /customers/{customer_id}/notes/{note_id}/pin, GET /customers/{customer_id}/notes/pinned."""

from typing import Any

import pytest

from shared.domain.customer.notes import MAX_PINNED
from tests.gateway import Team


@pytest.fixture
def notes(team: Team) -> str:
    """The path of a customer's notes."""
    return f"/customers/{team.create()['id']}/notes"


def add(team: Team, notes: str, title: str = "Note") -> str:
    """Return the path of a new note."""
    return f"{notes}/{team.post(notes, {'title': title}).body['id']}"


def pin(team: Team, note: str) -> None:
    assert team.put(f"{note}/pin").status == 204


def pinned(team: Team, notes: str) -> list[str]:
    """Return the titles of the pinned notes. Check that the customer has the same pins."""
    items = team.get(f"{notes}/pinned").body["items"]
    assert {note["id"] for note in items} == set(customer(team, notes)["pinned_notes"])
    return [note["title"] for note in items]


def customer(team: Team, notes: str) -> dict[str, Any]:
    return team.profile(notes.split("/")[2])


def full(team: Team, notes: str) -> list[str]:
    """The maximum of pinned notes; the one pinned last comes first."""
    for n in range(MAX_PINNED):
        pin(team, add(team, notes, f"Pinned {n}"))
    return [f"Pinned {n}" for n in reversed(range(MAX_PINNED))]


@pytest.mark.feature("S262")
def test_the_note_pinned_last_comes_first_and_the_list_keeps_its_order(team: Team, notes: str) -> None:
    older, newer, _ = [add(team, notes, title) for title in ("Older", "Newer", "Newest")]
    pin(team, newer)
    pin(team, older)
    assert pinned(team, notes) == ["Older", "Newer"]
    assert [note["title"] for note in team.get(notes).body["items"]] == ["Newest", "Newer", "Older"]


def test_a_new_note_is_not_pinned(team: Team, notes: str) -> None:
    assert pinned(team, notes) == []
    add(team, notes)
    assert pinned(team, notes) == []


def test_a_note_is_unpinned(team: Team, notes: str) -> None:
    first, second = [add(team, notes, title) for title in ("First", "Second")]
    pin(team, first)
    pin(team, second)
    assert team.delete(f"{first}/pin").status == 204
    assert pinned(team, notes) == ["Second"]


def test_repeating_a_pin_changes_and_logs_nothing(team: Team, notes: str) -> None:
    note = add(team, notes)
    for act in (team.put, team.delete):
        assert act(f"{note}/pin").status == 204
        once = customer(team, notes)
        assert act(f"{note}/pin").status == 204
        assert customer(team, notes) == once


def test_pinning_a_pinned_note_at_the_limit_succeeds(team: Team, notes: str) -> None:
    titles = full(team, notes)
    first = team.get(f"{notes}/pinned").body["items"][0]
    pin(team, f"{notes}/{first['id']}")
    assert pinned(team, notes) == titles


def test_a_pin_over_the_limit_is_refused_with_the_remedy(team: Team, notes: str) -> None:
    titles = full(team, notes)
    sixth = add(team, notes, "Sixth")
    before = customer(team, notes)
    answer = team.put(f"{sixth}/pin")
    assert (answer.status, answer.body["code"]) == (409, "too_many_pinned_notes")
    assert answer.body["message"] == "A customer has at most 5 pinned notes. Unpin one first."
    assert customer(team, notes) == before
    assert pinned(team, notes) == titles


@pytest.mark.feature("S125")
def test_the_log_records_pins_and_their_actors(team: Team, notes: str) -> None:
    note = add(team, notes, "Gate code")
    pin(team, note)
    team.as_role("field").delete(f"{note}/pin")
    entries = team.get(notes.replace("/notes", "/activity?topic=notes")).body["items"]
    assert [entry["kind"] for entry in entries] == ["notes.unpinned", "notes.pinned", "notes.added"]
    assert {entry["subject"]["label"] for entry in entries} == {"Gate code"}


@pytest.mark.feature("S169")
def test_a_pin_makes_no_edit_stale_and_an_edit_keeps_the_pin(team: Team, notes: str) -> None:
    note = add(team, notes, "Old")
    seen = customer(team, notes)["version"]
    pin(team, note)
    assert team.patch(note, {"title": "New"}, if_match=1).status == 200
    assert pinned(team, notes) == ["New"]
    assert team.patch(notes.removesuffix("/notes"), {"language": "es"}, if_match=seen).status == 200
    assert pinned(team, notes) == ["New"]


@pytest.mark.feature("S171")
def test_a_deleted_note_is_not_pinned_and_undo_restores_its_pin(team: Team, notes: str) -> None:
    first, second = [add(team, notes, title) for title in ("First", "Second")]
    pin(team, first)
    pin(team, second)
    as_it_was = team.get(f"{notes}/pinned").body
    assert team.delete(first, if_match=1).status == 204
    assert pinned(team, notes) == ["Second"]
    restored = team.post(f"{first}/restore")
    assert (restored.status, restored.body) == (200, as_it_was["items"][1])
    assert team.get(f"{notes}/pinned").body == as_it_was


def test_an_unpinned_note_is_restored_unpinned(team: Team, notes: str) -> None:
    note = add(team, notes)
    pin(team, note)
    team.delete(f"{note}/pin")
    team.delete(note, if_match=1)
    assert team.post(f"{note}/restore").status == 200
    assert pinned(team, notes) == []


def test_a_note_is_restored_without_its_pin_at_the_limit(team: Team, notes: str) -> None:
    note = add(team, notes, "Deleted")
    pin(team, note)
    team.delete(note, if_match=1)
    titles = full(team, notes)
    assert team.post(f"{note}/restore").status == 200
    assert pinned(team, notes) == titles
    assert team.get(notes).body["items"][-1]["title"] == "Deleted"


@pytest.mark.feature("S224")
@pytest.mark.parametrize("linked", ["keep", "remove"])
def test_a_customer_is_restored_with_pins(team: Team, notes: str, linked: str) -> None:
    pin(team, add(team, notes, "Pinned"))
    at = notes.removesuffix("/notes")
    assert team.delete(f"{at}?linked={linked}", if_match="*").status == 200
    assert team.get(f"{notes}/pinned").body["code"] == "customer_not_found"
    assert team.post(f"{at}/restore").status == 200
    assert pinned(team, notes) == ["Pinned"]


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_an_unknown_note_cannot_be_pinned(team: Team, notes: str, method: str) -> None:
    note = add(team, notes)
    elsewhere = f"/customers/{team.create()['id']}/notes/{note.rpartition('/')[2]}"
    team.delete(note, if_match=1)
    for unknown in (note, elsewhere):
        answer = team.ask(method, f"{unknown}/pin")
        assert (answer.status, answer.body["code"]) == (404, "note_not_found")
